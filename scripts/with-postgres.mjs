/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Runs a command with a PostgreSQL for tests:
 * `node scripts/with-postgres.mjs yarn workspace <package> test`.
 */
import { run } from './lib/command.mjs';
import { providePostgres } from './lib/postgres.mjs';
import { UserFacingError, runMain } from './lib/report.mjs';

runMain(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) {
    throw new UserFacingError('Say which command is to be run.');
  }
  const postgres = await providePostgres(process.env);
  try {
    return await run(command, args, {
      env: {
        ...postgres.env,
        // Backstage's test databases look for Docker where CI is set.
        CI: '1',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      },
    });
  } finally {
    await postgres.stop();
  }
});
