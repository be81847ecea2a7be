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
import { ScorecardList, hasFilters } from '../store/ScorecardList';
import { ScorecardRollUps } from '../store/ScorecardRollUps';
import { ScorecardSelection } from '../store/ScorecardSelection';
import { ScorecardStore } from '../store/ScorecardStore';
import { VerdictReader } from '../store/VerdictReader';
import { buildScorecardRow } from './buildScorecardRow';
import { EvaluationFreshness } from './EvaluationFreshness';
import { readFilters, readOrder } from './readFilters';
import { readSummary } from './readSummary';
import { RequirementModes } from './RequirementModes';
import { RequirementTexts } from './RequirementTexts';
import { ScorecardListService } from './ScorecardListService';
import { ScorecardTable, readTable } from './readTable';
import { writeScorecardsCsv } from './writeScorecardsCsv';

type Options = {
  readableEntities: ReadableEntities;
  scorecardStore: ScorecardStore;
  scorecardList: ScorecardList;
  rollUps: ScorecardRollUps;
  verdictReader: VerdictReader;
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

/** Selects in the database what the caller may read, then sorts, counts and pages that. */
export class DefaultScorecardListService implements ScorecardListService {
  readonly #options: Options;

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
    const { scorecardList, freshness } = this.#options;
    const selection = await this.#select(query, options);
    const { entities, kinds, ...totals } = await scorecardList.readTotals(
      selection,
    );
    const refs = await scorecardList.listRefs(selection, {
      order: readOrder(query),
      limit: query.limit ?? DEFAULT_LIMIT,
      offset: query.offset ?? 0,
    });
    const table = await this.#readTable(kinds, selection);
    return {
      items: (await table.read(refs)).map(row =>
        buildScorecardRow(row, {
          columns: table.columns,
          enforcement: this.#options.settings.enforcement,
          hasMessages: selection.requirementIds !== undefined,
          now: this.#options.now(),
        }),
      ),
      totalItems: entities,
      unfilteredItems: hasFilters(selection)
        ? await scorecardList.count({ readable: selection.readable })
        : entities,
      requirements: table.columns,
      ...totals,
      ...(await freshness.read()),
    };
  }

  async exportCsv(
    query: ScorecardFilter & { layout?: 'matrix' | 'list' },
    options: ByAnybody,
  ): Promise<AsyncIterable<string>> {
    const { scorecardList } = this.#options;
    const selection = await this.#select(query, options);
    const { kinds } = await scorecardList.readTotals(selection);
    return writeScorecardsCsv({
      entityRefs: await scorecardList.listRefs(selection, {
        order: readOrder(query),
      }),
      table: await this.#readTable(kinds, selection),
      layout: query.layout ?? 'matrix',
    });
  }

  async getSummary(
    query: ScorecardSummaryQuery,
    options: ByAnybody,
  ): Promise<ScorecardSummary> {
    const { rollUps, freshness, now } = this.#options;
    const {
      by,
      limit = DEFAULT_LIMIT,
      offset = 0,
      days = DEFAULT_DAYS,
    } = query;
    const { evaluatedAt } = await freshness.read();
    return {
      by,
      ...(await readSummary({
        ...{ rollUps, by, limit, offset, days },
        selection: await this.#select(query, options),
        now: now(),
      })),
      days,
      ...(evaluatedAt && { evaluatedAt }),
    };
  }

  async #select(
    query: ScorecardFilter,
    { credentials }: ByAnybody,
  ): Promise<ScorecardSelection> {
    return {
      ...readFilters(query),
      readable: await this.#options.readableEntities.getScope(credentials),
    };
  }

  async #readTable(
    kinds: string[],
    { requirementIds }: ScorecardSelection,
  ): Promise<ScorecardTable> {
    const { modes, evaluator, texts, scorecardStore, verdictReader } =
      this.#options;
    const effective = await modes.getModes();
    const all = evaluator.requirements.map(({ requirement: { id } }) => id);
    const shown = new Set(
      requirementIds ??
        (await verdictReader.findRequirementsOfKinds(all, kinds)),
    );
    const columns = evaluator.requirements
      .filter(({ requirement: { id } }) => shown.has(id))
      .map(
        ({ requirement: { id, subject }, level }): ScorecardColumn => ({
          id,
          title: texts.titleOf(id),
          level,
          mode: effective.get(id)?.mode ?? 'inform',
          subject,
        }),
      );
    return readTable({ columns, scorecardStore });
  }
}
