/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Runs the end-to-end tests in Chromium against the built portal; arguments go to
 * Playwright. `--update-screenshots` copies the pictures to the docs.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ensureAppBundle } from './lib/appBundle.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { run } from './lib/command.mjs';
import { rootDir } from './lib/paths.mjs';
import { runMain, say } from './lib/report.mjs';

const UPDATE = '--update-screenshots';

runMain(async () => {
  const args = process.argv.slice(2).filter(arg => arg !== UPDATE);
  await ensureAppBundle(process.env);
  // The same portal in the old frontend system.
  await ensureAppBundle(process.env, 'app-legacy');
  const env = await provideChromium(process.env);
  const code = await run('playwright', ['test', ...args], { env });

  if (code === 0 && process.argv.includes(UPDATE)) {
    const from = path.join(rootDir, 'e2e-test-report', 'screenshots');
    const to = path.join(rootDir, 'docs', 'screenshots');
    fs.cpSync(from, to, { recursive: true });
    say('Copied the screenshots to docs/screenshots.');
  }
  return code;
});
