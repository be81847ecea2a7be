/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { CujConventions } from '../conventions/CujConventions';
import { doubtUnread } from './doubtUnread';
import { EntityReading } from './facts/factReadings';
import { EntityFacts, FactName, FactValues } from './facts/FactValues';
import { UnreadFact } from './facts/UnreadFact';
import { RequirementFinding } from './Requirement';
import { ScorecardSettings } from './ScorecardSettings';

/**
 * What a requirement gets besides facts.
 *
 * @public
 */
export interface RequirementContext {
  /** May hold anything. */
  entity: Entity;
  /** How the scorecard is set up. */
  settings: ScorecardSettings;
  /** How things are named and tagged. */
  conventions: CujConventions;
  /** `YYYY-MM-DD`, UTC; the only clock. */
  today: string;
}

/**
 * The part of a requirement that facts decide.
 *
 * @public
 */
export interface FactsPart {
  /** The facts without which nothing can be said. */
  needs: FactName[];
  /** Facts that are looked at where they are known. */
  uses: FactName[];
  /**
   * What is looked at of the entity itself, besides its kind and name and what its facts
   * are found by; where it is absent, that may be all of it. A verdict that was found by
   * facts holds for a changed entity as long as none of this changes.
   */
  reads?: EntityReading[];
  /** See {@link requireFacts}. */
  evaluate(context: RequirementContext, facts: EntityFacts): RequirementFinding;
}

/**
 * Makes the part of a requirement that facts decide.
 *
 * @remarks
 * Where a fact that it needs is missing, the finding is `unknown` and says which
 * fact and why; where it is stale, the finding is `unknown` too, and says what it
 * was when the fact was read, unless those items of it decide that are not that old.
 * It is `unknown`, too, where items of the fact could not be read that might change it. No requirement decides on its own what to make of a
 * fact that is not known.
 *
 * @param options - `id` is that of the requirement; `needs` are the facts without
 *   which nothing can be said, `uses` those that are looked at where they are known;
 *   `reads` is what is looked at of the entity itself, see {@link FactsPart};
 *   `oneDecides` is the verdict for which one item of a needed fact is enough, so that
 *   further ones which could not be read, or only long ago, do not change it
 *
 * @public
 */
export function requireFacts<
  TNeeded extends FactName,
  TUsed extends FactName = never,
>(options: {
  id: string;
  needs: TNeeded[];
  uses?: TUsed[];
  reads?: EntityReading[];
  oneDecides?: 'pass' | 'fail';
  evaluate: (
    context: RequirementContext & {
      facts: Pick<FactValues, TNeeded> & Partial<Pick<FactValues, TUsed>>;
    },
  ) => RequirementFinding;
}): FactsPart {
  const { id, needs, uses = [], reads, oneDecides } = options;
  return {
    needs,
    uses,
    ...(reads && { reads }),
    evaluate(context, all) {
      const facts: Partial<FactValues> = {};
      /** What of them is not too old; undefined where that can't be told. */
      let current: Partial<FactValues> | undefined = {};
      const unread: UnreadFact[] = [];
      let staleSince: string | undefined;
      for (const name of needs) {
        const fact = all[name];
        if (!fact || fact.state === 'missing') {
          return {
            verdict: 'unknown',
            code: `${id}.unknown.${name}`,
            message: fact?.reason ?? 'Nobody has looked yet.',
            evidence: [],
          };
        }
        if (fact.state === 'stale') {
          staleSince =
            staleSince && staleSince < fact.asOf ? staleSince : fact.asOf;
        }
        const fresh = fact.state === 'stale' ? fact.current : fact.value;
        if (fresh === undefined) {
          current = undefined;
        } else if (current) {
          assign(current, name, fresh as FactValues[TNeeded]);
        }
        unread.push(...(fact.unread ?? []));
        assign(facts, name, fact.value as FactValues[TNeeded]);
      }
      for (const name of uses) {
        const fact = all[name];
        if (fact?.state === 'known') {
          assign(facts, name, fact.value as FactValues[TUsed]);
          if (current) {
            assign(current, name, fact.value as FactValues[TUsed]);
          }
        }
      }

      const judge = (known: Partial<FactValues>): RequirementFinding => {
        try {
          return options.evaluate({
            ...context,
            facts: known as Pick<FactValues, TNeeded> &
              Partial<Pick<FactValues, TUsed>>,
          });
        } catch (error) {
          // One entity's odd facts must not keep all others from being judged.
          return {
            verdict: 'unknown',
            code: `${id}.unreadable`,
            message: `What is known of it can't be read (${
              toError(error).name
            }).`,
            evidence: [],
          };
        }
      };
      if (staleSince !== undefined && oneDecides && current) {
        const finding = judge(current);
        if (finding.verdict === oneDecides) {
          return {
            ...finding,
            message: `${finding.message} What is known only as of ${staleSince} is left out.`,
          };
        }
      }
      const finding = doubtUnread(judge(facts), {
        ...{ id, unread, oneDecides },
        entity: context.entity,
      });
      return staleSince === undefined
        ? finding
        : doubt(finding, id, staleSince);
    },
  };
}

/** What was found in facts that are too old is what was, not what is. */
function doubt(
  finding: RequirementFinding,
  id: string,
  asOf: string,
): RequirementFinding {
  if (finding.verdict === 'not_applicable') {
    return finding;
  }
  const last = { pass: 'met', fail: 'not met', unknown: 'not known' };
  return {
    verdict: 'unknown',
    code: `${id}.stale`,
    message: `What is known of it is from ${asOf}; then it was ${
      last[finding.verdict]
    }: ${finding.message}`,
    evidence: finding.evidence,
    ...(finding.items && { items: finding.items }),
    ...(finding.measured && { measured: finding.measured }),
  };
}

function assign<N extends FactName>(
  facts: Partial<FactValues>,
  name: N,
  value: FactValues[N],
) {
  facts[name] = value;
}
