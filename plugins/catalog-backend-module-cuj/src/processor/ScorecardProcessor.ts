/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  FAILING_ANNOTATION,
  MirroredVerdicts,
  RemoteVerdicts,
  Requirement,
  SCORECARD_LABEL,
  Scorecard,
  ScorecardEvaluator,
  ScorecardLabels,
  readScorecardSettingsFromConfig,
  requirementCatalogue,
  scorecardLabels,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { VerdictMirror } from '../mirror/VerdictMirror';

/** Where the processor's cache of an entity keeps what facts said of it. */
const CACHE_KEY = 'verdicts';
const MS_PER_DAY = 86_400_000;
/** After so many days without an evaluation nothing is known any more. */
const MAX_AGE_DAYS = 2;

/**
 * Judges entities by their own text and labels them with the verdict.
 *
 * @remarks
 * Pure: it does no I/O, and gives the same output for the same entity, settings, day
 * (exemptions end with a day) and copy of what facts say. What it writes changes only when a verdict does,
 * so that an unchanged entity costs the catalog no write. Only requirements that
 * are set to `reject` emit an error: an error keeps the entity out of the catalog.
 *
 * @internal
 */
export class ScorecardProcessor implements CatalogProcessor {
  readonly #evaluator: ScorecardEvaluator;
  readonly #mirror: Pick<VerdictMirror, 'get' | 'state'> | undefined;
  readonly #now: () => Date;

  static fromConfig(
    rootConfig: Config,
    options: {
      /** What facts say of entities, where somebody evaluates them. */
      mirror?: Pick<VerdictMirror, 'get' | 'state'>;
      /** Requirements besides those of the suite. */
      requirements?: Requirement[];
      now?: () => Date;
    } = {},
  ): ScorecardProcessor {
    const requirements = [
      ...requirementCatalogue,
      ...(options.requirements ?? []),
    ];
    return new ScorecardProcessor(
      ScorecardEvaluator.create({
        settings: readScorecardSettingsFromConfig(rootConfig, {
          requirements,
        }),
        requirements,
      }),
      options.mirror,
      options.now ?? (() => new Date()),
    );
  }

  private constructor(
    evaluator: ScorecardEvaluator,
    mirror: Pick<VerdictMirror, 'get' | 'state'> | undefined,
    now: () => Date,
  ) {
    this.#evaluator = evaluator;
    this.#mirror = mirror;
    this.#now = now;
  }

  getProcessorName(): string {
    return 'CujScorecardProcessor';
  }

  getPriority(): number {
    // Behind the others, whose annotations count too; the default is 20.
    return 100;
  }

  async postProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache?: CatalogProcessorCache,
  ): Promise<Entity> {
    const today = this.#now().toISOString().slice(0, 10);
    const scorecard = this.#evaluator.evaluateText(entity, { today });
    if (!scorecard) {
      return label(entity, undefined);
    }

    const remote = await this.#getRemote(entity, today, cache);
    for (const message of rejections(scorecard, remote)) {
      emit(processingResult.inputError(location, message));
    }
    return label(entity, scorecardLabels(scorecard, remote));
  }

  /** What facts say; while nobody tells, what they said not long ago. */
  async #getRemote(
    entity: Entity,
    today: string,
    cache: CatalogProcessorCache | undefined,
  ): Promise<RemoteVerdicts> {
    if (!this.#mirror) {
      return 'none';
    }
    if (this.#mirror.state === 'loaded') {
      const told = this.#mirror.get(stringifyEntityRef(entity));
      if (!told) {
        return 'not-evaluated';
      }
      await cache?.set(CACHE_KEY, told);
      return isRecent(told.evaluatedOn, today)
        ? told.verdicts
        : 'not-evaluated';
    }
    const last = (await cache?.get<JsonObject>(CACHE_KEY)) as
      | { verdicts: MirroredVerdicts; evaluatedOn: string }
      | undefined;
    if (last) {
      return isRecent(last.evaluatedOn, today)
        ? last.verdicts
        : 'not-evaluated';
    }
    return this.#mirror.state === 'absent' ? 'none' : 'not-evaluated';
  }
}

/** Whether verdicts of one day still say anything on another. */
function isRecent(evaluatedOn: string, today: string): boolean {
  const days =
    (new Date(today).getTime() - new Date(evaluatedOn).getTime()) / MS_PER_DAY;
  return days <= MAX_AGE_DAYS;
}

/**
 * Why an entity is kept out. An exemption that was approved in the portal is known from
 * the copy alone; it is from a requirement, whatever the text of the entity says by now.
 */
function rejections(scorecard: Scorecard, remote: RemoteVerdicts): string[] {
  const waived = typeof remote === 'object' ? remote.waived : undefined;
  return scorecard.results
    .filter(
      ({ requirementId, mode, verdict }) =>
        mode === 'reject' &&
        verdict === 'fail' &&
        !waived?.includes(requirementId),
    )
    .map(
      ({ requirementId, message, remediation }) =>
        `The requirement '${requirementId}' is not met: ${message} ${
          remediation?.text ?? ''
        }`,
    );
}

/** Sets our label and annotation, and removes those that an author wrote. */
function label(entity: Entity, verdict: ScorecardLabels | undefined): Entity {
  const labels = replaceKey(
    entity.metadata.labels,
    SCORECARD_LABEL,
    verdict?.scorecard,
  );
  const annotations = replaceKey(
    entity.metadata.annotations,
    FAILING_ANNOTATION,
    verdict?.failing,
  );
  if (
    labels === entity.metadata.labels &&
    annotations === entity.metadata.annotations
  ) {
    return entity;
  }
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      ...(labels && { labels }),
      ...(annotations && { annotations }),
    },
  };
}

/**
 * Sets or removes a key, however its author spelled it: the catalog's search does
 * not tell upper from lower case, and refuses an entity that has both.
 *
 * @returns the same object where nothing changes
 */
function replaceKey(
  values: Record<string, string> | undefined,
  key: string,
  value: string | undefined,
): Record<string, string> | undefined {
  const spellings = Object.keys(values ?? {}).filter(
    one => one.toLowerCase() === key,
  );
  const isAsItShouldBe =
    value === undefined
      ? spellings.length === 0
      : spellings.length === 1 && values?.[key] === value;
  if (isAsItShouldBe) {
    return values;
  }
  const others = Object.fromEntries(
    Object.entries(values ?? {}).filter(([one]) => !spellings.includes(one)),
  );
  return value === undefined ? others : { ...others, [key]: value };
}
