/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { tagValues } from '../../../conventions/tagValues';
import { Monitor } from '../../../monitors/Monitor';
import { Odd, textOf, textsOf } from '../itemsOf';
import { GoldenSignal, signalOfQuery } from './signalOfQuery';
import { toWords } from './words';

/** In the order in which they are told. */
export const goldenSignals: GoldenSignal[] = [
  'availability',
  'latency',
  'errors',
];

/** In words between blanks, as {@link toWords} makes them. */
const signalWords: Record<GoldenSignal, RegExp> = {
  availability:
    / (availability|available|unavailable|uptime|downtime|reachable|unreachable|reachability|heartbeat|liveness) /,
  latency:
    / (latency|latencies|duration|durations|apdex|slow|slowness|p50|p75|p90|p95|p99|p999|percentile|response time) /,
  errors: / (error|errors|exception|exceptions|5xx|http 5\d\d) /,
};

/**
 * Which signals a monitor watches: those that its tags name, or else the one that the
 * metrics of its query belong to.
 *
 * @remarks
 * What a monitor is called counts for nothing: it is free text. An alert on an SLO
 * watches what is left of an error budget, whatever its tags say.
 *
 * @param ignored - names of the service, in which words stand for nothing
 */
export function watchedSignals(
  monitor: Odd<Monitor>,
  options: { typeTagKeys: string[]; ignored: string[] },
): GoldenSignal[] {
  if (isSloAlert(monitor)) {
    return [];
  }
  const tags = tagValues(textsOf(monitor.tags), options.typeTagKeys);
  const words = toWords(tags.join(' ')).replace(/ error budgets? /g, ' ');
  const byTags = goldenSignals.filter(signal =>
    signalWords[signal].test(words),
  );
  if (byTags.length > 0) {
    return byTags;
  }
  if (
    textOf(monitor.type).toLowerCase() === 'synthetics alert' ||
    textOf(monitor.syntheticTestId) !== ''
  ) {
    return ['availability'];
  }
  const signal = signalOfQuery(monitor, options.ignored);
  return signal ? [signal] : [];
}

function isSloAlert(monitor: Odd<Monitor>): boolean {
  return (
    textOf(monitor.type).toLowerCase() === 'slo alert' ||
    /^\s*(?:burn_rate|error_budget)\s*\(/.test(textOf(monitor.query))
  );
}
