/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

interface Term {
  /** What stands before the colon; nothing for free text. */
  key?: string;
  /** One of them has to match. */
  patterns: Pattern[];
  isNegated: boolean;
}

/** A text, in which `*` stands for anything unless it was in quotes, or numbers. */
type Pattern =
  | { text: string; isQuoted: boolean }
  | { includes: (value: number) => boolean };

/** A query of Datadog's search language, as far as it is used here. */
export type ParsedQuery = Term[];

const quoted = String.raw`"(?<quoted>(?:[^"\\]|\\.)*)"`;
const termPattern = new RegExp(
  [
    String.raw`(?<not>-|NOT\s+)?(?:(?<key>[^\s:()"]+):)?`,
    String.raw`(?:\((?<list>[^)]*)\)|(?<range>[[{][^\]}]*[\]}])|`,
    String.raw`${quoted}|(?<word>[^\s()]+))`,
  ].join(''),
  'g',
);
const listPattern = new RegExp(String.raw`${quoted}|(?<word>[^\s"]+)`, 'g');

const comparisons: Record<string, (value: number, bound: number) => boolean> = {
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
};

/**
 * Understands `key:value`, `key:(a OR "b c")`, `key:[100 TO 399]`, `key:>=400`,
 * `-key:*`, `NOT`, quotes and free text.
 */
export function parseQuery(text: string): ParsedQuery {
  const terms: Term[] = [];
  for (const match of text.matchAll(termPattern)) {
    const { not, key, list, range, word } = match.groups!;
    if (word === 'AND' || (word === '*' && !key)) {
      continue;
    }
    const patterns =
      list === undefined
        ? [(key && readNumbers(range ?? word)) || readText(match.groups!)]
        : [...list.matchAll(listPattern)]
            .filter(({ groups }) => groups!.word !== 'OR')
            .map(({ groups }) => readText(groups!));
    terms.push({ key, patterns, isNegated: not !== undefined });
  }
  return terms;
}

function readText(groups: Record<string, string | undefined>): Pattern {
  return groups.quoted === undefined
    ? { text: groups.word ?? groups.range ?? '', isQuoted: false }
    : { text: groups.quoted.replace(/\\(.)/g, '$1'), isQuoted: true };
}

/** Reads `[from TO to]`, whose ends belong to it unless in braces, and `>=from`. */
function readNumbers(text: string | undefined): Pattern | undefined {
  const range = /^([[{])\s*(\S+)\s+TO\s+(\S+?)\s*([\]}])$/.exec(text ?? '');
  if (range) {
    const [, open, from, to, close] = range;
    const least = from === '*' ? -Infinity : Number(from);
    const most = to === '*' ? Infinity : Number(to);
    return {
      includes: value =>
        (open === '[' ? value >= least : value > least) &&
        (close === ']' ? value <= most : value < most),
    };
  }
  const comparison = /^(>=?|<=?)(.+)$/.exec(text ?? '');
  if (!comparison) {
    return undefined;
  }
  const [, operator, bound] = comparison;
  const compare = comparisons[operator];
  return { includes: value => compare(value, Number(bound)) };
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
      values.some(value => matches(pattern, value, key === undefined)),
    );
    return isFound !== isNegated;
  });
}

function matches(pattern: Pattern, value: string, isFreeText: boolean) {
  if ('includes' in pattern) {
    return value.trim() !== '' && pattern.includes(Number(value));
  }
  const { text, isQuoted } = pattern;
  if (isFreeText) {
    return value.includes(text);
  }
  if (isQuoted || !text.includes('*')) {
    return text === value;
  }
  const parts = text
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
