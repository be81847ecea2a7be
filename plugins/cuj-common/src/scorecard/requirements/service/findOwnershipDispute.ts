/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { tryParseEntityRef } from '../../../entity/tryParseEntityRef';
import { OwnershipClaim } from '../../facts/OwnerFact';
import { RequirementFinding } from '../../Requirement';
import { Odd, itemsOf, textOf, textsOf } from '../itemsOf';

/** Who claims in which words that an entity has another owner than it says itself. */
export function findOwnershipDispute(
  claims: OwnershipClaim[] | undefined,
): RequirementFinding | undefined {
  const others = itemsOf(claims).filter(({ agrees }) => agrees === false);
  if (others.length === 0) {
    return undefined;
  }
  return {
    verdict: 'fail',
    code: 'owner.disputed',
    message: `${others.length} ${
      others.length === 1 ? 'place names' : 'places name'
    } another owner; nobody is responsible when several are.`,
    evidence: others.map(claim => {
      const entityRef = refOf(claim);
      const entityRefs = textsOf(claim.entityRefs);
      return {
        path: `${textOf(claim.by)}: ${textOf(claim.where)}`,
        value: textOf(claim.owner),
        ...(entityRef && { entityRef }),
        ...(entityRefs.length > 0 && { entityRefs }),
      };
    }),
    remediation: {
      text: 'Agree on one owner, and name it wherever the service has an owner or a team, on-call included.',
      example:
        'metadata:\n  annotations:\n    cuj-slo/on-call-team: your-team\nspec:\n  owner: group:default/your-team\n# and on each SLO and monitor\ntags:\n  - team:your-team',
    },
  };
}

/** Relations name entities. */
function refOf(claim: Odd<OwnershipClaim>): string | undefined {
  if (typeof claim.entityRef === 'string') {
    return claim.entityRef;
  }
  const ref =
    claim.by === 'relation'
      ? tryParseEntityRef(claim.owner, { defaultKind: 'group' })
      : undefined;
  return (
    ref && `${ref.kind}:${ref.namespace}/${ref.name}`.toLocaleLowerCase('en-US')
  );
}
