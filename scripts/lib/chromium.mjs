/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { tryOutput } from './command.mjs';
import { rootDir } from './paths.mjs';
import { UserFacingError } from './report.mjs';

/**
 * Provides a Chromium for end-to-end tests: the one that `CHROMIUM_PATH` names, or
 * the one in the npm package `@sparticuz/chromium`.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<NodeJS.ProcessEnv>} the environment in which `CHROMIUM_PATH`
 *   names one that runs
 */
export async function provideChromium(env) {
  if (env.CHROMIUM_PATH) {
    if (!fs.existsSync(env.CHROMIUM_PATH)) {
      throw new UserFacingError(
        `CHROMIUM_PATH is '${env.CHROMIUM_PATH}', and there is no such file.`,
      );
    }
    return env;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new UserFacingError(
      'End-to-end tests need a Chromium or Chrome here: name its executable in CHROMIUM_PATH.',
    );
  }

  const require = createRequire(import.meta.url);
  const main = require.resolve('@sparticuz/chromium');
  const directory = path.join(rootDir, '.cache', 'chromium');
  fs.mkdirSync(directory, { recursive: true });
  try {
    // The package unpacks to wherever temporary files go.
    process.env.TMPDIR = directory;
    const { default: chromium, inflate } = await import(
      pathToFileURL(main).href
    );
    const result = { ...env, CHROMIUM_PATH: await chromium.executablePath() };
    if (!fs.existsSync('/etc/fonts')) {
      result.FONTCONFIG_PATH ??= path.join(directory, 'fonts');
    }
    if (!runs(result)) {
      // A machine without NSS and its like: the package brings those too.
      await inflate(
        path.join(path.dirname(main), '..', 'bin', 'al2023.tar.br'),
      );
      result.LD_LIBRARY_PATH = [
        path.join(directory, 'al2023', 'lib'),
        env.LD_LIBRARY_PATH,
      ]
        .filter(Boolean)
        .join(':');
    }
    if (!runs(result)) {
      throw new Error('it does not start on this machine');
    }
    return result;
  } catch (error) {
    throw new UserFacingError(
      `The Chromium in the npm package @sparticuz/chromium can't be used (${
        error?.message ?? error
      }); name another one in CHROMIUM_PATH.`,
    );
  } finally {
    if (env.TMPDIR === undefined) {
      delete process.env.TMPDIR;
    } else {
      process.env.TMPDIR = env.TMPDIR;
    }
  }
}

/** @param {NodeJS.ProcessEnv} env */
function runs(env) {
  return (
    tryOutput(env.CHROMIUM_PATH, ['--no-sandbox', '--version'], env) !==
    undefined
  );
}
