/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `yarn faults`: lets everything go wrong that can go wrong between Datadog and the
 * database, on SQLite and PostgreSQL, and prints what is stored afterwards. With
 * `--json FILE` also writes that as an array.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './lib/command.mjs';
import { rootDir } from './lib/paths.mjs';
import { providePostgres } from './lib/postgres.mjs';
import { UserFacingError, runMain, say } from './lib/report.mjs';

const tests = 'plugins/cuj-backend/src/sync/faults/';
const directory = path.join(rootDir, '.cache');
const jestReport = path.join(directory, 'faults-jest.json');
const storedReport = path.join(directory, 'faults-stored.jsonl');

/**
 * @typedef {{ fault: string, database: string, stored: string, outcome: 'pass' | 'fail' }} Row
 */

runMain(async () => {
  const { json } = readOptions();
  fs.mkdirSync(directory, { recursive: true });
  for (const file of [jestReport, storedReport]) {
    fs.rmSync(file, { force: true });
  }

  const startedAt = Date.now();
  const postgres = await providePostgres(process.env);
  let code;
  try {
    code = await run(
      'backstage-cli',
      [
        ...['repo', 'test', tests, '--silent'],
        ...['--json', '--outputFile', jestReport],
      ],
      {
        // What Jest prints is its report, which is in the file as well, and failures.
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...postgres.env,
          CI: '1',
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          CUJ_FAULTS_FILE: storedReport,
        },
      },
    );
  } finally {
    await postgres.stop();
  }

  const rows = readRows();
  print(rows);
  if (json) {
    fs.writeFileSync(json, `${JSON.stringify(rows, undefined, 2)}\n`);
  }
  const failed = rows.filter(({ outcome }) => outcome === 'fail').length;
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  say(
    `\n${rows.length - failed} passed, ${failed} failed, in ${minutes} minutes`,
  );
  return code === 0 && failed === 0 && rows.length > 0 ? 0 : 1;
});

function readOptions() {
  try {
    return parseArgs({ options: { json: { type: 'string' } } }).values;
  } catch (error) {
    throw new UserFacingError(`${error.message}. There is only --json FILE.`);
  }
}

/** @returns {Row[]} one for each fault and database, as the tests are ordered */
function readRows() {
  const stored = new Map(
    readLines(storedReport).map(line => {
      const { test, stored: text } = JSON.parse(line);
      return [test, text];
    }),
  );
  /** @type {Row[]} */
  const rows = [];
  for (const suite of readJestReport()) {
    if (suite.assertionResults.length === 0) {
      // A file that can't even be loaded has failed, though it has no tests.
      rows.push({
        fault: path.basename(suite.name),
        database: 'none',
        stored: suite.message.trim().split('\n')[0],
        outcome: 'fail',
      });
    }
    for (const test of suite.assertionResults) {
      const passed = test.status === 'passed';
      rows.push({
        fault: test.title,
        database: /(SQLITE|POSTGRES)_\d+/.exec(test.fullName)?.[0] ?? 'none',
        stored:
          stored.get(test.fullName) ??
          (passed ? '' : firstLineOf(test.failureMessages)),
        outcome: passed ? 'pass' : 'fail',
      });
    }
  }
  return rows.sort(
    (a, b) => compare(a.fault, b.fault) || compare(a.database, b.database),
  );
}

/** @param {Row[]} rows */
function print(rows) {
  for (const { fault, database, stored, outcome } of rows) {
    say(`\n${outcome.toUpperCase()}  ${database}  ${fault}`);
    say(`      ${stored}`);
  }
}

/** @returns {any[]} */
function readJestReport() {
  try {
    return JSON.parse(fs.readFileSync(jestReport, 'utf8')).testResults;
  } catch {
    throw new UserFacingError('Jest left no report.');
  }
}

/** @param {string} file */
function readLines(file) {
  return fs.existsSync(file)
    ? fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)
    : [];
}

/** @param {string[]} messages */
function firstLineOf(messages) {
  return (messages[0] ?? 'it was not run').trim().split('\n')[0];
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
