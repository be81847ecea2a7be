/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloState } from './SloStatus';

const worstFirst: SloState[] = [
  'breached',
  'no_data',
  'unknown',
  'stale',
  'warning',
  'ok',
];

/**
 * The state that stands for several SLOs: the worst of them.
 *
 * @remarks
 * Whatever is not known ranks above `warning`: it may hide a breach, so a group
 * in which one SLO is silent is never shown as healthy.
 *
 * @returns undefined for no states at all
 *
 * @public
 */
export function worstSloState(
  states: Iterable<SloState>,
): SloState | undefined {
  const present = new Set(states);
  return worstFirst.find(state => present.has(state));
}

/**
 * Compares two states so that the worst comes first.
 *
 * @public
 */
export function compareSloStates(a: SloState, b: SloState): number {
  return worstFirst.indexOf(a) - worstFirst.indexOf(b);
}
