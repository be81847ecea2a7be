/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * One series of points: what is between an aggregator and a filter, such as
 * `sum:requests{env:prod}.as_count()`.
 *
 * @internal
 */
export interface MetricSeries {
  /** Such as `sum` or `p95`; absent where none is written. */
  aggregator?: string;
  /** Which values of a distribution count, such as `v: v<0.3`. */
  predicate?: string;
  /** The name of the metric. */
  metric: string;
  /** As written, without braces. */
  filter: string;
}

/**
 * Arithmetic over series.
 *
 * @internal
 */
export type MetricExpression =
  | { type: 'number'; value: number }
  | { type: 'series'; series: MetricSeries }
  /** A query by its name, such as `query1`. */
  | { type: 'reference'; name: string }
  | {
      type: 'operation';
      operator: '+' | '-' | '*' | '/';
      left: MetricExpression;
      right: MetricExpression;
    }
  /** Arguments that are no expressions are left out. */
  | { type: 'call'; name: string; of: MetricExpression[] };

const MAX_LENGTH = 20_000;
const MAX_DEPTH = 50;
const MAX_NODES = 500;

/**
 * Reads a metric query or a formula.
 *
 * @returns undefined where the text is of another form
 *
 * @internal
 */
export function parseMetricExpression(
  written: string,
): MetricExpression | undefined {
  if (written.length > MAX_LENGTH) {
    return undefined;
  }
  // Long runs of blanks would only be looked at again and again.
  const text = written.replace(/\s+/g, ' ');
  let at = 0;
  let nodes = 0;

  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match) {
      at = sticky.lastIndex;
    }
    return match ?? undefined;
  };

  function parseChain(
    operators: RegExp,
    parsePart: (depth: number) => MetricExpression | undefined,
    depth: number,
  ): MetricExpression | undefined {
    let left = parsePart(depth);
    for (;;) {
      const operator = left && take(operators)?.[1];
      if (!left || !operator) {
        return left;
      }
      const right = parsePart(depth);
      if (!right) {
        return undefined;
      }
      left = {
        type: 'operation',
        operator: operator as '+' | '-' | '*' | '/',
        left,
        right,
      };
    }
  }

  function parseSum(depth: number): MetricExpression | undefined {
    return parseChain(/\s*([+-])/, parseProduct, depth);
  }

  function parseProduct(depth: number): MetricExpression | undefined {
    return parseChain(/\s*([*/])/, parseOperand, depth);
  }

  function parseOperand(depth: number): MetricExpression | undefined {
    nodes += 1;
    if (depth > MAX_DEPTH || nodes > MAX_NODES) {
      return undefined;
    }
    take(/\s+/);
    if (take(/-/)) {
      const right = parseOperand(depth + 1);
      return (
        right && {
          type: 'operation',
          operator: '-',
          left: { type: 'number', value: 0 },
          right,
        }
      );
    }
    const number = take(
      /(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?:e[+-]?\d{1,2})?/,
    );
    if (number) {
      return { type: 'number', value: Number(number[0]) };
    }
    const operand = take(/\(/)
      ? closed(parseSum(depth + 1))
      : parseSeries() ?? parseNamed(depth);
    return operand && takeModifiers() ? operand : undefined;
  }

  /** `by {host}`, `.as_count()`, `.rollup(sum, 60)`: none changes what is counted. */
  function takeModifiers(): boolean {
    while (take(/\s*by\s*\{[^{}]*\}|\s*\.\s*[a-z_]{1,40}\s*\([^()]*\)/)) {
      // Nothing to keep.
    }
    return true;
  }

  function closed(
    inner: MetricExpression | undefined,
  ): MetricExpression | undefined {
    return inner && take(/\s*\)/) ? inner : undefined;
  }

  function parseSeries(): MetricExpression | undefined {
    const start = at;
    const head =
      take(
        /([a-zA-Z][\w.]{0,40})\s*(?:\((\s*v\s*:[^()]{0,100})\))?\s*:\s*([a-zA-Z][\w.]*)\s*/,
      ) ?? take(/()()([a-zA-Z][\w.]*)(?=\{)/);
    if (!head) {
      return undefined;
    }
    const filter = text[at] === '{' ? takeBraces() : '';
    if (filter === undefined) {
      at = start;
      return undefined;
    }
    return {
      type: 'series',
      series: {
        ...(head[1] && { aggregator: head[1].toLowerCase() }),
        ...(head[2] && { predicate: head[2].trim() }),
        metric: head[3],
        filter,
      },
    };
  }

  /** Ranges in a filter may have braces of their own. */
  function takeBraces(): string | undefined {
    let depth = 0;
    for (let end = at; end < text.length; end += 1) {
      if (text[end] === '{') {
        depth += 1;
      } else if (text[end] === '}') {
        depth -= 1;
        if (depth === 0) {
          const inner = text.slice(at + 1, end);
          at = end + 1;
          return inner.trim();
        }
      }
    }
    return undefined;
  }

  function parseNamed(depth: number): MetricExpression | undefined {
    const name = take(/[a-zA-Z_]\w{0,100}/)?.[0];
    if (!name) {
      return undefined;
    }
    if (!take(/\s*\(/)) {
      return { type: 'reference', name };
    }
    const of: MetricExpression[] = [];
    do {
      if (take(/\s*(?:\w{1,40}\s*=\s*)?(?:'[^']*'|"[^"]*")/)) {
        continue;
      }
      if (take(/\s*\w{1,40}\s*=\s*-?[\w.]{1,40}/)) {
        continue;
      }
      const argument = parseSum(depth + 1);
      if (!argument) {
        return undefined;
      }
      of.push(argument);
    } while (take(/\s*,/));
    return take(/\s*\)/)
      ? { type: 'call', name: name.toLowerCase(), of }
      : undefined;
  }

  const expression = parseSum(0);
  take(/\s+/);
  return expression && at === text.length ? expression : undefined;
}

/**
 * All series of an expression, from left to right.
 *
 * @internal
 */
export function seriesIn(expression: MetricExpression): MetricSeries[] {
  switch (expression.type) {
    case 'series':
      return [expression.series];
    case 'operation':
      return [...seriesIn(expression.left), ...seriesIn(expression.right)];
    case 'call':
      return expression.of.flatMap(seriesIn);
    default:
      return [];
  }
}
