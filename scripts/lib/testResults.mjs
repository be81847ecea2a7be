/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fs from 'node:fs';

/**
 * How many tests of one kind there were.
 *
 * @typedef {{ kind: string, passed: number, failed: number, skipped: number }} TestCount
 */

/** @typedef {'passed' | 'failed' | 'skipped'} Outcome */

/**
 * Counts the tests of a Jest report by what they ran on, which those that need a
 * database name in their title.
 *
 * @param {string} file Jest's `--json` report
 * @returns {TestCount[]}
 */
export function countJestTests(file) {
  const report = readReport(file);
  if (!report) {
    return [noReport('Jest')];
  }
  const tests = report.testResults.flatMap(suite =>
    // A file that cannot even be loaded has failed, though it has no tests.
    suite.assertionResults.length === 0 && suite.status === 'failed'
      ? [{ title: suite.name, outcome: 'failed' }]
      : suite.assertionResults.map(({ fullName, status }) => ({
          title: fullName,
          outcome:
            status === 'passed' || status === 'failed' ? status : 'skipped',
        })),
  );
  /** @param {string} title */
  const kindOf = title => {
    if (title.includes('SQLITE_')) {
      return 'integration on SQLite';
    }
    return title.includes('POSTGRES_')
      ? 'integration on PostgreSQL'
      : 'unit and component';
  };
  return [
    'unit and component',
    'integration on SQLite',
    'integration on PostgreSQL',
  ].map(kind =>
    count(
      kind,
      tests.filter(({ title }) => kindOf(title) === kind),
    ),
  );
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {TestCount[]}
 */
export function countPlaywrightTests(file) {
  const report = readReport(file);
  if (!report) {
    return [noReport('end-to-end in Chromium')];
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  return [
    {
      kind: 'end-to-end in Chromium',
      passed: expected,
      failed: unexpected + flaky + report.errors.length,
      skipped,
    },
  ];
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A run that left no report is a failure, never nothing.
 *
 * @param {string} kind
 * @returns {TestCount}
 */
function noReport(kind) {
  return {
    kind: `${kind} (it left no report)`,
    passed: 0,
    failed: 1,
    skipped: 0,
  };
}

/**
 * @param {string} kind
 * @param {Array<{ outcome: Outcome }>} tests
 * @returns {TestCount}
 */
function count(kind, tests) {
  const having = outcome =>
    tests.filter(test => test.outcome === outcome).length;
  return {
    kind,
    passed: having('passed'),
    failed: having('failed'),
    skipped: having('skipped'),
  };
}
