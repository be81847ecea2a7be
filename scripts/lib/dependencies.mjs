/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fs from 'node:fs';
import path from 'node:path';
import { run, tryOutput } from './command.mjs';
import { fingerprint } from './fingerprint.mjs';
import { rootDir } from './paths.mjs';
import { registryProblem, yarnSettings } from './registry.mjs';
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
  const settings = {
    ...env,
    ...yarnSettings(env),
    YARN_ENABLE_PROGRESS_BARS: '0',
  };
  const problem = registryProblem(settings);
  if (problem) {
    // What was downloaded before may be all that is needed.
    settings.YARN_ENABLE_NETWORK = '0';
  }
  const lines = [];
  const code = await run('yarn', ['install', '--immutable'], {
    env: settings,
    stdio: ['ignore', 'pipe', 'inherit'],
    onStdout: line => lines.push(line),
  });
  if (code !== 0) {
    const output = lines.join('\n');
    // YN0080: a request was needed that the setting above forbids.
    if (problem && /YN0080/.test(output)) {
      say(problem);
      throw new UserFacingError(explainNetwork(problem));
    }
    say(lines.slice(-25).join('\n'));
    throw new UserFacingError(explain(output, env));
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
  return isAboutNetwork(output)
    ? explainNetwork(output)
    : 'The dependencies could not be installed; Yarn says above why.';
}

const CERTIFICATE =
  /certificate|CERT_|UNABLE_TO_(GET|VERIFY)|does not match certificate's altnames/i;
const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|YN0035/;

/** @param {string} output */
function isAboutNetwork(output) {
  return /RequestError/.test(output) || UNREACHABLE.test(output);
}

/** @param {string} output */
function explainNetwork(output) {
  if (CERTIFICATE.test(output)) {
    return "This machine does not trust the npm registry's certificate; name the file with the certificates of your organisation by `npm config set cafile /path/to/it.pem`, and start again.";
  }
  if (/YN0041|Invalid authentication/.test(output)) {
    return 'The npm registry wants a login, which npm hands on to no one: set YARN_NPM_AUTH_TOKEN, and start again.';
  }
  return 'The npm registry could not be reached, or lacks a package; Yarn says above which. The registry and proxies are those that npm is set to.';
}
