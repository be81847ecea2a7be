/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Asks for what the scorecard pages ask for, so many times a second whether or not
 * earlier answers have come, and writes how long the answers took.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    result: { type: 'string' },
    'per-second': { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
  },
});
const perSecond = Number(values['per-second']);

/** As people use the pages: the matrix the most, and by no two the same page of it. */
const paths = [
  index => `/scorecards?kind=component&limit=50&offset=${(index % 20) * 50}`,
  index => `/scorecards?owner=group:default/team-${index % 200}`,
  () => '/scorecards?requirement=runbook&verdict=fail&limit=50',
  () => '/scorecards/summary?by=owner',
  () => '/requirements',
  index =>
    `/entities/by-name/component/default/service-${1 + (index % 15)}/scorecard`,
  index =>
    `/entities/by-name/component/default/service-${1 + (index % 15)}/gate`,
];

// The first of each kind is for the compiler.
for (const pathOf of paths) {
  await ask(pathOf(0));
}
const times = [];
const pending = [];
const total = perSecond * Number(values.seconds);
const startedAt = performance.now();
for (let index = 0; index < total; index += 1) {
  const due = startedAt + (1000 * index) / perSecond;
  const wait = due - performance.now();
  if (wait > 0) {
    await new Promise(resolve => {
      setTimeout(resolve, wait);
    });
  }
  pending.push(
    // From when it was due, so that a client that lags hides nothing.
    ask(paths[index % paths.length](index)).then(() =>
      times.push(performance.now() - due),
    ),
  );
}
await Promise.all(pending);
times.sort((a, b) => a - b);
const percentile = share =>
  times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)];
await writeFile(
  values.result,
  JSON.stringify({
    perSecond,
    requests: times.length,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
  }),
);

/** @param {string} path */
async function ask(path) {
  const response = await fetch(`${values.url}${path}`, {
    headers: { authorization: 'Bearer mock-user-token' },
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}: ${text}`);
  }
}
