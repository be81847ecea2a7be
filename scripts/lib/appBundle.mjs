/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fs from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { fingerprint } from './fingerprint.mjs';
import { rootDir } from './paths.mjs';
import { UserFacingError, say } from './report.mjs';

/**
 * Builds a frontend of the portal, unless its sources are those that it was built
 * from the last time.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [app] its name, and that of its folder
 */
export async function ensureAppBundle(env, app = 'app') {
  const stamp = path.join(rootDir, 'packages', app, 'dist', '.cuj-built');
  const wanted = fingerprint([
    'yarn.lock',
    'app-config.yaml',
    `packages/${app}/src`,
    `packages/${app}/public`,
    `packages/${app}/package.json`,
    'plugins/cuj',
    'plugins/cuj-common',
  ]);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return;
  }

  say(`Building the frontend '${app}'; this takes a minute or two …`);
  const lines = [];
  const code = await run(
    'yarn',
    [
      ...['workspace', app, 'build'],
      // Otherwise it would read app-config.local.yaml too. The backend hands the
      // configuration that it runs with to the browser.
      ...['--config', path.join(rootDir, 'app-config.yaml')],
    ],
    {
      env: { ...env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'inherit'],
      onStdout: line => lines.push(line),
    },
  );
  if (code !== 0) {
    say(lines.slice(-40).join('\n'));
    throw new UserFacingError(
      'The frontend could not be built; its bundler says above why.',
    );
  }
  fs.writeFileSync(stamp, wanted);
}
