/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parsePattern } from './parsePattern';
import { PathToken } from './PathToken';

/** A UUID, in whatever case. */
export const uuid =
  '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const integer = '-?[0-9]+';
const decimal = '-?[0-9]+(\\.[0-9]+)?';

/** What the named constraints of web frameworks let through, as far as it matters. */
const constraints = new Map([
  ['alpha', '[A-Za-z]+'],
  ['bool', 'true|false'],
  ['boolean', 'true|false'],
  ['decimal', decimal],
  ['double', decimal],
  ['float', decimal],
  ['guid', uuid],
  ['int', integer],
  ['integer', integer],
  ['long', integer],
  ['number', decimal],
  ['uint', integer],
  ['uuid', uuid],
]);
/** Constraints that let any value of one segment through. */
const unconstrained = new Set(['any', 'slug', 'str', 'string']);

/** Whether a name is one of a constraint, rather than one of a parameter. */
export function isConstraint(name: string): boolean {
  const key = name.toLowerCase();
  return key === 'path' || constraints.has(key) || unconstrained.has(key);
}

/**
 * Reads what stands behind the colon in `{id:…}`, or in the brackets in `:id(…)`:
 * a regular expression or the name of a constraint (`int`, `min(1)`).
 */
export function readConstraint(text: string): PathToken {
  const named = text.match(/^([a-z]+)(\((.*)\))?(:.*)?\??$/i);
  if (!named) {
    return readPattern(text);
  }
  const [, name, , argument] = named;
  const key = name.toLowerCase();
  if (key === 'path') {
    return { type: 'rest', min: 1 };
  }
  if (key === 'regex' && argument) {
    return readPattern(
      argument
        .replace(/^(["'])(.*)\1$/, '$2')
        .replaceAll('{{', '{')
        .replaceAll('}}', '}'),
    );
  }
  const source = constraints.get(key);
  return source ? readPattern(source) : { type: 'parameter' };
}

/** Reads a regular expression that the values of a parameter have to match. */
export function readPattern(written: string): PathToken {
  const source = written
    // Doubled by who escapes for YAML as for a programming language.
    .replaceAll('\\\\', '\\')
    .replace(/^\^|(?<!\\)\$$/g, '');
  if (/^\(?\.\*\??\)?$/.test(source) || source === '**') {
    return { type: 'rest', min: 0 };
  }
  if (/^\(?\.\+\??\)?$/.test(source)) {
    return { type: 'rest', min: 1 };
  }
  const expression = parsePattern(source);
  return expression
    ? { type: 'parameter', pattern: { source, expression } }
    : { type: 'parameter' };
}
