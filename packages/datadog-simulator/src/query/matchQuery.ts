/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

interface Term {
  /** What stands before the colon; nothing for free text. */
  key?: string;
  /** One of them has to match; `*` stands for anything. */
  patterns: string[];
  isNegated: boolean;
}

/** A query of Datadog's search language, as far as it is used here. */
export type ParsedQuery = Term[];

const termPattern =
  /(?<not>-|NOT\s+)?(?:(?<key>[^\s:()"]+):)?(?:\((?<list>[^)]*)\)|"(?<quoted>[^"]*)"|(?<word>[^\s()]+))/g;

/** Understands `key:value`, `key:(a OR "b c")`, `-key:*`, `NOT`, quotes and free text. */
export function parseQuery(text: string): ParsedQuery {
  const terms: Term[] = [];
  for (const match of text.matchAll(termPattern)) {
    const { not, key, list, quoted, word } = match.groups!;
    if (word === 'AND' || (word === '*' && !key)) {
      continue;
    }
    const patterns =
      list === undefined
        ? [quoted ?? word]
        : [...list.matchAll(/"([^"]*)"|([^\s"]+)/g)]
            .map(([, inQuotes, bare]) => inQuotes ?? bare)
            .filter(one => one !== 'OR');
    terms.push({ key, patterns, isNegated: not !== undefined });
  }
  return terms;
}

/**
 * Whether something matches all terms.
 *
 * @param read - the values that it has under a key; under none, its text
 */
export function matchesQuery(
  query: ParsedQuery,
  read: (key: string | undefined) => readonly string[],
): boolean {
  return query.every(({ key, patterns, isNegated }) => {
    const values = read(key);
    const isFound = patterns.some(pattern =>
      values.some(value =>
        key === undefined ? value.includes(pattern) : matches(pattern, value),
      ),
    );
    return isFound !== isNegated;
  });
}

function matches(pattern: string, value: string): boolean {
  if (!pattern.includes('*')) {
    return pattern === value;
  }
  const parts = pattern
    .split('*')
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(value);
}

/** Values of a key among tags such as `service:checkout`. */
export function valuesOfTag(tags: readonly string[], key: string): string[] {
  return tags
    .filter(tag => tag.startsWith(`${key}:`))
    .map(tag => tag.slice(key.length + 1));
}
