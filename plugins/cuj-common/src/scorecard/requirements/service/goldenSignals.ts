/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { tagValues } from '../../../conventions/tagValues';
import { Monitor } from '../../../monitors/Monitor';
import { Odd, textOf, textsOf } from '../itemsOf';

/** What has to be watched of every service. */
export type GoldenSignal = 'availability' | 'latency' | 'errors';

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
/** Metrics of requests, whose absence is an outage, and checks of whether it is up. */
const availabilityInQuery =
  / (hits|requests|request count|throughput|can connect|up) /;

/**
 * Which signals a monitor watches: those that its tags name, or else its name, or else
 * those that the metrics of its query belong to.
 *
 * @param ignored - names of the service, in which words stand for nothing
 */
export function watchedSignals(
  monitor: Odd<Monitor>,
  options: { typeTagKeys: string[]; ignored: string[] },
): GoldenSignal[] {
  const { typeTagKeys, ignored } = options;
  const named = (words: string) =>
    goldenSignals.filter(signal => signalWords[signal].test(words));

  const tags = tagValues(textsOf(monitor.tags), typeTagKeys);
  const byTags = named(toWords(tags.join(' ')));
  if (byTags.length > 0) {
    return byTags;
  }
  const byName = named(withoutNames(textOf(monitor.name), ignored));
  return byName.length > 0 ? byName : signalsOfQuery(monitor, ignored);
}

function signalsOfQuery(
  monitor: Odd<Monitor>,
  ignored: string[],
): GoldenSignal[] {
  const query = textOf(monitor.query);
  const metrics = withoutNames(query.replace(/\{[^{}]*\}/g, ' '), ignored);
  if (
    signalWords.errors.test(metrics) ||
    /[^!-]\bhttp\.status_(class|code):\(?5/.test(query)
  ) {
    return ['errors'];
  }
  if (signalWords.latency.test(metrics) || isTraceDuration(query)) {
    return ['latency'];
  }
  return availabilityInQuery.test(metrics) ||
    signalWords.availability.test(metrics) ||
    textOf(monitor.type) === 'service check' ||
    textOf(monitor.syntheticTestId) !== ''
    ? ['availability']
    : [];
}

/** `trace.http.request{…}` is how long requests took; with an ending it is not. */
function isTraceDuration(query: string): boolean {
  return [...query.matchAll(/\btrace\.([\w.]+)/g)].some(
    ([, metric]) =>
      !/\.(hits|errors|apdex|by_\w+|sampled)\b/.test(`${metric}.`),
  );
}

/** Lower case, with one blank around each run of letters and digits. */
function toWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

function withoutNames(text: string, names: string[]): string {
  return names
    .map(toWords)
    .filter(name => name.trim() !== '')
    .reduce((words, name) => words.split(name).join(' '), toWords(text));
}
