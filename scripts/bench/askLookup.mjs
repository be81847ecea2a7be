/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Looks things up as people do, and opens cards in between, so many times a second
 * whether or not earlier answers have come, and writes how long the answers took.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sloId } from './BenchOrganisation.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    result: { type: 'string' },
    services: { type: 'string' },
    slos: { type: 'string' },
    monitors: { type: 'string' },
    seconds: { type: 'string' },
    'per-second': { type: 'string', default: '20' },
  },
});
const perSecond = Number(values['per-second']);
const [services, slos, monitors] = ['services', 'slos', 'monitors'].map(name =>
  Number(values[name]),
);
/** Spreads requests over all that there is, so that hardly one is asked twice. */
const spread = (index, count) => (index * 7919) % count;
/** Of a service; those that can be divided by 20 are journeys. */
const serviceOf = index => {
  const number = spread(index, services);
  return `service-${number % 20 === 0 ? number + 1 : number}`;
};
const lookup = text => `/lookup?q=${encodeURIComponent(text)}`;
const monitorUrl = number =>
  `https://bench.example.com/monitor/${100_000 + number}`;

const questions = {
  'monitor-url': index => lookup(monitorUrl(spread(index, monitors))),
  // What fires now is what people look up at night.
  'firing-monitor-url': index =>
    lookup(
      monitorUrl(
        Math.max(0, Math.floor(((index % 40) * services) / 40) - (index % 3)),
      ),
    ),
  'slo-url': index =>
    lookup(`https://bench.example.com/slo/${sloId(spread(index, slos))}`),
  'alert-text': index =>
    lookup(
      `[P1] [Triggered on {service:${serviceOf(index)},env:prod}] ${serviceOf(
        index,
      )}_errors_high_prod\nMore than 5 % of requests failed at 03:05.\nMonitor: ${monitorUrl(
        spread(index, monitors),
      )}`,
    ),
  name: index => lookup(`${serviceOf(index)}_latency_p95_prod`),
  tag: index => lookup(`service:${serviceOf(index)}`),
  words: index => lookup(`high errors of ${serviceOf(index)}`),
  journey: index =>
    lookup(`journey:default/journey-${spread(index, services / 20) * 20}`),
};
const card = index =>
  `/entities/by-name/component/default/${serviceOf(index)}/overview`;

const kinds = Object.keys(questions);
/** Two in three look something up, the third opens a card. */
const requests = Array.from(
  { length: perSecond * Number(values.seconds) },
  (_, index) => {
    const kind = index % 3 === 2 ? 'card' : kinds[Math.floor(index / 3) % 8];
    const other = kinds[(Math.floor(index / 3) + 4) % 8];
    const name = index % 3 === 1 ? other : kind;
    return {
      kind: name,
      path: name === 'card' ? card(index) : questions[name](index),
    };
  },
);

// The first of each kind is for the compiler.
for (const { path } of requests.slice(0, 24)) {
  await ask(path);
}
const times = [];
const pending = [];
const startedAt = performance.now();
for (const [index, { kind, path }] of requests.entries()) {
  const due = startedAt + (1000 * index) / perSecond;
  const wait = due - performance.now();
  if (wait > 0) {
    await new Promise(resolve => {
      setTimeout(resolve, wait);
    });
  }
  pending.push(
    // From when it was due, so that a client that lags hides nothing.
    ask(path).then(cause => {
      times.push({ kind, ms: performance.now() - due });
      if (kind === 'firing-monitor-url' && cause === 'nothing-fires') {
        throw new Error(`${path} does not fire`);
      }
    }),
  );
}
await Promise.all(pending);
const cards = times.filter(({ kind }) => kind === 'card');
await writeFile(
  values.result,
  JSON.stringify({
    perSecond,
    lookup: percentiles(times.filter(({ kind }) => kind !== 'card')),
    card: percentiles(cards),
    kinds: Object.fromEntries(
      kinds.map(name => [
        name,
        percentiles(times.filter(({ kind }) => kind === name)),
      ]),
    ),
  }),
);

function percentiles(all) {
  const sorted = all.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = share =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  return {
    requests: sorted.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}

/** @param {string} path */
async function ask(path) {
  const response = await fetch(`${values.url}${path}`, {
    headers: { authorization: 'Bearer mock-user-token' },
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}: ${text}`);
  }
  // An answer that found nothing would be a fast one.
  if (path.startsWith('/lookup')) {
    const { outcome, cause } = JSON.parse(text);
    if (outcome === 'not-found') {
      throw new Error(`${path} found nothing`);
    }
    return cause.state;
  }
  return undefined;
}
