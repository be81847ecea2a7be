/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * How often the decision whether two services claim the same agrees with the labels;
 * started by `../judgement.mjs`. Of the held-out pairs only numbers are shown.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rootDir } from '../../lib/paths.mjs';
import { say } from '../../lib/report.mjs';

const { values } = parseArgs({
  options: { set: { type: 'string' }, result: { type: 'string' } },
});
const common = path.join(rootDir, 'plugins', 'cuj-common', 'src');
const require = createRequire(path.join(common, 'index.ts'));
const { parseEntityRef } = require('@backstage/catalog-model');

const { boundarySubjectOf } = require(path.join(
  common,
  'boundaries/boundarySubjectOf',
));
const { findBoundaryOverlaps } = require(path.join(
  common,
  'boundaries/findBoundaryOverlaps',
));

const file = `boundaryPairs.${values.set}.json`;
const pairs = JSON.parse(
  readFileSync(
    path.join(rootDir, 'scripts', 'bench', 'judgement', file),
    'utf8',
  ),
).map(pair => ({ ...pair, verdict: judge(pair) }));

const count = (label, verdict, among = pairs) =>
  among.filter(pair => pair.overlap === label && pair.verdict === verdict)
    .length;
const truePositives = count(true, true);
const falsePositives = count(false, true);
const falseNegatives = count(true, false);
const trueNegatives = count(false, false);
const precision = ratio(truePositives, truePositives + falsePositives);
const recall = ratio(truePositives, truePositives + falseNegatives);

say(`\nDo two services claim the same? ${pairs.length} pairs of ${file}`);
say(
  `  true positives ${truePositives}, false positives ${falsePositives}, false negatives ${falseNegatives}, true negatives ${trueNegatives}`,
);
for (const kind of [...new Set(pairs.map(pair => pair.kind))].sort()) {
  const ofKind = pairs.filter(pair => pair.kind === kind);
  const right = count(true, true, ofKind) + count(false, false, ofKind);
  say(
    `  ${kind.padEnd(44)}${`${right} of ${ofKind.length}`.padStart(10)} right`,
  );
}
if (values.set === 'tuning') {
  const misses = pairs.filter(pair => pair.overlap !== pair.verdict);
  say(`  misses: ${misses.map(({ id }) => id).join(', ') || 'none'}`);
}

const about = {
  set: values.set,
  pairs: pairs.length,
  truePositives,
  falsePositives,
  falseNegatives,
  trueNegatives,
};
const metrics = [
  { metric: 'overlap_precision', value: precision, unit: 'ratio', about },
  { metric: 'overlap_recall', value: recall, unit: 'ratio', about },
];
for (const { metric, value, unit } of metrics) {
  const shown = value === null ? 'none' : value.toFixed(3);
  say(`  ${metric.padEnd(44)}${shown.padStart(10)} ${unit}`);
}
writeFileSync(values.result, JSON.stringify(metrics));

function judge({ a, b }) {
  const [subject, other] = [a, b].map(toEntity).map(boundarySubjectOf);
  return Boolean(
    subject && other && findBoundaryOverlaps(subject, other).length > 0,
  );
}

/** As the catalog would hold it. */
function toEntity({ entityRef, owner, boundaries, providesApis, serviceName }) {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'component' ? 'Component' : kind,
    metadata: {
      namespace,
      name,
      annotations: {
        ...(boundaries !== undefined && { 'cuj-slo/boundaries': boundaries }),
        ...(serviceName !== undefined && {
          'datadoghq.com/service-name': serviceName,
        }),
      },
    },
    spec: { type: 'service', owner, ...(providesApis && { providesApis }) },
  };
}

/** Of nothing there is no share. */
function ratio(part, whole) {
  return whole === 0 ? null : part / whole;
}
