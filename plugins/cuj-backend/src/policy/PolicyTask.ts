/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  JourneyStatus,
  PolicyRule,
  PolicyRuleInForce,
  evaluateErrorBudgetPolicy,
  isJourneyEntity,
  observeJourney,
  readPolicyRules,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { PolicySettings } from '../config/readPolicySettings';
import { CatalogReader } from '../evaluation/CatalogReader';
import { JourneyStatusReader } from '../journeys/JourneyStatusReader';
import { PolicyNotifier } from './PolicyNotifier';
import { PolicyRecordStore } from './PolicyRecordStore';
import { PolicyStateStore } from './PolicyStateStore';
import { servicesOfJourney } from './servicesOfJourney';

const BATCH = 200;

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

/** Evaluates the error-budget policies of all journeys, and stores what changed. */
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
    const before = await stateStore.listInForce();
    const seen = new Set<string>();
    for await (const page of catalog.streamPages({
      kinds: ['journey'],
      pageSize: BATCH,
    })) {
      signal?.throwIfAborted();
      await this.#evaluate(page, { before, seen, now });
    }

    // A page may shift while it is read, so what was not seen is looked for by name.
    const unseen = [...before.keys()].filter(ref => !seen.has(ref));
    const found = await catalog.readByRefs(unseen);
    await this.#evaluate([...found.values()], { before, seen, now });
    const gone = unseen.filter(ref => !seen.has(ref));
    await this.#withdraw(gone, { before, now });
    signal?.throwIfAborted();
    await stateStore.endEvaluation(now);

    const oldest = new Date(
      now.getTime() - this.#options.settings.retentionMs,
    ).toISOString();
    await stateStore.removeChanges(oldest);
    await recordStore.removeOld(oldest);
    await notifier.notifyCrossings();
    this.#options.logger.debug('Evaluated error-budget policies', {
      journeys: seen.size,
    });
  }

  async #evaluate(
    page: Entity[],
    context: {
      before: Map<string, PolicyRuleInForce[]>;
      seen: Set<string>;
      now: Date;
    },
  ): Promise<void> {
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
      context.seen.add(journeyRef);
      await this.#evaluateOne(entity, journeyRef, {
        before: context.before.get(journeyRef) ?? [],
        status: statuses.get(journeyRef),
        now: context.now,
      });
    }
  }

  async #evaluateOne(
    entity: Entity,
    journeyRef: string,
    context: {
      before: PolicyRuleInForce[];
      status: JourneyStatus | undefined;
      now: Date;
    },
  ): Promise<void> {
    const { stateStore, settings } = this.#options;
    const { before, now } = context;
    const observation = observeJourney(context.status);
    const { inForce, crossings } = evaluateErrorBudgetPolicy({
      rules: rulesOf(entity, before),
      recovery: settings.recovery,
      ...{ before, observation, now },
    });
    const freezes = inForce.some(({ rule }) => rule.then.includes('freeze'));
    await stateStore.put(
      {
        ...{ journeyRef, inForce, crossings, observation },
        frozenServices: freezes ? servicesOfJourney(entity) : [],
      },
      { before, now },
    );
  }

  async #withdraw(
    journeyRefs: string[],
    context: { before: Map<string, PolicyRuleInForce[]>; now: Date },
  ): Promise<void> {
    for (const journeyRef of journeyRefs) {
      const before = context.before.get(journeyRef) ?? [];
      await this.#options.stateStore.put(
        {
          ...{ journeyRef, inForce: [], frozenServices: [] },
          crossings: before.map(({ rule }) => ({ change: 'withdrawn', rule })),
          observation: observeJourney(undefined),
        },
        { before, now: context.now },
      );
    }
  }
}

/**
 * A mistake in the policy lifts nothing: as long as some of it can't be read, what is in
 * force stays a rule.
 */
function rulesOf(entity: Entity, before: PolicyRuleInForce[]): PolicyRule[] {
  const { state, rules, unreadable } = readPolicyRules(entity);
  const isWhole =
    state === 'missing' || (state === 'list' && unreadable.length === 0);
  const keys = new Set(rules.map(({ key }) => key));
  return isWhole
    ? rules
    : [
        ...rules,
        ...before.map(({ rule }) => rule).filter(rule => !keys.has(rule.key)),
      ];
}
