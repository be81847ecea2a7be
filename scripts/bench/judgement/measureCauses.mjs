/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * How often the probable cause of alerts that fire together is what was made to fail;
 * started by `../judgement.mjs`. Of the held-out scenarios only numbers are shown.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rootDir } from '../../lib/paths.mjs';
import { say } from '../../lib/report.mjs';
import { createCauseScenarios } from './causeScenarios.mjs';
import { countRight, linesByFamily, scoreAnswer } from './scoreAnswer.mjs';

const { values } = parseArgs({
  options: { set: { type: 'string' }, result: { type: 'string' } },
});
const require = createRequire(import.meta.url);
const { rankCauses } = require(path.join(
  rootDir,
  'plugins/cuj-common/src/cause/rankCauses',
));

const scenarios = createCauseScenarios(values.set).map(
  ({ truth, ...scenario }) => {
    const ranking = rankCauses(scenario);
    const named = ranking.candidates.map(({ service }) => service);
    const { cause } = truth;
    return {
      ...scenario,
      truth,
      named,
      ranking,
      ...scoreAnswer(cause, { isKnown: ranking.isKnown, named }),
      firstAlert: cause !== null && serviceOfFirstAlert(scenario) === cause,
    };
  },
);

const decided = scenarios.filter(({ truth }) => truth.cause !== null);
const undecided = scenarios.filter(({ truth }) => truth.cause === null);
const counts = {
  named: countRight(decided, 'top1'),
  leftOpen: countRight(undecided, 'top1'),
  wronglyNamed: scenarios.filter(
    ({ ranking, top1 }) => ranking.isKnown && !top1,
  ).length,
};
const echoes = countEchoes(
  decided.filter(({ top1, truth }) => top1 && truth.echoes.length > 0),
);

say(
  `\nWhat is the cause of these alerts? ${scenarios.length} scenarios (${values.set})`,
);
linesByFamily(scenarios).forEach(line => say(line));
say(
  `  cause named where there is one: ${counts.named} of ${decided.length}; left open where the evidence does not decide: ${counts.leftOpen} of ${undecided.length}; a wrong one named: ${counts.wronglyNamed}`,
);
say(
  `  for comparison, the alert that fired first: ${countRight(
    decided,
    'firstAlert',
  )} of ${decided.length}`,
);
say(
  `  echoes where the cause is right: precision ${shown(
    echoes.precision,
  )}, recall ${shown(echoes.recall)}`,
);
if (values.set === 'tuning') {
  for (const { id, truth, named, ranking } of scenarios.filter(
    one => !one.top1,
  )) {
    say(
      `  miss: ${id}: ${truth.cause ?? 'not known'}, but ${
        ranking.isKnown ? 'named' : `left open (${ranking.reason})`
      } ${named.slice(0, 3).join(', ')}`,
    );
  }
}

const about = {
  set: values.set,
  scenarios: scenarios.length,
  decided: decided.length,
  ...counts,
  firstAlert: countRight(decided, 'firstAlert'),
  echoPrecision: echoes.precision,
  echoRecall: echoes.recall,
};
const metrics = ['top1', 'top2'].map(top => ({
  metric: `cause_${top}`,
  value: countRight(scenarios, top) / scenarios.length,
  unit: 'ratio',
  about,
}));
for (const { metric, value, unit } of metrics) {
  say(`  ${metric.padEnd(44)}${shown(value).padStart(10)} ${unit}`);
}
writeFileSync(values.result, JSON.stringify(metrics));

/** What somebody would say who only looks at the clock of the last half hour. */
function serviceOfFirstAlert({ focus, episodes, monitors }) {
  const asked = episodes.filter(({ id }) => focus.includes(id));
  const first = Math.min(
    ...asked.map(({ startedAt }) => Date.parse(startedAt)),
  );
  const [earliest] = episodes
    .filter(({ startedAt }) => Date.parse(startedAt) >= first - 1_800_000)
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  return monitors.find(({ id }) => id === earliest.monitorId).service;
}

function countEchoes(list) {
  let found = 0;
  let said = 0;
  let real = 0;
  for (const { truth, ranking } of list) {
    const names = ranking.echoes.map(({ episodeId }) => episodeId);
    said += names.length;
    real += truth.echoes.length;
    found += truth.echoes.filter(id => names.includes(id)).length;
  }
  return {
    precision: said === 0 ? null : found / said,
    recall: real === 0 ? null : found / real,
  };
}

function shown(value) {
  return value === null ? 'none' : value.toFixed(3);
}
