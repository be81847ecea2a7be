/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fs from 'node:fs';
import path from 'node:path';
import { run, tryOutput } from './command.mjs';
import { fingerprint } from './fingerprint.mjs';
import { rootDir } from './paths.mjs';
import { UserFacingError, say } from './report.mjs';

/**
 * Installs what the lockfile names, unless that was done before with the same
 * lockfile and the same Node.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensureDependencies(env) {
  const stamp = path.join(rootDir, 'node_modules', '.cuj-installed');
  const abi = tryOutput('node', ['-p', 'process.versions.modules'], env) ?? '';
  const wanted = fingerprint(
    ['yarn.lock', 'package.json', '.yarnrc.yml', ...packageManifests()],
    [abi],
  );
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return;
  }

  say('Installing dependencies; the first time this takes some minutes …');
  const lines = [];
  const code = await run('yarn', ['install', '--immutable'], {
    env: { ...env, YARN_ENABLE_PROGRESS_BARS: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    onStdout: line => lines.push(line),
  });
  if (code !== 0) {
    say(lines.slice(-25).join('\n'));
    throw new UserFacingError(explain(lines.join('\n'), env));
  }
  fs.writeFileSync(stamp, wanted);
}

function packageManifests() {
  return ['packages', 'plugins'].flatMap(folder =>
    fs
      .readdirSync(path.join(rootDir, folder))
      .map(name => path.join(folder, name, 'package.json'))
      .filter(file => fs.existsSync(path.join(rootDir, file))),
  );
}

/**
 * @param {string} output
 * @param {NodeJS.ProcessEnv} env
 */
function explain(output, env) {
  if (/better-sqlite3.*couldn't be built/s.test(output)) {
    const missing = ['python3', 'make', 'g++'].filter(
      tool => tryOutput(tool, ['--version'], env) === undefined,
    );
    return missing.length > 0
      ? `The database driver better-sqlite3 is built from source here, and that needs ${missing.join(
          ', ',
        )}; install these (Debian: apt-get install python3 make g++) and start again.`
      : 'The database driver better-sqlite3 could not be built; the log that Yarn names above says why.';
  }
  if (/YN0028/.test(output)) {
    return 'yarn.lock does not fit the package.json files; run `yarn install` and commit what it changes.';
  }
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|YN0035/.test(output)) {
    return 'The npm registry could not be reached, or lacks a package; Yarn says above which.';
  }
  return 'The dependencies could not be installed; Yarn says above why.';
}
