/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseMonitorQuery } from '../monitors/parseMonitorQuery';
import { TagFilter, parseTagFilter } from '../queries/parseTagFilter';

/** Longer ones are compared letter by letter. */
const MAX_LENGTH = 10_000;

const wrapper = /(?<![\w.])(?:default_zero|clamp_min|clamp_max)\(/;
const counting = /\.as_(?:count|rate)\(\)/g;
const part =
  /(?:(\w{1,30}):)?([A-Za-z][\w.]{0,199})\{([^{}]*)\}(?:by\{([^{}]*)\})?/g;

/**
 * One metric in a query.
 *
 * @public
 */
export interface MetricQueryPart {
  /** Such as `sum` or `p95`. */
  aggregation?: string;
  /** The name of the metric. */
  metric: string;
  /** All of what it is narrowed to, sorted; `!` before what is left out. */
  scope: string[];
  /** The tags that it is told apart by, sorted. */
  by: string[];
}

/**
 * A metric query in a form in which two spellings of the same query are equal.
 *
 * @public
 */
export interface NormalizedQuery {
  /** The whole query in that form. */
  text: string;
  /** Metric, scope, grouping and comparator alone: equal for near copies too. */
  key: string;
  /** The metrics in it, in their order; none where it could not be read. */
  parts: MetricQueryPart[];
  /** Of a monitor: how the value is compared for it to alert, such as `>`. */
  comparator?: string;
}

/**
 * Brings a metric query, or that of a metric monitor, into a form that can be compared.
 *
 * @remarks
 * Blanks are dropped, tags sorted and in lower case, `.as_count()`, `.as_rate()` and
 * the wrappers `default_zero`, `clamp_min` and `clamp_max` taken off. Datadog's query
 * syntax, from its documentation. Whatever can't be read is only freed of blanks at
 * its ends.
 *
 * @public
 */
export function normalizeQuery(query: string): NormalizedQuery {
  const scoped = query.length <= MAX_LENGTH ? writeBraces(query) : undefined;
  if (scoped === undefined) {
    return { text: query.trim(), key: query.trim(), parts: [] };
  }
  const text = unwrap(scoped.replace(counting, ''));
  const parts = [...text.matchAll(part)].map(
    ([, aggregation, metric, scope, by]): MetricQueryPart => ({
      ...(aggregation && { aggregation }),
      metric,
      scope: scope === '*' ? [] : splitList(scope),
      by: splitList(by ?? ''),
    }),
  );
  const { comparator } = parseMonitorQuery(query);
  const keys = parts.map(
    ({ metric, scope, by }) => `${metric}{${scope}}by{${by}}`,
  );
  return {
    text,
    key: parts.length > 0 ? [...keys, comparator].join(' ').trim() : text,
    parts,
    ...(comparator && { comparator }),
  };
}

/**
 * Drops blanks, and writes what is in braces in its normal form.
 *
 * @returns undefined where braces do not pair
 */
function writeBraces(query: string): string | undefined {
  let written = '';
  let depth = 0;
  let start = 0;
  for (let at = 0; at < query.length; at += 1) {
    if (query[at] === '{') {
      if (depth === 0) {
        written += `${withoutBlanks(query.slice(start, at))}{`;
        start = at + 1;
      }
      depth += 1;
    } else if (query[at] === '}') {
      depth -= 1;
      if (depth === 0) {
        const inside = query.slice(start, at);
        written += `${
          written.endsWith('by{') ? writeGrouping(inside) : writeScope(inside)
        }}`;
        start = at + 1;
      } else if (depth < 0) {
        return undefined;
      }
    }
  }
  return depth === 0 ? written + withoutBlanks(query.slice(start)) : undefined;
}

function writeGrouping(list: string): string {
  return sortedList(splitList(list.toLowerCase()));
}

function writeScope(scope: string): string {
  const filter = parseTagFilter(scope);
  return (filter ? sortedList(conditionsOf(filter)) : scope.trim() || '*')
    .replaceAll('{', '<')
    .replaceAll('}', '>');
}

/** All of what has to hold. */
function conditionsOf(filter: TagFilter): string[] {
  switch (filter.type) {
    case 'tag':
      return [
        (filter.key ? `${filter.key}:${filter.value}` : filter.value)
          .trim()
          .toLowerCase(),
      ];
    case 'and':
      return filter.of.flatMap(conditionsOf);
    case 'not':
      return [`!${inParentheses(conditionsOf(filter.of))}`];
    default: {
      const ways = filter.of.map(one => sortedList(conditionsOf(one)));
      return [inParentheses([[...new Set(ways)].sort().join(' or ')])];
    }
  }
}

function inParentheses(conditions: string[]): string {
  const list = sortedList(conditions);
  return /[ ,(]/.test(list) && !/^\([^()]*\)$/.test(list) ? `(${list})` : list;
}

function sortedList(items: string[]): string {
  return [...new Set(items)].sort().join(',') || '*';
}

/** At commas outside of parentheses. */
function splitList(list: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  for (const character of list) {
    if (character === '(') {
      depth += 1;
    } else if (character === ')') {
      depth -= 1;
    }
    if (character === ',' && depth <= 0) {
      items.push(item);
      item = '';
    } else {
      item += character;
    }
  }
  return [...items, item].map(one => one.trim()).filter(Boolean);
}

/** Replaces each wrapper by its first argument. */
function unwrap(text: string): string {
  let left = text;
  for (;;) {
    const match = wrapper.exec(left);
    const inner = match && argumentsAt(left, match.index + match[0].length);
    if (!match || !inner) {
      return left;
    }
    // What binds the operands of the argument together has to stay.
    const first = /[-+*/]/.test(inner.first.replace(/\{[^{}]*\}/g, ''))
      ? `(${inner.first})`
      : inner.first;
    left = left.slice(0, match.index) + first + left.slice(inner.endsAt + 1);
  }
}

/** The first of the arguments that begin at a place, and where they all end. */
function argumentsAt(
  text: string,
  start: number,
): { first: string; endsAt: number } | undefined {
  let depth = 0;
  let comma: number | undefined;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (character === ')' && depth === 0) {
      return { first: text.slice(start, comma ?? index), endsAt: index };
    }
    if (character === ',' && depth === 0) {
      comma ??= index;
    } else if (character === '(' || character === '{') {
      depth += 1;
    } else if (character === ')' || character === '}') {
      depth -= 1;
    }
  }
  return undefined;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
