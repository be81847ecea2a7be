/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `yarn requirements`: runs the tests of the scorecard's requirements and prints,
 * for each requirement of the catalogue, those that make it pass, fail, unknown and
 * waived. Exits with 1 where a requirement lacks one of them or a test fails. With
 * `--json FILE` also writes that as an array.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './lib/command.mjs';
import { rootDir } from './lib/paths.mjs';
import { UserFacingError, runMain, say } from './lib/report.mjs';

const tests = 'plugins/cuj-common/src/scorecard/';
const directory = path.join(rootDir, '.cache');
const jestReport = path.join(directory, 'requirements-jest.json');
const verdicts = ['pass', 'fail', 'unknown', 'waived'];

/**
 * @typedef {{ requirement: string, verdict: string, tests: string[] }} Cell
 */

runMain(async () => {
  const { json } = readOptions();
  fs.mkdirSync(directory, { recursive: true });
  fs.rmSync(jestReport, { force: true });
  const code = await run(
    'backstage-cli',
    [
      ...['repo', 'test', tests, '--silent'],
      ...['--json', '--outputFile', jestReport],
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CI: '1' },
    },
  );

  const passed = readPassedTests();
  const cells = readCatalogue().flatMap(requirement =>
    verdicts.map(verdict => ({
      requirement,
      verdict,
      tests: passed.flatMap(title => {
        const [all, rest] = title.match(cellOf(requirement, verdict)) ?? [];
        return all === undefined ? [] : [rest];
      }),
    })),
  );
  print(cells);
  if (json) {
    fs.writeFileSync(json, `${JSON.stringify(cells, undefined, 2)}\n`);
  }
  const empty = cells.filter(cell => cell.tests.length === 0);
  say(
    `\n${cells.length / verdicts.length} requirements, ${
      cells.length - empty.length
    } of ${cells.length} cells with a test that passes`,
  );
  for (const { requirement, verdict } of empty) {
    say(`  no test makes ${requirement} ${verdict}`);
  }
  if (code !== 0) {
    say('  some test failed');
  }
  return code === 0 && empty.length === 0 && cells.length > 0 ? 0 : 1;
});

function readOptions() {
  try {
    return parseArgs({ options: { json: { type: 'string' } } }).values;
  } catch (error) {
    throw new UserFacingError(`${error.message}. There is only --json FILE.`);
  }
}

/** @returns {string[]} the ids, in the order of the catalogue */
function readCatalogue() {
  const require = createRequire(import.meta.url);
  // From here on, TypeScript can be required as it is.
  require('@backstage/cli-node/config/nodeTransform.cjs');
  const { requirementCatalogue } = require(path.join(
    rootDir,
    'plugins/cuj-common/src/scorecard/requirementCatalogue.ts',
  ));
  return requirementCatalogue.map(({ id }) => id);
}

/** @returns {string[]} the titles of the tests that passed */
function readPassedTests() {
  let report;
  try {
    report = JSON.parse(fs.readFileSync(jestReport, 'utf8'));
  } catch {
    throw new UserFacingError('Jest left no report.');
  }
  return report.testResults.flatMap(suite =>
    suite.assertionResults
      .filter(({ status }) => status === 'passed')
      .map(({ title }) => title),
  );
}

/**
 * What the title of a test begins with that is of a cell.
 *
 * @param {string} requirement
 * @param {string} verdict
 */
function cellOf(requirement, verdict) {
  return new RegExp(`^${requirement}: ${verdict}[ ,]+(.*)$`, 's');
}

/** @param {Cell[]} cells */
function print(cells) {
  let last;
  for (const { requirement, verdict, tests: titles } of cells) {
    if (requirement !== last) {
      say(`\n${requirement}`);
      last = requirement;
    }
    const [first = '(none)', ...others] = titles;
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    say(`  ${verdict.padEnd(8)} ${first}${more}`);
  }
}
