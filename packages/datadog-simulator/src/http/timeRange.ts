/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const unitSeconds: Record<string, number> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
};

/**
 * A moment as the v2 APIs take it, in milliseconds since 1970: a date, milliseconds,
 * `now`, or `now-15m`; nothing where it is none of these.
 *
 * @param now - seconds since 1970
 */
export function readTime(value: unknown, now: number): number | undefined {
  if (typeof value === 'number') {
    return value;
  }
  if (typeof value !== 'string') {
    return undefined;
  }
  const relative = /^now(?:-(\d+)([smhdw]))?$/.exec(value);
  if (relative) {
    const [, count = '0', unit = 's'] = relative;
    return (now - Number(count) * unitSeconds[unit]) * 1000;
  }
  if (/^\d+$/.test(value)) {
    return Number(value);
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
