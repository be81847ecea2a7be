/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloAlert } from '@cuj-slo/backstage-plugin-cuj-common';
import { isKey } from './safeText';

const beginning =
  /^\s*(burn_rate|error_budget)\s*\(\s*(["']?)([^"'()\s]{1,200})\2\s*\)/;
const comparison = />=?\s*(-?\d{1,15}(?:\.\d{1,15})?)\s*$/;

/**
 * Reads the query of an SLO alert, such as
 * `burn_rate("id").over("30d").long_window("1h").short_window("5m") > 14.4`, with
 * whatever spaces and quotes; undefined where it is none.
 */
export function parseSloAlertQuery(query: string): SloAlert | undefined {
  const match = beginning.exec(query);
  if (!match || !isKey(match[3])) {
    return undefined;
  }
  const rest = query.slice(match[0].length);
  const isBurnRate = match[1] === 'burn_rate';
  const timeframe = argumentOf(rest, 'over');
  const longWindow = isBurnRate ? argumentOf(rest, 'long_window') : undefined;
  const shortWindow = isBurnRate ? argumentOf(rest, 'short_window') : undefined;
  const threshold = comparison.exec(rest.slice(-100))?.[1];
  return {
    sloId: match[3],
    kind: isBurnRate ? 'burn-rate' : 'error-budget',
    ...(timeframe && { timeframe }),
    ...(threshold !== undefined && { threshold: Number(threshold) }),
    ...(longWindow && { longWindow }),
    ...(shortWindow && { shortWindow }),
  };
}

function argumentOf(text: string, name: string): string | undefined {
  return new RegExp(
    `\\.\\s*${name}\\s*\\(\\s*["']?(\\w{1,20})["']?\\s*\\)`,
  ).exec(text)?.[1];
}
