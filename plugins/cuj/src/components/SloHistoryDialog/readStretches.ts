/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloHistory } from '@cuj-slo/backstage-plugin-cuj-common';
import { Span } from './Span';

/** What an SLO was during a stretch of time; `unknown` where nobody said. */
export interface Stretch extends Span {
  state: 'up' | 'down' | 'no_data' | 'unknown';
}

/**
 * What an SLO was at each moment of a window, the earliest stretch first, none of
 * them like the one before.
 *
 * @remarks
 * Each change of state holds until the next; before the first nothing is known.
 * Where a time can't be read nothing is: without it a change can't be told from one
 * that never was.
 */
export function readStretches(
  transitions: SloHistory['transitions'],
  window: Span,
): Stretch[] {
  const changes = transitions
    .map(({ at, state }) => ({ startMs: Date.parse(at), state }))
    .sort((a, b) => a.startMs - b.startMs);
  const isReadable = changes.every(({ startMs }) => Number.isFinite(startMs));

  const stretches: Stretch[] = [];
  let state: Stretch['state'] = 'unknown';
  let startMs = window.startMs;
  const close = (endMs: number) => {
    if (endMs <= startMs) {
      return;
    }
    const before = stretches[stretches.length - 1];
    if (before?.state === state) {
      before.endMs = endMs;
    } else {
      stretches.push({ startMs, endMs, state });
    }
    startMs = endMs;
  };
  for (const change of isReadable ? changes : []) {
    close(Math.min(change.startMs, window.endMs));
    state = change.state;
  }
  close(window.endMs);
  return stretches;
}
