/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { defineConfig } from '@playwright/test';

/** The files that configure their portal, or leave it changed. */
const ownPortal = [
  'datadogDown',
  'newFrontendSystem',
  'oldFrontendSystem',
  'onCall',
  'scorecards',
].map(name => `**/${name}.test.ts`);

/*
 * Run by `yarn test:e2e`, which provides a Chromium and builds the frontend. The
 * tests start the portals and simulators that they need by themselves.
 */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
  // One after the other, all other files share a portal that is started once.
  projects: [
    { name: 'shared portal', testIgnore: ownPortal },
    { name: 'own portal', testMatch: ownPortal },
  ],
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ['list'],
    ['json', { outputFile: 'e2e-test-report/results.json' }],
  ],
  outputDir: 'e2e-test-report/artifacts',
  use: {
    viewport: { width: 1400, height: 1000 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
