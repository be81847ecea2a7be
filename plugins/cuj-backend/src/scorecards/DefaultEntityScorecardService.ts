/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EntityFacts,
  EntityScorecard,
  Exemption,
  GateResult,
  ScorecardEvaluator,
  ScorecardSettings,
  isJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { readEntity } from '../access/readEntity';
import { subjectOf } from '../evaluation/subjectOf';
import { FreezeReader } from '../policy/FreezeReader';
import { VerdictReader } from '../store/VerdictReader';
import { ScorecardRecord } from '../store/ScorecardStore';
import { buildGate, GateInput } from './buildGate';
import { ChangeJudge } from './ChangeJudge';
import { EntityScorecardService, GateOptions } from './EntityScorecardService';
import { EvaluationFreshness } from './EvaluationFreshness';
import { EvaluationQueue } from './EvaluationQueue';
import { ExemptionService } from './ExemptionService';
import { readAbilities } from './readAbilities';
import { RequirementModes } from './RequirementModes';
import { RequirementTexts } from './RequirementTexts';
import { ScorecardReader } from './ScorecardReader';

type Options = {
  permissions: PermissionsService;
  catalog: CatalogService;
  verdictReader: VerdictReader;
  scorecardReader: ScorecardReader;
  changeJudge: ChangeJudge;
  freezeReader: FreezeReader;
  exemptions: ExemptionService;
  evaluationQueue: EvaluationQueue;
  freshness: EvaluationFreshness;
  evaluator: ScorecardEvaluator;
  settings: ScorecardSettings;
  modes: RequirementModes;
  texts: RequirementTexts;
  /** What is known of an entity of which nobody has asked anything. */
  unaskedFacts: EntityFacts;
  /** The approved exemptions of the portal. */
  readExemptions: () => Promise<Exemption[]>;
  now: () => Date;
};

type ByAnybody = { credentials: BackstageCredentials };

const HISTORY_LENGTH = 50;
const MAX_EXEMPTIONS = 200;

/** Answers from the database, and reads the entity itself as its caller may. */
export class DefaultEntityScorecardService implements EntityScorecardService {
  readonly #options: Options;

  static create(options: Options): DefaultEntityScorecardService {
    return new DefaultEntityScorecardService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async getScorecard(
    entityRef: string,
    options: ByAnybody,
  ): Promise<EntityScorecard> {
    const { catalog } = this.#options;
    return this.#show(await readEntity(catalog, entityRef, options), options);
  }

  async evaluate(
    entityRef: string,
    options: ByAnybody,
  ): Promise<EntityScorecard> {
    const { catalog, evaluationQueue, evaluator } = this.#options;
    const entity = await readEntity(catalog, entityRef, options);
    if (evaluator.appliesTo(entity)) {
      await evaluationQueue.evaluateUnlessFresh(stringifyEntityRef(entity));
    }
    return this.#show(entity, options);
  }

  async getGate(entityRef: string, options: GateOptions): Promise<GateResult> {
    const { catalog, scorecardReader, freezeReader } = this.#options;
    const entity = await readEntity(catalog, entityRef, options);
    const ref = stringifyEntityRef(entity);
    const record = await scorecardReader.find(ref);
    return buildGate({
      ...(await this.#gateContext(record, options)),
      entityRef: ref,
      lifecycle: subjectOf(entity).lifecycle,
      results: record?.scorecard.results ?? (await this.#judgeText(entity)),
      times: record ? await scorecardReader.readTimes(record) : new Map(),
      ...(!isJourneyEntity(entity) && {
        freeze: await freezeReader.read(ref, options),
      }),
      needsEvaluation: true,
    });
  }

  async checkChange(entity: Entity, options: GateOptions): Promise<GateResult> {
    const { changeJudge, freezeReader } = this.#options;
    const { record, exists, ...judged } = await changeJudge.judge(
      entity,
      options,
    );
    return buildGate({
      ...(await this.#gateContext(record, options)),
      ...judged,
      ...(exists &&
        !isJourneyEntity(entity) && {
          freeze: await freezeReader.read(judged.entityRef, options),
        }),
      // What is new, or is not known to the caller, can't have been evaluated.
      needsEvaluation: false,
    });
  }

  /** Of an entity that was never evaluated, as one that is about to be registered is. */
  async #judgeText(entity: Entity): Promise<GateInput[] | undefined> {
    const { evaluator, readExemptions, unaskedFacts, now } = this.#options;
    return evaluator.evaluate(entity, {
      today: now().toISOString().slice(0, 10),
      exemptions: await readExemptions(),
      facts: unaskedFacts,
    })?.results;
  }

  async #gateContext(
    record: ScorecardRecord | undefined,
    { onFreeze, onUnknown }: GateOptions,
  ) {
    const { modes, settings, texts, freshness, now } = this.#options;
    return {
      ...{ onFreeze, onUnknown },
      ...(record && { evaluatedAt: record.evaluatedAt }),
      stale: record !== undefined && freshness.isOld(record.evaluatedAt),
      modes: await modes.getModes(),
      enforcement: settings.enforcement,
      texts,
      now: now(),
    };
  }

  async #show(entity: Entity, options: ByAnybody): Promise<EntityScorecard> {
    const { verdictReader, scorecardReader, exemptions, freshness, texts } =
      this.#options;
    const subject = subjectOf(entity);
    const { entityRef } = subject;
    const scorecard = await scorecardReader.read(entity, options);
    const changes = await verdictReader.listChanges(entityRef, {
      limit: HISTORY_LENGTH,
    });
    const { items } = await exemptions.list(
      { entityRef, limit: MAX_EXEMPTIONS },
      options,
    );
    const abilities = await readAbilities({ ...this.#options, ...options });
    return {
      ...subject,
      ...(scorecard && { scorecard, stale: await freshness.isStale() }),
      history: changes.map(change => ({
        ...change,
        title: texts.titleOf(change.requirementId),
      })),
      exemptions: items,
      may: {
        requestExemption: abilities.requestExemptions,
        approveExemption: abilities.approveExemptions,
      },
    };
  }
}
