/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Whether Yarn runs this command, as Backstage's developers do; else it is npm, or a person. */
export const isRunByYarn = /^yarn\//.test(
  process.env.npm_config_user_agent ?? '',
);
