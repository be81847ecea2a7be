/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The same scenarios as `measureCauses.mjs`, answered by the whole incident lookup: from
 * alerts that the sync read into a database, and dependencies out of a catalog. Started
 * by `../judgement.mjs`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '../../lib/report.mjs';
import { createCauseScenarios } from './causeScenarios.mjs';
import { ScenarioLookup } from './ScenarioLookup.mjs';
import { countRight, linesByFamily, scoreAnswer } from './scoreAnswer.mjs';

const { values } = parseArgs({
  options: { set: { type: 'string' }, result: { type: 'string' } },
});

const directory = await mkdtemp(path.join(os.tmpdir(), 'cuj-bench-'));
const answers = [];
try {
  for (const { truth, ...scenario } of createCauseScenarios(values.set)) {
    const cause = await ScenarioLookup.ask(scenario, { directory });
    // Where nothing fires, nobody said that it is not known.
    const isKnown = cause.state !== 'not-known';
    const named = cause.candidates.map(({ service }) => service);
    answers.push({
      ...{ id: scenario.id, family: scenario.family, truth, cause, named },
      ...scoreAnswer(truth.cause, { isKnown, named }),
    });
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}

say(
  `\nThe same, asked in the incident lookup: ${answers.length} scenarios (${values.set})`,
);
linesByFamily(answers).forEach(line => say(line));
const wronglyNamed = answers.filter(
  ({ cause, top1 }) => cause.state === 'known' && !top1,
).length;
say(`  a wrong cause named: ${wronglyNamed}`);
if (values.set === 'tuning') {
  for (const { id, truth, named, cause } of answers.filter(one => !one.top1)) {
    say(
      `  miss: ${id}: ${truth.cause ?? 'not known'}, but ${cause.state} (${
        cause.reason ?? 'named'
      }) ${named.join(', ')}`,
    );
  }
}
const about = { set: values.set, scenarios: answers.length, wronglyNamed };
const metrics = ['top1', 'top2'].map(top => ({
  metric: `cause_lookup_${top}`,
  value: countRight(answers, top) / answers.length,
  unit: 'ratio',
  about,
}));
for (const { metric, value, unit } of metrics) {
  say(`  ${metric.padEnd(44)}${value.toFixed(3).padStart(10)} ${unit}`);
}
await writeFile(values.result, JSON.stringify(metrics));
// Connections and timers of the parts that were put together keep it alive.
process.exit(0);
