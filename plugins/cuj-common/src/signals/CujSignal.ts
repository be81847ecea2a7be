/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The channel of signals on which the backend says that something changed.
 *
 * @public
 */
export const CUJ_SIGNALS_CHANNEL = 'cuj';

/**
 * That something changed, so that whoever shows it asks anew, with permissions of their
 * own.
 *
 * @remarks
 * It goes to everybody who listens, so it tells neither what it became nor, in words, of
 * which entity.
 *
 * @public
 */
export type CujSignal = {
  /**
   * `journeys` are the states of journeys, and of the SLOs that they are made of;
   * `scorecards` are verdicts.
   */
  changed: 'journeys' | 'scorecards';
  /** Of which entities, by `changeIdOf`; any may have changed where absent. */
  ids?: string[];
};

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * What stands for an entity in a signal: a number that follows from its reference, but
 * in which nobody can read a reference that they do not know.
 *
 * @remarks
 * FNV-1a with 32 bits. Two entities may have the same; then somebody asks once too often.
 *
 * @param entityRef - full reference of an entity, in any case
 * @returns 8 hexadecimal digits
 *
 * @public
 */
export function changeIdOf(entityRef: string): string {
  let hash = FNV_OFFSET;
  for (const character of entityRef.toLocaleLowerCase('en-US')) {
    // eslint-disable-next-line no-bitwise
    hash = Math.imul(hash ^ character.codePointAt(0)!, FNV_PRIME);
  }
  // eslint-disable-next-line no-bitwise
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Reads a message of the channel.
 *
 * @returns undefined for what is none of ours, as from another version of the backend
 *
 * @public
 */
export function readCujSignal(message: unknown): CujSignal | undefined {
  if (typeof message !== 'object' || message === null) {
    return undefined;
  }
  const { changed, ids } = message as { changed?: unknown; ids?: unknown };
  if (changed !== 'journeys' && changed !== 'scorecards') {
    return undefined;
  }
  return Array.isArray(ids)
    ? { changed, ids: ids.filter(id => typeof id === 'string') }
    : { changed };
}
