/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PathToken } from './PathToken';
import { parameterName } from './parameterName';
import { isConstraint, readConstraint, readPattern } from './readConstraint';

const parameter: PathToken = { type: 'parameter' };
const optionalParameter: PathToken = { type: 'parameter', isOptional: true };
const slash: PathToken = { type: 'slash' };
const nameAlone = new RegExp(`^${parameterName}$`, 'u');

/** Those of CodeIgniter, none of which may be missing. */
const placeholders = new Set([
  ...[':any', ':segment', ':num', ':alpha', ':alphanum', ':hash'],
]);

/** What stands around a bracket in a path. */
export type BracketContext = {
  /** Whether it begins a segment. */
  isAtStart: boolean;
  /** Whether a question mark behind it may belong to it. */
  isMarked: boolean;
  tokenize: (path: string) => PathToken[];
};

/**
 * Reads what a bracket of a path holds.
 *
 * @returns undefined where the bracket is a character as others are
 */
export function readBracket(
  bracket: string,
  inner: string,
  context: BracketContext,
): PathToken[] | undefined {
  switch (bracket) {
    case '{':
      return readBraces(inner, context);
    case '<':
      return readAngles(inner);
    case '(':
      return readParentheses(inner, context);
    default:
      return context.isAtStart
        ? readSquare(inner, context)
        : readOptional(inner, context);
  }
}

/** `{id}`, `{id:[0-9]+}`, `{proxy+}`, `{*path}`, `{path...}`, `{?page,size}` */
function readBraces(inner: string, context: BracketContext): PathToken[] {
  if (inner.startsWith('{') && inner.endsWith('}')) {
    return readBraces(inner.slice(1, -1), context);
  }
  if (inner === '$' || /^[?&#;]/.test(inner)) {
    return [];
  }
  if (inner.startsWith('/')) {
    // Left out where it has no value (RFC 6570), or as a group (path-to-regexp).
    return /^\/[\p{L}_][\p{L}\p{N}_,*]*$/u.test(inner)
      ? readSlashNames(inner.slice(1).split(','), context)
      : [{ type: 'optional', tokens: context.tokenize(inner) }];
  }
  if (inner.startsWith('.') && !inner.startsWith('..')) {
    return [{ type: 'format' }];
  }
  if (inner.startsWith('+')) {
    return [{ type: 'rest', min: 1 }];
  }
  if (inner.startsWith('*') || inner.endsWith('...')) {
    return [{ type: 'rest', min: 0 }];
  }
  const template = inner.match(/^[\w.]+=(.*[*/].*)$/);
  if (template) {
    return readTemplate(template[1]);
  }
  // `{id?}`, `{id:int?}`, `{page=1}`
  const isOptional = inner.endsWith('?') || /^\w+=\w*$/.test(inner);
  const colon = inner.indexOf(':');
  if (colon >= 0) {
    const token = readConstraint(inner.slice(colon + 1));
    return [
      isOptional && token.type === 'parameter' && /:[\w()]+\?$/.test(inner)
        ? { ...token, isOptional }
        : token,
    ];
  }
  if (inner.endsWith('+')) {
    return [{ type: 'rest', min: 1 }];
  }
  if (/\*\d*$/.test(inner)) {
    return [{ type: 'rest', min: 0 }];
  }
  return [isOptional ? optionalParameter : parameter];
}

/** `{/id}`, `{/org,repo}` */
function readSlashNames(names: string[], context: BracketContext): PathToken[] {
  const tokens = names.flatMap(name => [slash, ...readBraces(name, context)]);
  return [{ type: 'optional', tokens }];
}

/** `{name=projects/*}`, as gRPC transcodes HTTP. */
function readTemplate(template: string): PathToken[] {
  return template.split('/').flatMap((segment, index): PathToken[] => {
    const before = index === 0 ? [] : [slash];
    if (segment === '**') {
      return [...before, { type: 'rest', min: 0 }];
    }
    return segment === '*'
      ? [...before, parameter]
      : [...before, { type: 'text', text: segment }];
  });
}

/** `<id>`, `<int:id>`, `<id:int>`, `<id:\d+>`, `<path..>` */
function readAngles(inner: string): PathToken[] | undefined {
  if (inner === '') {
    return undefined;
  }
  if (inner.endsWith('..')) {
    return [{ type: 'rest', min: 0 }];
  }
  const converter = inner.match(/^(\w+)(\(.*\))?:([^:]+)$/);
  if (
    converter &&
    nameAlone.test(converter[3]) &&
    (converter[2] || isConstraint(converter[1]))
  ) {
    return [readConstraint(`${converter[1]}${converter[2] ?? ''}`)];
  }
  const colon = inner.indexOf(':');
  return [
    colon < 0
      ? parameter
      : readConstraint(inner.slice(colon + 1).replace(/^re:/, '')),
  ];
}

/** `(\d+)`, `(?<id>\d+)`, `(.*)`, `(/:id)`, `(.:format)`, `(?:/(\d+))?`, `($id)` */
function readParentheses(
  inner: string,
  context: BracketContext,
): PathToken[] | undefined {
  if (isFormat(inner) || inner.startsWith('/')) {
    return readOptional(inner, context);
  }
  if (context.isAtStart && /^[$:]\w+$/.test(inner)) {
    return [placeholders.has(inner) ? parameter : optionalParameter];
  }
  const pattern = inner.replace(/^\?(:|P?<\w+>)/, '');
  if (pattern !== inner && /^\\?\//.test(pattern)) {
    const tokens = context.tokenize(pattern);
    return context.isMarked ? [{ type: 'optional', tokens }] : tokens;
  }
  return pattern !== inner || /[[\\*+|.^$]/.test(inner)
    ? [readPattern(pattern)]
    : undefined;
}

/** `[id]`, `[[id]]`, `[...path]`, `[[...path]]` */
function readSquare(
  inner: string,
  context: BracketContext,
): PathToken[] | undefined {
  if (/^\[.*\]$/.test(inner)) {
    if (inner.startsWith('[...')) {
      return [{ type: 'rest', min: 0 }];
    }
    return nameAlone.test(inner.slice(1, -1).replace(/=\w+$/, ''))
      ? [optionalParameter]
      : readSquare(inner.slice(1, -1), context);
  }
  if (inner.startsWith('...')) {
    return [{ type: 'rest', min: 1 }];
  }
  return nameAlone.test(inner.replace(/=\w+$/, ''))
    ? [parameter]
    : readOptional(inner, context);
}

/** A part of the path that may be missing. */
function readOptional(
  inner: string,
  { tokenize }: BracketContext,
): PathToken[] | undefined {
  if (isFormat(inner)) {
    return [{ type: 'format' }];
  }
  return inner.startsWith('/')
    ? [{ type: 'optional', tokens: tokenize(inner) }]
    : undefined;
}

/** `.:format`, `.{format}` */
export function isFormat(inner: string): boolean {
  return /^\.(:\w+|\{\w+\}|<\w+>|json)\??$/.test(inner);
}
