/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isIP } from 'node:net';

const LABEL = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';
const PATTERN = new RegExp(`^(\\*\\.${LABEL}\\.)?${LABEL}(\\.${LABEL})*$`);

/**
 * Whether a text, in lower case, names a host, or with `*.` before at least two labels
 * all hosts below it.
 */
export function isHostPattern(text: string): boolean {
  return isIP(text) !== 0 || PATTERN.test(text);
}

/**
 * Whether a host is among those that are listed.
 *
 * @param host - as a parsed URL has it, without brackets
 * @param patterns - `*.example.com` stands for all hosts below example.com, and not
 *   for itself
 */
export function isHostAllowed(host: string, patterns: string[]): boolean {
  return patterns.some(pattern =>
    pattern.startsWith('*.')
      ? isIP(host) === 0 && host.endsWith(pattern.slice(1))
      : host === pattern,
  );
}
