/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ScorecardEvaluator,
  ScorecardOverview,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ReadableEntities } from '../access/ReadableEntities';
import { subjectOf } from '../evaluation/subjectOf';
import { ScorecardRecord, ScorecardStore } from '../store/ScorecardStore';
import {
  VerdictTimes,
  buildScorecard,
  mentionedEntities,
} from './buildScorecard';
import { RequirementModes } from './RequirementModes';
import { RequirementTexts } from './RequirementTexts';

type Options = {
  scorecardStore: ScorecardStore;
  readableEntities: ReadableEntities;
  evaluator: ScorecardEvaluator;
  settings: ScorecardSettings;
  modes: RequirementModes;
  texts: RequirementTexts;
  now: () => Date;
};

/**
 * Shows the last scorecard of an entity or, where it was never evaluated, what its own
 * text says. Whoever asks has made sure that the reader may read the entity.
 */
export class ScorecardReader {
  readonly #options: Options;

  static create(options: Options): ScorecardReader {
    return new ScorecardReader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** @returns undefined where no scorecard applies to the entity */
  async read(
    entity: Entity,
    options: { credentials: BackstageCredentials },
  ): Promise<ScorecardOverview | undefined> {
    const { evaluator, modes, now } = this.#options;
    const record = await this.find(stringifyEntityRef(entity));
    const today = now().toISOString().slice(0, 10);
    const scorecard =
      record?.scorecard ?? evaluator.evaluateText(entity, { today });
    return (
      scorecard &&
      buildScorecard(scorecard, {
        ...this.#options,
        evaluatedAt: record?.evaluatedAt ?? today,
        evaluatedFrom: record ? 'facts' : 'text',
        times: record ? await this.readTimes(record) : new Map(),
        modes: await modes.getModes(),
        enforcement: this.#options.settings.enforcement,
        lifecycle: subjectOf(entity).lifecycle,
        readable: await this.#options.readableEntities.findReadable(
          mentionedEntities(scorecard),
          options.credentials,
        ),
        now: now(),
      })
    );
  }

  /** The stored scorecard of an entity. */
  async find(entityRef: string): Promise<ScorecardRecord | undefined> {
    const [record] = await this.#options.scorecardStore.find([entityRef]);
    return record;
  }

  /** Since when what is said of an entity is said, by requirement. */
  async readTimes({
    subject: { entityRef },
  }: ScorecardRecord): Promise<Map<string, VerdictTimes>> {
    const verdicts = await this.#options.scorecardStore.findVerdicts({
      entityRefs: [entityRef],
    });
    return new Map(
      verdicts.map(({ requirementId, since, failingSince }) => [
        requirementId,
        { since, ...(failingSince && { failingSince }) },
      ]),
    );
  }
}
