/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityFacts,
  Fact,
  PolicyRecordFact,
  PolicyRecovery,
  PolicyRuleFact,
  assessPolicyRule,
  observeJourney,
  readPolicyRules,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { JourneyStatusReader } from '../journeys/JourneyStatusReader';
import { FreezeReader } from './FreezeReader';
import { PolicyRecordStore } from './PolicyRecordStore';
import { PolicyStateStore } from './PolicyStateStore';

type PolicyFacts = Required<Pick<EntityFacts, 'policyRules' | 'policyRecords'>>;

type Options = {
  stateStore: PolicyStateStore;
  recordStore: PolicyRecordStore;
  freezeReader: FreezeReader;
  journeyStatuses: JourneyStatusReader;
  settings: { recovery: PolicyRecovery };
  now: () => Date;
};

/** Which error-budget policies are in force and what was done, for the scorecards of journeys. */
export class PolicyFactsReader {
  readonly #options: Options;

  static create(options: Options): PolicyFactsReader {
    return new PolicyFactsReader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** In the order of the journeys. */
  async read(journeys: Entity[]): Promise<PolicyFacts[]> {
    const refs = journeys.map(stringifyEntityRef);
    const [rules, records] = await Promise.all([
      this.#readRules(journeys, refs),
      this.#readRecords(refs),
    ]);
    return refs.map((ref, index) => ({
      policyRules: rules[index],
      policyRecords: { state: 'known', value: records.get(ref) ?? [] },
    }));
  }

  async #readRecords(refs: string[]): Promise<Map<string, PolicyRecordFact[]>> {
    const kept = await this.#options.recordStore.listAcknowledgements(refs);
    const byJourney = new Map<string, PolicyRecordFact[]>();
    for (const { journeyRef, consequence, at, link } of kept) {
      const records = byJourney.get(journeyRef) ?? [];
      records.push({ consequence, at, ...(link && { link }) });
      byJourney.set(journeyRef, records);
    }
    return byJourney;
  }

  async #readRules(
    journeys: Entity[],
    refs: string[],
  ): Promise<Fact<PolicyRuleFact[]>[]> {
    const { stateStore, freezeReader, journeyStatuses, settings, now } =
      this.#options;
    const [inForce, statuses, freshnessOf] = await Promise.all([
      stateStore.listInForce(refs),
      journeyStatuses.read(refs),
      freezeReader.readFreshness(),
    ]);
    return journeys.map((journey, index): Fact<PolicyRuleFact[]> => {
      const ref = refs[index];
      const { evaluatedAt, stale } = freshnessOf({ journeyRef: ref });
      if (evaluatedAt === undefined) {
        return {
          state: 'missing',
          reason: 'Its error-budget policy was not evaluated yet.',
        };
      }
      const observation = observeJourney(statuses.get(ref));
      const value = readPolicyRules(journey).rules.map(
        (rule): PolicyRuleFact => {
          const kept = inForce.get(ref)?.find(one => one.rule.key === rule.key);
          if (kept) {
            return { ...rule, state: 'in-force', since: kept.since };
          }
          const assessment = assessPolicyRule(
            rule,
            observation,
            settings.recovery,
          );
          // Policies are evaluated every few minutes, so that it is about to be in force.
          return assessment === 'holds'
            ? { ...rule, state: 'in-force', since: now().toISOString() }
            : {
                ...rule,
                state: assessment === 'unknown' ? 'unknown' : 'not-in-force',
              };
        },
      );
      return stale
        ? { state: 'stale', value, asOf: evaluatedAt }
        : { state: 'known', value };
    });
  }
}
