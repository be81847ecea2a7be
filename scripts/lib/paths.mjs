/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { fileURLToPath } from 'node:url';

/** The repository's root, with a trailing separator removed. */
export const rootDir = fileURLToPath(new URL('../..', import.meta.url)).replace(
  /[\\/]$/,
  '',
);
