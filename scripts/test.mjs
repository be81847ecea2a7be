/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `npm test`: sets everything up and runs every check and every test there is.
 * `yarn test`: Jest alone, with Jest's own arguments, as in any Backstage repository.
 */
import fs from 'node:fs';
import path from 'node:path';
import { checks, runCheck } from './lib/checks.mjs';
import { run } from './lib/command.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { isRunByYarn } from './lib/packageManager.mjs';
import { rootDir } from './lib/paths.mjs';
import { providePostgres } from './lib/postgres.mjs';
import { runMain, say } from './lib/report.mjs';
import { countJestTests, countPlaywrightTests } from './lib/testResults.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const jestReport = path.join(rootDir, '.cache', 'jest-results.json');
const playwrightReport = path.join(rootDir, 'e2e-test-report', 'results.json');

runMain(async () => (isRunByYarn ? runJest() : runEverything()));

async function runJest() {
  return run('backstage-cli', ['repo', 'test', ...process.argv.slice(2)], {
    env: {
      ...process.env,
      // Jest would wait for keys that nobody can press.
      ...(!process.stdin.isTTY && { CI: '1' }),
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    },
  });
}

async function runEverything() {
  const startedAt = Date.now();
  const toolchain = await ensureToolchain();
  await ensureDependencies(toolchain);
  const env = {
    ...toolchain,
    // The packages' own commands, which Yarn would otherwise have to look up.
    PATH: [path.join(rootDir, 'node_modules', '.bin'), toolchain.PATH].join(
      path.delimiter,
    ),
    CI: '1',
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
  };

  const counts = [await runChecks(env)];
  counts.push(...(await runJestOnBothDatabases(env)));
  counts.push(...(await runEndToEnd(env)));

  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  say(`\nIn ${minutes} minutes:`);
  for (const { kind, passed, failed, skipped } of counts) {
    const rest = skipped > 0 ? `, ${skipped} skipped` : '';
    say(`  ${kind}: ${passed} passed, ${failed} failed${rest}`);
  }
  const sum = key => counts.reduce((total, count) => total + count[key], 0);
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

/** @param {NodeJS.ProcessEnv} env */
async function runChecks(env) {
  let passed = 0;
  for (const check of checks) {
    passed += (await runCheck(check, env)) ? 1 : 0;
  }
  return {
    kind: 'checks',
    passed,
    failed: checks.length - passed,
    skipped: 0,
  };
}

/** @param {NodeJS.ProcessEnv} env */
async function runJestOnBothDatabases(env) {
  say('\nJest, with SQLite and PostgreSQL:');
  fs.rmSync(jestReport, { force: true });
  // Jest does not make the folder of its report.
  fs.mkdirSync(path.dirname(jestReport), { recursive: true });
  const postgres = await providePostgres(env);
  try {
    const code = await run(
      'backstage-cli',
      [
        ...['repo', 'test', '--silent'],
        ...['--json', '--outputFile', jestReport],
      ],
      { env: postgres.env },
    );
    return failUnlessZero(code, countJestTests(jestReport), 'Jest');
  } finally {
    await postgres.stop();
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function runEndToEnd(env) {
  say('\nThe portal in Chromium:');
  fs.rmSync(playwrightReport, { force: true });
  const code = await run('node', ['scripts/test-e2e.mjs'], { env });
  return failUnlessZero(
    code,
    countPlaywrightTests(playwrightReport),
    'Playwright',
  );
}

/**
 * A runner may fail though none of its tests did, by a threshold or a leak.
 *
 * @param {number} code
 * @param {import('./lib/testResults.mjs').TestCount[]} counts
 * @param {string} runner
 */
function failUnlessZero(code, counts, runner) {
  return code === 0 || counts.some(({ failed }) => failed > 0)
    ? counts
    : [
        ...counts,
        { kind: `${runner} itself`, passed: 0, failed: 1, skipped: 0 },
      ];
}
