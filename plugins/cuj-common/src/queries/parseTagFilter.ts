/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What a query lets through, such as `env:prod AND !status_class:4xx`.
 *
 * @internal
 */
export type TagFilter =
  | { type: 'and' | 'or'; of: TagFilter[] }
  | { type: 'not'; of: TagFilter }
  /** The key is empty for words that stand alone, such as those of a full-text search. */
  | { type: 'tag'; key: string; value: string };

const MAX_LENGTH = 20_000;
const MAX_DEPTH = 50;

/**
 * Reads the filter of a metric query, or the search of a query of logs, spans or
 * events.
 *
 * @remarks
 * Both are read alike: commas, blanks and `AND` all join, `!`, `-` and `NOT` all
 * negate. Ranges and comparisons are left as they stand, such as `[400 TO 499]`.
 *
 * @returns undefined where the text is of another form; an `and` of nothing lets
 *   everything through
 *
 * @internal
 */
export function parseTagFilter(written: string): TagFilter | undefined {
  if (written.length > MAX_LENGTH) {
    return undefined;
  }
  const text = written.replace(/\s+/g, ' ');
  let at = 0;

  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const sticky = new RegExp(pattern, 'iy');
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match) {
      at = sticky.lastIndex;
    }
    return match ?? undefined;
  };
  const isKeyword = (word: string) =>
    new RegExp(`${word}(?=[\\s(,])`, 'iy').test(text.slice(at, at + 5));

  function parseOr(depth: number): TagFilter | undefined {
    const of: TagFilter[] = [];
    do {
      const one = depth > MAX_DEPTH ? undefined : parseAnd(depth);
      if (!one) {
        return undefined;
      }
      of.push(one);
    } while (take(/OR(?=[\s(])/));
    return of.length === 1 ? of[0] : { type: 'or', of };
  }

  function parseAnd(depth: number): TagFilter | undefined {
    const of: TagFilter[] = [];
    for (;;) {
      take(/[\s,]+/);
      if (at === text.length || text[at] === ')' || isKeyword('OR')) {
        return of.length === 1 ? of[0] : { type: 'and', of };
      }
      if (take(/AND(?=[\s(])/)) {
        continue;
      }
      const one = parseUnary(depth);
      if (!one) {
        return undefined;
      }
      of.push(one);
    }
  }

  function parseUnary(depth: number): TagFilter | undefined {
    if (depth > MAX_DEPTH) {
      return undefined;
    }
    if (take(/!\s*|-(?=\S)|NOT(?=[\s(])\s*/)) {
      const of = parseUnary(depth + 1);
      return of && { type: 'not', of };
    }
    if (take(/\(/)) {
      const inner = parseOr(depth + 1);
      return inner && take(/\)/) ? inner : undefined;
    }
    return parseTag();
  }

  function parseTag(): TagFilter | undefined {
    const quoted = take(/"((?:[^"\\]|\\.)*)"|'([^']*)'/);
    const key = quoted
      ? quoted[1] ?? quoted[2] ?? ''
      : take(/[^\s,()"':]+/)?.[0];
    if (key === undefined) {
      return undefined;
    }
    if (take(/:/)) {
      return parseValue(key);
    }
    const list = take(/\s+(NOT\s+)?IN\s*\(([^()]*)\)/);
    if (!list) {
      return key === '*'
        ? { type: 'and', of: [] }
        : { type: 'tag', key: '', value: key };
    }
    const some = oneOf(key, list[2].split(','));
    return list[1] ? { type: 'not', of: some } : some;
  }

  function parseValue(key: string): TagFilter | undefined {
    const list = take(/\(([^()]*)\)/);
    if (list) {
      // What else may stand in such a list is not told apart.
      return /(?:^|\s)(?:AND|NOT)(?:\s|$)|(?:^|\s)[-!]/i.test(list[1])
        ? undefined
        : oneOf(key, list[1].split(/\s+OR\s+|\s+|,/i));
    }
    const value =
      take(/"((?:[^"\\]|\\.)*)"/)?.[1] ??
      take(/[[{][^\][{}]*[\]}]/)?.[0] ??
      take(/[^\s,()]*/)?.[0] ??
      '';
    return { type: 'tag', key, value };
  }

  const filter = parseOr(0);
  return filter && at === text.length ? filter : undefined;
}

function oneOf(key: string, values: string[]): TagFilter {
  return {
    type: 'or',
    of: values
      .map(value => value.trim().replace(/^"(.*)"$/, '$1'))
      .filter(Boolean)
      .map(value => ({ type: 'tag', key, value })),
  };
}

/**
 * All tags that a filter names, whatever it makes of them.
 *
 * @internal
 */
export function tagsIn(
  filter: TagFilter,
): Array<{ key: string; value: string }> {
  switch (filter.type) {
    case 'tag':
      return [{ key: filter.key, value: filter.value }];
    case 'not':
      return tagsIn(filter.of);
    default:
      return filter.of.flatMap(tagsIn);
  }
}

/**
 * The tags that whatever a filter lets through has to carry, as `key:value`.
 *
 * @internal
 */
export function requiredTagsIn(filter: TagFilter): string[] {
  if (filter.type === 'and') {
    return filter.of.flatMap(requiredTagsIn);
  }
  return filter.type === 'tag' && filter.key
    ? [`${filter.key}:${filter.value}`]
    : [];
}
