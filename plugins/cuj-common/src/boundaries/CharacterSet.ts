/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Characters of a segment of a path, as ranges of code points in their order. */
export type CharacterSet = ReadonlyArray<readonly [number, number]>;

const LAST = 0x10ffff;
const SLASH = 0x2f;

/** Sorts and joins ranges, without the slash, which no segment holds. */
export function characterSet(ranges: CharacterSet): CharacterSet {
  const result: Array<[number, number]> = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1) {
      last[1] = Math.max(last[1], to);
    } else {
      result.push([from, to]);
    }
  }
  return result.flatMap(([from, to]) =>
    from <= SLASH && SLASH <= to
      ? (
          [
            [from, SLASH - 1],
            [SLASH + 1, to],
          ] as Array<[number, number]>
        ).filter(([a, b]) => a <= b)
      : [[from, to] as [number, number]],
  );
}

/** All others; the ranges may come in any order. */
export function complement(set: CharacterSet): CharacterSet {
  const ranges: Array<[number, number]> = [];
  let next = 0;
  for (const [from, to] of [...set].sort(([a], [b]) => a - b)) {
    if (next < from) {
      ranges.push([next, from - 1]);
    }
    next = Math.max(next, to + 1);
  }
  return characterSet(next <= LAST ? [...ranges, [next, LAST]] : ranges);
}

/** Whether some character is in both. */
export function intersects(a: CharacterSet, b: CharacterSet): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i][1] < b[j][0]) {
      i += 1;
    } else if (b[j][1] < a[i][0]) {
      j += 1;
    } else {
      return true;
    }
  }
  return false;
}

/** Any character of a segment. */
export const anyCharacter = complement([]);

/** One character. */
export function only(character: string): CharacterSet {
  const codePoint = character.codePointAt(0)!;
  return [[codePoint, codePoint]];
}
