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
  EntityScorecard,
  GateResult,
  ScorecardEvaluator,
  ScorecardSettings,
  isJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { readEntity } from '../access/readEntity';
import { subjectOf } from '../evaluation/subjectOf';
import { FreezeReader } from '../policy/FreezeReader';
import { VerdictReader } from '../store/VerdictReader';
import { buildGate } from './buildGate';
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
    const { catalog, scorecardReader, freshness, freezeReader } = this.#options;
    const entity = await readEntity(catalog, entityRef, options);
    const ref = stringifyEntityRef(entity);
    const record = await scorecardReader.find(ref);
    return buildGate({
      ...(await this.#gateContext()),
      entityRef: ref,
      lifecycle: subjectOf(entity).lifecycle,
      results: record?.scorecard.results,
      times: record ? await scorecardReader.readTimes(record) : new Map(),
      ...(!isJourneyEntity(entity) && {
        freeze: await freezeReader.read(ref, options),
      }),
      onFreeze: options.onFreeze,
      ...(record && { evaluatedAt: record.evaluatedAt }),
      stale: record !== undefined && (await freshness.isStale()),
    });
  }

  async checkChange(entity: Entity, options: GateOptions): Promise<GateResult> {
    const { changeJudge, freshness, freezeReader } = this.#options;
    const { record, exists, ...judged } = await changeJudge.judge(
      entity,
      options,
    );
    return buildGate({
      ...(await this.#gateContext()),
      ...judged,
      ...(exists &&
        !isJourneyEntity(entity) && {
          freeze: await freezeReader.read(judged.entityRef, options),
        }),
      onFreeze: options.onFreeze,
      ...(record && { evaluatedAt: record.evaluatedAt }),
      stale: record !== undefined && (await freshness.isStale()),
    });
  }

  async #gateContext() {
    const { modes, settings, texts, now } = this.#options;
    return {
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
