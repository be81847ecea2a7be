/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityFacts, FactName } from '../../facts/FactValues';
import { FactsPart, requireFacts } from '../../requireFacts';
import { fieldsOf, textOf } from '../itemsOf';
import { isCount } from '../share';
import { failOwner } from './failOwner';
import { findOwnershipDispute } from './findOwnershipDispute';

/** What of the sources is compared with the owner, and what the message calls it. */
const compared: Array<[fact: FactName, called: string]> = [
  ['serviceDefinitions', 'service definitions'],
  ['slos', 'SLOs'],
  ['monitors', 'monitors'],
];

type Claims = 'ownershipClaims';

/** @param needed - what was found out too long ago to be relied upon */
function partOf(needed: Claims[]): FactsPart {
  return requireFacts<'owner' | Claims, Claims>({
    id: 'owner',
    needs: ['owner', ...needed],
    uses: ['ownershipClaims'],
    evaluate({ facts, settings }) {
      const { entityRef, exists, members } = fieldsOf(facts.owner);
      if (exists !== true) {
        return failOwner('dangling', 'The catalog knows no such owner.');
      }
      const isPerson =
        settings.owner.allowUsers && textOf(entityRef).startsWith('user:');
      if (!isPerson && !(isCount(members) && members > 0)) {
        return failOwner(
          'empty',
          'The Group that is the owner has no members.',
        );
      }
      return (
        findOwnershipDispute(facts.ownershipClaims) ?? {
          verdict: 'pass',
          code: 'owner.confirmed',
          message: isPerson
            ? 'The catalog knows the owner.'
            : `The catalog knows the Group, which has ${members} ${
                members === 1 ? 'member' : 'members'
              }.`,
          evidence: [],
        }
      );
    },
  });
}

/**
 * What the catalog knows of the owner, and who else names one.
 *
 * @remarks
 * What was never read names nobody, and the message says so. What was read too long
 * ago is not taken for agreement: somebody who named another owner has not come round
 * by not being asked.
 */
export const ownerFacts: FactsPart = {
  needs: ['owner'],
  uses: ['ownershipClaims', ...compared.map(([name]) => name)],
  reads: [],
  evaluate(context, all) {
    const finding = partOf([]).evaluate(context, all);
    if (finding.verdict !== 'pass') {
      return finding;
    }
    return all.ownershipClaims?.state === 'stale'
      ? partOf(['ownershipClaims']).evaluate(context, all)
      : {
          ...finding,
          message: `${finding.message} ${sayNotCompared(all)}`.trim(),
        };
  },
};

/** What could not be compared with the owner, and why. */
function sayNotCompared(all: EntityFacts): string {
  const { ownershipClaims } = all;
  if (!ownershipClaims) {
    return 'Nothing else was compared with it.';
  }
  if (ownershipClaims.state === 'missing') {
    return `Nothing else was compared with it: ${ownershipClaims.reason}`;
  }
  return compared
    .flatMap(([name, called]) => {
      const fact = all[name];
      return fact?.state === 'missing'
        ? `Its ${called} were not compared with it: ${fact.reason}`
        : [];
    })
    .join(' ');
}
