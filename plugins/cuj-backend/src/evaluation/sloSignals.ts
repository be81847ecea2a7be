/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slo, sloQueryKey } from '@cuj-slo/backstage-plugin-cuj-common';

/** How two SLOs come to measure the same. */
export type SharedVia = 'monitor' | 'query';

/** What an SLO is computed from; two SLOs with one of these in common may measure the same. */
export function sloSignalsOf(source: string, slo: Slo): string[] {
  const query = sloQueryKey(slo);
  return [
    ...slo.monitorIds.map(id => `monitor ${source} ${id}`),
    ...(query ? [`query ${source} ${query}`] : []),
  ];
}

/** What a signal of `sloSignalsOf` is. */
export function kindOfSignal(signal: string): SharedVia {
  return signal.startsWith('monitor ') ? 'monitor' : 'query';
}
