/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CujConventions,
  Exemption,
  ScorecardEvaluator,
  ScorecardSettings,
  isJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { ServiceCheckFacts } from '../checks/ServiceCheckFacts';
import { SyncSettings } from '../config/readSyncSettings';
import { PolicyFactsReader } from '../policy/PolicyFactsReader';
import { chunksOf } from '../store/chunksOf';
import { CopyReader } from '../store/CopyReader';
import { ScorecardStore, VerdictChange } from '../store/ScorecardStore';
import { SloStore } from '../store/SloStore';
import { SyncStore } from '../store/SyncStore';
import { CatalogReader } from './CatalogReader';
import { CatalogSurvey } from './CatalogSurvey';
import { EntityFactsLoader } from './EntityFactsLoader';
import { KindStates } from './KindStates';
import { RecentSurveys, WholeSurvey, surveyedKinds } from './RecentSurveys';
import { readSourceSurvey } from './SourceSurvey';
import { Surveys } from './Surveys';
import { UnreadSurvey } from './UnreadSurvey';
import { TextSet } from './compact/TextSet';
import { kindsInPredicate } from './kindsInPredicate';
import { subjectOf } from './subjectOf';

/** How many entities are read together. */
const PAGE_SIZE = 200;

/**
 * How many are looked at together; bounds what is held in memory. A journey with ten
 * SLOs and a quarter's days of each, and its scorecard, take some 200 kB.
 */
const BATCH = 50;

type Options = {
  catalog: CatalogReader;
  copies: CopyReader;
  sloStore: SloStore;
  syncStore: SyncStore;
  scorecardStore: ScorecardStore;
  sources: SloSource[];
  schedules: SyncSettings['schedules'];
  conventions: CujConventions;
  settings: ScorecardSettings;
  evaluator: ScorecardEvaluator;
  /** Absent where nothing but the sync finds anything out. */
  checks?: ServiceCheckFacts;
  /** Absent where nobody evaluates error-budget policies. */
  policyFacts?: PolicyFactsReader;
  /** The approved exemptions of the portal. */
  readExemptions: () => Promise<Exemption[]>;
  /** Is told of every change of a verdict once it is stored. */
  onChanges?: (changes: VerdictChange[]) => Promise<void>;
  logger: LoggerService;
  /** For tests. */
  now?: () => Date;
};

/** Evaluates the scorecards of entities, and stores what changed. */
export class ScorecardTask {
  readonly #options: Options;
  readonly #now: () => Date;
  readonly #recentSurveys = RecentSurveys.create();

  static create(options: Options): ScorecardTask {
    return new ScorecardTask(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Evaluates all entities; removes the scorecards of those that are gone. */
  async run(signal: AbortSignal): Promise<void> {
    const { scorecardStore, catalog, logger } = this.#options;
    const now = this.#now();
    this.#recentSurveys.forget();
    const surveys = {
      ...(await this.#survey(signal)),
      states: await this.#readStates(now),
    };
    const seen = TextSet.create();
    let rows = 0;

    // Journeys are judged by the verdicts of the services of their steps.
    for (const isForJourneys of [false, true]) {
      for await (const page of catalog.streamPages({
        ...this.#kindsOf(isForJourneys),
        pageSize: PAGE_SIZE,
      })) {
        signal.throwIfAborted();
        const entities = page.filter(
          entity => isJourneyEntity(entity) === isForJourneys,
        );
        rows += await this.#evaluate(entities, surveys, {
          now,
          isWhole: true,
          seen,
        });
      }
    }
    const removed = await this.#removeGone(seen, surveys, now);
    signal.throwIfAborted();
    await scorecardStore.endEvaluation({ now });
    logger.debug('Evaluated scorecards', {
      entities: seen.size,
      rows,
      removed,
    });
  }

  /**
   * Evaluates some entities now, and removes the scorecards of those among them
   * that are gone.
   *
   * @remarks
   * What they say themselves, and what the sources say of them, is read now. What
   * others say that they do not name, such as who claims the same, may be some minutes
   * old.
   */
  async evaluateNow(entityRefs: string[], signal?: AbortSignal): Promise<void> {
    const { catalog, scorecardStore } = this.#options;
    const now = this.#now();
    const states = await this.#readStates(now);
    let survey = this.#recentSurveys.find(states, now);
    if (!survey) {
      survey = await this.#survey(signal);
      this.#recentSurveys.keep(survey, states, now);
    }
    const surveys = { ...survey, states };
    const entities = await catalog.readByRefs(entityRefs);
    surveys.catalog.renew(entityRefs, [...entities.values()]);
    const seen = TextSet.create();
    await this.#evaluate([...entities.values()], surveys, {
      now,
      isWhole: false,
      seen,
    });
    await scorecardStore.remove(entityRefs.filter(ref => !seen.has(ref)));
  }

  async #survey(signal?: AbortSignal): Promise<WholeSurvey> {
    const { catalog, copies, conventions } = this.#options;
    const survey = await CatalogSurvey.read({ catalog, conventions, signal });
    return {
      catalog: survey,
      sources: await readSourceSurvey({ copies, conventions, signal }),
      unread: await UnreadSurvey.read({ copies, catalog, survey, conventions }),
    };
  }

  async #readStates(now: Date): Promise<KindStates> {
    return KindStates.read({ ...this.#options, now }, surveyedKinds);
  }

  #kindsOf(isForJourneys: boolean): { kinds?: string[] } {
    const kinds = kindsInPredicate(this.#options.settings.appliesTo);
    if (isForJourneys) {
      return { kinds: ['journey'] };
    }
    return kinds ? { kinds: kinds.filter(kind => kind !== 'journey') } : {};
  }

  async #evaluate(
    page: Entity[],
    surveys: Surveys,
    options: { now: Date; isWhole: boolean; seen: TextSet },
  ): Promise<number> {
    const { evaluator, scorecardStore, onChanges } = this.#options;
    const entities = page.filter(entity => evaluator.appliesTo(entity));
    if (entities.length === 0) {
      return 0;
    }
    const loader = EntityFactsLoader.create({
      ...this.#options,
      surveys,
      now: options.now,
    });
    const exemptions = await this.#options.readExemptions();
    const today = options.now.toISOString().slice(0, 10);
    let rows = 0;
    for (const batch of chunksOf(entities, BATCH)) {
      const facts = await loader.load(batch);
      const scorecards = batch.flatMap((entity, index) => {
        const scorecard = evaluator.evaluate(entity, {
          today,
          exemptions,
          facts: facts[index],
        });
        return scorecard ? [{ subject: subjectOf(entity), scorecard }] : [];
      });
      const changes = await scorecardStore.put(scorecards, options);
      rows += changes.rows;
      for (const { subject } of scorecards) {
        options.seen.add(subject.entityRef);
      }
      if (changes.verdicts.length > 0) {
        await onChanges?.(changes.verdicts);
      }
    }
    return rows;
  }

  /** A page may shift while it is read, so what was not seen is looked for by name. */
  async #removeGone(
    seen: TextSet,
    surveys: Surveys,
    now: Date,
  ): Promise<number> {
    const { catalog, scorecardStore } = this.#options;
    let removed = 0;
    for await (const refs of scorecardStore.streamEntityRefs()) {
      const unseen = refs.filter(ref => !seen.has(ref));
      if (unseen.length === 0) {
        continue;
      }
      const found = await catalog.readByRefs(unseen);
      const still = TextSet.create();
      await this.#evaluate([...found.values()], surveys, {
        now,
        isWhole: true,
        seen: still,
      });
      const gone = unseen.filter(ref => !still.has(ref));
      await scorecardStore.remove(gone);
      removed += gone.length;
    }
    return removed;
  }
}
