/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  PageQuery,
  ScorecardColumn,
  ScorecardEvaluator,
  ScorecardFilter,
  ScorecardMatrix,
  ScorecardSettings,
  ScorecardSummary,
  ScorecardSummaryQuery,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ReadableEntities } from '../access/ReadableEntities';
import { ScorecardHeadReader } from '../store/ScorecardHeadReader';
import { ScorecardStore } from '../store/ScorecardStore';
import { TrendReader } from '../store/TrendReader';
import { buildScorecardRow } from './buildScorecardRow';
import { EvaluationFreshness } from './EvaluationFreshness';
import { readFilters, readOrder } from './readFilters';
import { readRows } from './readRows';
import { readSummary } from './readSummary';
import { RequirementModes } from './RequirementModes';
import { RequirementTexts } from './RequirementTexts';
import { ScorecardIndex } from './ScorecardIndex';
import { ScorecardListService } from './ScorecardListService';
import { ScorecardSelector } from './ScorecardSelector';
import { IndexedScorecard, ScorecardSnapshot } from './ScorecardSnapshot';
import { VerdictTotals } from './VerdictCodes';
import { writeScorecardsCsv } from './writeScorecardsCsv';

type Options = {
  readableEntities: ReadableEntities;
  scorecardIndex: ScorecardIndex;
  scorecardStore: ScorecardStore;
  headReader: ScorecardHeadReader;
  trendReader: TrendReader;
  freshness: EvaluationFreshness;
  evaluator: ScorecardEvaluator;
  settings: ScorecardSettings;
  modes: RequirementModes;
  texts: RequirementTexts;
  now: () => Date;
};

type ByAnybody = { credentials: BackstageCredentials };

const DEFAULT_LIMIT = 50;
const DEFAULT_DAYS = 30;

/** Selects, sorts and counts what the caller may read, then pages that. */
export class DefaultScorecardListService implements ScorecardListService {
  readonly #options: Options;
  readonly #selector = new ScorecardSelector();

  static create(options: Options): DefaultScorecardListService {
    return new DefaultScorecardListService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async getMatrix(
    query: ScorecardFilter & PageQuery,
    options: ByAnybody,
  ): Promise<ScorecardMatrix> {
    const { freshness, settings, now } = this.#options;
    const { limit = DEFAULT_LIMIT, offset = 0 } = query;
    const { snapshot, selected } = await this.#select(query, options);
    const columns = await this.#readColumns(selected.totals);
    const rows = await readRows(
      selected.scorecards.slice(offset, offset + limit),
      {
        ...{ ...this.#options, snapshot, columns },
        hasTimes: true,
        hasMessages: Boolean(query.requirement?.length),
      },
    );
    return {
      items: rows.map(row =>
        buildScorecardRow(row, {
          columns,
          highestLevel: this.#highestLevelOf(row.scorecard, snapshot),
          enforcement: settings.enforcement,
          now: now(),
        }),
      ),
      totalItems: selected.scorecards.length,
      unfilteredItems: selected.unfiltered,
      requirements: columns,
      counts: sumTotals([...selected.totals.values()]),
      facets: selected.facets,
      ...(await freshness.read()),
    };
  }

  async exportCsv(
    query: ScorecardFilter & { layout?: 'matrix' | 'list' },
    options: ByAnybody,
  ): Promise<AsyncIterable<string>> {
    const { layout = 'matrix' } = query;
    const { snapshot, selected } = await this.#select(query, options);
    const columns = await this.#readColumns(selected.totals);
    return writeScorecardsCsv({
      ...{ scorecards: selected.scorecards, columns, layout },
      readRows: scorecards =>
        readRows(scorecards, {
          ...{ ...this.#options, snapshot, columns },
          hasTimes: layout === 'list',
          hasMessages: layout === 'list',
        }),
    });
  }

  async getSummary(
    query: ScorecardSummaryQuery,
    { credentials }: ByAnybody,
  ): Promise<ScorecardSummary> {
    const { freshness, readableEntities, scorecardIndex } = this.#options;
    const { by, days = DEFAULT_DAYS } = query;
    const { evaluatedAt } = await freshness.read();
    return {
      ...{ by, days },
      ...(await readSummary({
        ...{ ...this.#options, by, days },
        limit: query.limit ?? DEFAULT_LIMIT,
        offset: query.offset ?? 0,
        readable: await readableEntities.getScope(credentials),
        snapshot: await scorecardIndex.read(),
        filters: readFilters(query),
        now: this.#options.now(),
      })),
      ...(evaluatedAt && { evaluatedAt }),
    };
  }

  async #select(query: ScorecardFilter, { credentials }: ByAnybody) {
    const { readableEntities, scorecardIndex } = this.#options;
    const readable = await readableEntities.getScope(credentials);
    const snapshot = await scorecardIndex.read();
    const selected = this.#selector.select(snapshot, {
      readable,
      filters: readFilters(query),
      order: readOrder(query),
    });
    return { snapshot, selected };
  }

  /** Those of which anything is said, in the order in which they are shown. */
  async #readColumns(
    totals: ReadonlyMap<string, VerdictTotals>,
  ): Promise<ScorecardColumn[]> {
    const { modes, evaluator, texts } = this.#options;
    const effective = await modes.getModes();
    return evaluator.requirements
      .filter(({ requirement: { id } }) => totals.has(id))
      .map(({ requirement: { id, subject }, level }) => ({
        ...{ id, level, subject },
        title: texts.titleOf(id),
        mode: effective.get(id)?.mode ?? 'inform',
      }));
  }

  #highestLevelOf(
    scorecard: IndexedScorecard,
    snapshot: ScorecardSnapshot,
  ): number {
    const levels = this.#options.evaluator.requirements
      .filter(({ requirement: { id } }) => snapshot.verdictOf(scorecard, id))
      .map(({ level }) => level);
    return Math.max(0, ...levels);
  }
}

function sumTotals(totals: VerdictTotals[]): VerdictTotals {
  const sum = { pass: 0, fail: 0, unknown: 0, waived: 0 };
  for (const { pass, fail, unknown, waived } of totals) {
    sum.pass += pass;
    sum.fail += fail;
    sum.unknown += unknown;
    sum.waived += waived;
  }
  return sum;
}
