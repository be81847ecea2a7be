/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  JourneyStatus,
  PolicyRule,
  evaluateErrorBudgetPolicy,
  isJourneyEntity,
  observeJourney,
  readPolicyRules,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { PolicySettings } from '../config/readPolicySettings';
import { CatalogReader } from '../evaluation/CatalogReader';
import { JourneyStatusReader } from '../journeys/JourneyStatusReader';
import { toBriefError } from '../toBriefError';
import { doesFreeze, isFreezeUnknown } from './isFreezeUnknown';
import { PolicyNotifier } from './PolicyNotifier';
import { PolicyRecordStore } from './PolicyRecordStore';
import {
  EvaluatedPolicy,
  FailedPolicy,
  KeptPolicy,
  PolicyStateStore,
} from './PolicyStateStore';
import { servicesAsWritten, servicesOfJourney } from './servicesOfJourney';

const BATCH = 200;
/** How many journeys a line of the log names. */
const MAX_NAMED = 20;

/** What is known, and becomes known, while policies are evaluated. */
type Run = {
  before: Map<string, KeptPolicy>;
  seen: Set<string>;
  failed: FailedPolicy[];
  /** What was wrong with the first of those. */
  firstError?: unknown;
  now: Date;
  signal?: AbortSignal;
};

type Options = {
  catalog: CatalogReader;
  journeyStatuses: JourneyStatusReader;
  stateStore: PolicyStateStore;
  recordStore: PolicyRecordStore;
  notifier: PolicyNotifier;
  settings: Pick<PolicySettings, 'recovery' | 'retentionMs'>;
  logger: LoggerService;
  now: () => Date;
};

/**
 * Evaluates the error-budget policies of all journeys, and stores what changed.
 *
 * @remarks
 * A journey whose policy can not be evaluated keeps what is in force, holds up no other,
 * and is put on record, so that nobody takes what was known of it for what is. So is one
 * of which nobody can tell whether it freezes anything.
 */
export class PolicyTask {
  readonly #options: Options;

  static create(options: Options): PolicyTask {
    return new PolicyTask(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** May run as often as one likes. */
  async run(signal?: AbortSignal): Promise<void> {
    const { catalog, stateStore, recordStore, notifier } = this.#options;
    const now = this.#options.now();
    const run: Run = {
      before: await this.#readBefore(),
      seen: new Set(),
      failed: [],
      ...{ now, signal },
    };
    for await (const page of catalog.streamPages({
      kinds: ['journey'],
      pageSize: BATCH,
    })) {
      await this.#evaluate(page, run);
    }

    // A page may shift while it is read, so what was not seen is looked for by name.
    const unseen = [...run.before.keys()].filter(ref => !run.seen.has(ref));
    const found = await catalog.readByRefs(unseen);
    await this.#evaluate([...found.values()], run);
    const gone = unseen.filter(ref => !run.seen.has(ref));
    for (const journeyRef of gone) {
      await this.#store(journeyRef, run, {
        evaluate: before => ({
          ...{ journeyRef, inForce: [], frozenServices: [], doubted: [] },
          crossings: before.inForce.map(({ rule }) => ({
            ...{ change: 'withdrawn', rule },
          })),
          observation: observeJourney(undefined),
        }),
      });
    }
    signal?.throwIfAborted();
    await stateStore.endEvaluation(now, run.failed);
    this.#warn(run);

    const oldest = new Date(
      now.getTime() - this.#options.settings.retentionMs,
    ).toISOString();
    await stateStore.removeChanges(oldest);
    await recordStore.removeOld(oldest);
    await notifier.notifyCrossings();
    this.#options.logger.debug('Evaluated error-budget policies', {
      journeys: run.seen.size,
    });
  }

  async #readBefore(): Promise<Map<string, KeptPolicy>> {
    const { stateStore } = this.#options;
    const before = new Map<string, KeptPolicy>();
    for (const [journeyRef, inForce] of await stateStore.listInForce()) {
      before.set(journeyRef, { inForce, doubted: [] });
    }
    for (const { journeyRef, entityRef } of await stateStore.listDoubts()) {
      const known = before.get(journeyRef) ?? { inForce: [], doubted: [] };
      known.doubted.push(entityRef);
      before.set(journeyRef, known);
    }
    return before;
  }

  async #evaluate(page: Entity[], run: Run): Promise<void> {
    const journeys = page
      .filter(isJourneyEntity)
      .map(entity => ({ entity, journeyRef: stringifyEntityRef(entity) }));
    if (journeys.length === 0) {
      return;
    }
    const statuses = await this.#options.journeyStatuses.read(
      journeys.map(({ journeyRef }) => journeyRef),
    );
    for (const { entity, journeyRef } of journeys) {
      run.seen.add(journeyRef);
      await this.#store(journeyRef, run, {
        evaluate: before =>
          this.#evaluateOne(entity, journeyRef, {
            ...{ before, now: run.now },
            status: statuses.get(journeyRef),
          }),
        entity,
      });
    }
  }

  #evaluateOne(
    entity: Entity,
    journeyRef: string,
    context: {
      before: KeptPolicy;
      status: JourneyStatus | undefined;
      now: Date;
    },
  ): EvaluatedPolicy {
    const { before, now } = context;
    const { recovery } = this.#options.settings;
    const observation = observeJourney(context.status);
    const rules = rulesOf(entity, before);
    const { inForce, crossings } = evaluateErrorBudgetPolicy({
      ...{ rules, recovery, observation, now },
      before: before.inForce,
    });
    const isUnknown = isFreezeUnknown(entity, {
      ...{ rules, inForce, recovery },
      status: context.status,
    });
    return {
      ...{ journeyRef, inForce, crossings, observation },
      frozenServices: inForce.some(({ rule }) => doesFreeze(rule))
        ? servicesOfJourney(entity)
        : [],
      doubted: isUnknown ? [journeyRef, ...servicesAsWritten(entity)] : [],
    };
  }

  /** Stores what became of one journey, or else that nobody knows. */
  async #store(
    journeyRef: string,
    run: Run,
    journey: {
      evaluate: (before: KeptPolicy) => EvaluatedPolicy;
      entity?: Entity;
    },
  ): Promise<void> {
    run.signal?.throwIfAborted();
    const before = run.before.get(journeyRef) ?? { inForce: [], doubted: [] };
    try {
      await this.#options.stateStore.put(journey.evaluate(before), {
        ...{ before, now: run.now },
      });
    } catch (error) {
      run.firstError ??= error;
      run.failed.push({
        journeyRef,
        serviceRefs: journey.entity ? servicesAsWritten(journey.entity) : [],
      });
    }
  }

  #warn({ failed, firstError }: Run) {
    if (failed.length > 0) {
      const named = failed.slice(0, MAX_NAMED).map(one => one.journeyRef);
      this.#options.logger.warn(
        `The error-budget policies of ${
          failed.length
        } journeys could not be evaluated, so that nobody knows whether they freeze anything else than before: ${named.join(
          ', ',
        )}`,
        toBriefError(firstError),
      );
    }
  }
}

/**
 * A mistake in the policy lifts nothing: as long as some of it can't be read, what is in
 * force stays a rule.
 */
function rulesOf(entity: Entity, { inForce }: KeptPolicy): PolicyRule[] {
  const { state, rules, unreadable } = readPolicyRules(entity);
  const isWhole =
    state === 'missing' || (state === 'list' && unreadable.length === 0);
  const keys = new Set(rules.map(({ key }) => key));
  return isWhole
    ? rules
    : [
        ...rules,
        ...inForce.map(({ rule }) => rule).filter(rule => !keys.has(rule.key)),
      ];
}
