/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PathToken } from './PathToken';

/** Twice as many for each part that may be missing; so that it takes little time. */
const MAX_READINGS = 16;

/**
 * The paths that a path stands for, parts of which may be missing: the one with all
 * parts first.
 *
 * @returns the first of them only where there are too many, which
 *   {@link countReadings} tells before
 */
export function expandOptional(tokens: PathToken[]): PathToken[][] {
  const marked = markSegments(tokens);
  return expand(marked) ?? [marked.flatMap(withAll)];
}

/** How many paths that is; undefined where there are too many. */
export function countReadings(tokens: PathToken[]): number | undefined {
  return expand(markSegments(tokens))?.length;
}

function expand(tokens: PathToken[]): PathToken[][] | undefined {
  let readings: PathToken[][] = [[]];
  for (const token of tokens) {
    if (token.type !== 'optional') {
      readings.forEach(reading => reading.push(token));
      continue;
    }
    const inner = expand(markSegments(token.tokens));
    if (!inner || readings.length * (inner.length + 1) > MAX_READINGS) {
      return undefined;
    }
    readings = readings.flatMap(reading => [
      ...inner.map(part => [...reading, ...part]),
      reading,
    ]);
  }
  return readings;
}

function withAll(token: PathToken): PathToken[] {
  return token.type === 'optional' ? token.tokens.flatMap(withAll) : [token];
}

/** `/:id?` is a whole segment that may be missing; `:id.:format?` is not. */
function markSegments(tokens: PathToken[]): PathToken[] {
  const marked: PathToken[] = [];
  tokens.forEach((token, index) => {
    const next: PathToken | undefined = tokens[index + 1];
    const isWhole =
      token.type === 'parameter' &&
      token.isOptional &&
      marked.at(-1)?.type === 'slash' &&
      (next === undefined || next.type === 'slash' || next.type === 'optional');
    if (isWhole) {
      marked.pop();
      marked.push({
        type: 'optional',
        tokens: [
          { type: 'slash' },
          {
            type: 'parameter',
            ...(token.pattern && { pattern: token.pattern }),
          },
        ],
      });
    } else {
      marked.push(token);
    }
  });
  return marked;
}
