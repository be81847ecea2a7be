/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';

/**
 * Whether none of those who own an SLO own another one.
 *
 * @remarks
 * An SLO belongs to the owners of the services that it measures. Journeys are made of
 * services of several owners, so the owner of a journey counts only where an SLO measures
 * no service. Of two SLOs that have an owner in common, that owner can settle what each
 * of them measures. Somebody who can't be seen may be the owner of the other one.
 *
 * @param entityRefs - services and journeys that the two SLOs belong to; full references
 * @returns undefined where no owner of the other one is known
 */
export function hasOtherOwner(
  entityRefs: { own: string[]; other: string[] },
  ownerOf: (entityRef: string) => string | undefined,
): boolean | undefined {
  const own = ownersOf(entityRefs.own, ownerOf);
  const other = ownersOf(entityRefs.other, ownerOf);
  return other.length > 0
    ? !other.some(owner => own.includes(owner))
    : undefined;
}

function ownersOf(
  entityRefs: string[],
  ownerOf: (entityRef: string) => string | undefined,
): string[] {
  const services = entityRefs.filter(
    ref => parseEntityRef(ref).kind.toLocaleLowerCase('en-US') !== 'journey',
  );
  return (services.length > 0 ? services : entityRefs).flatMap(
    ref => ownerOf(ref) ?? [],
  );
}
