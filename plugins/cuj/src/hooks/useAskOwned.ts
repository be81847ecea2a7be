/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';

/** The backend takes no more at once. */
const MOST_OWNERS = 100;

/** What somebody owns of something. */
export interface Owned<T> {
  /** Who was asked about: the person and their groups, as full references. */
  owners: string[];
  /** Whether they have more groups than can be asked about. */
  isPartial: boolean;
  /** Absent where the person owns nothing at all. */
  list?: T;
}

/** Asks for what the person who is signed in and their groups own. */
export function useAskOwned<T>(
  ask: (owners: string[]) => Promise<T>,
): () => Promise<Owned<T>> {
  const identityApi = useApi(identityApiRef);
  return async () => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    const owners = ownershipEntityRefs.slice(0, MOST_OWNERS);
    return {
      owners,
      isPartial: owners.length < ownershipEntityRefs.length,
      ...(owners.length > 0 && { list: await ask(owners) }),
    };
  };
}
