/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { matchBrackets } from '../entity/matchBrackets';
import { PathToken } from './PathToken';
import { isConstraint, readConstraint, readPattern } from './readConstraint';

const parameter: PathToken = { type: 'parameter' };
const optionalParameter: PathToken = { type: 'parameter', isOptional: true };
const slash: PathToken = { type: 'slash' };

/** Letters, digits, underscores, and hyphens within; begins with a letter. */
const name =
  '[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(?:-[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)*';
const nameHere = new RegExp(name, 'uy');
const nameAlone = new RegExp(`^${name}$`, 'u');

class PathTokenizer {
  readonly #text: string;
  readonly #brackets: Map<number, number>;
  readonly #tokens: PathToken[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#brackets = matchBrackets(text);
  }

  tokenize(): PathToken[] {
    while (this.#at < this.#text.length && !this.#isAtEnd()) {
      this.#readOne();
    }
    return this.#tokens;
  }

  #isAtEnd(): boolean {
    const character = this.#text[this.#at];
    // `#{id}` is how Ruby fills in a value.
    return (
      character === '?' || (character === '#' && this.#inner(1) === undefined)
    );
  }

  #readOne() {
    const character = this.#text[this.#at];
    const inner = this.#inner(0);
    if (character === '/') {
      this.#take(1, slash);
    } else if (character === '\\' && this.#at + 1 < this.#text.length) {
      this.#take(2, { type: 'text', text: this.#text[this.#at + 1] });
    } else if (character === '*') {
      this.#readStars();
    } else if (character === ':' && this.#mayBeginParameter()) {
      this.#readColon();
    } else if ('$#'.includes(character) && this.#inner(1, '{') !== undefined) {
      this.#at += 1;
    } else if (inner === undefined) {
      this.#take(1, { type: 'text', text: character });
    } else {
      this.#readBrackets(character, inner);
    }
  }

  #readBrackets(bracket: string, inner: string) {
    let tokens: PathToken[] | undefined;
    if (bracket === '{') {
      tokens = readBraces(inner);
    } else if (bracket === '<') {
      tokens = readAngles(inner);
    } else if (bracket === '(') {
      tokens = readParentheses(inner);
    } else {
      tokens = this.#isAtStart() ? readSquare(inner) : readOptional(inner);
    }
    if (!tokens) {
      this.#take(1, { type: 'text', text: bracket });
      return;
    }
    this.#take(inner.length + 2, ...tokens);
    this.#skipOptionalMark();
  }

  /** `:id`, `:id?`, `:id(\d+)`, `:path*` */
  #readColon() {
    nameHere.lastIndex = this.#at + 1;
    const [word] = this.#text.match(nameHere) ?? [];
    if (!word) {
      this.#take(1, { type: 'text', text: ':' });
      return;
    }
    this.#at += 1 + word.length;
    let token: PathToken = parameter;
    const inner = this.#inner(0);
    const bracket = this.#text[this.#at];
    if (inner !== undefined && bracket === '(' && !isFormat(inner)) {
      token = inner.startsWith('/') ? parameter : readPattern(inner);
      this.#at += inner.startsWith('/') ? 0 : inner.length + 2;
    } else if (
      inner !== undefined &&
      (bracket === '<' || (bracket === '{' && /[[\\.|+*]/.test(inner)))
    ) {
      token = readConstraint(inner);
      this.#at += inner.length + 2;
    }
    const mark = this.#text[this.#at];
    const isLast = this.#endsSegment(this.#at + 1);
    if (mark === '*' && isLast) {
      this.#take(1, { type: 'rest', min: 0 });
    } else if (mark === '+' && isLast) {
      this.#take(1, { type: 'rest', min: 1 });
    } else if (mark === '?' && isLast) {
      this.#take(
        1,
        token.type === 'parameter' ? { ...token, isOptional: true } : token,
      );
    } else {
      this.#take(0, token);
    }
  }

  #readStars() {
    const [stars] = this.#text.slice(this.#at).match(/^\*+/)!;
    nameHere.lastIndex = this.#at + stars.length;
    const [word] = this.#text.match(nameHere) ?? [];
    const length = stars.length + (word?.length ?? 0);
    if (word && this.#isAtStart() && this.#endsSegment(this.#at + length)) {
      this.#take(length, { type: 'rest', min: stars.length > 1 ? 0 : 1 });
    } else {
      this.#take(stars.length, { type: 'stars', count: stars.length });
    }
  }

  /** A question mark is either this or the beginning of a query string. */
  #skipOptionalMark() {
    if (this.#text[this.#at] === '?' && this.#endsSegment(this.#at + 1)) {
      this.#at += 1;
    }
  }

  /** A colon behind a name or a parameter begins a custom verb instead. */
  #mayBeginParameter(): boolean {
    const last = this.#tokens.at(-1);
    return (
      last === undefined ||
      last.type === 'slash' ||
      (last.type === 'text' && !/[\p{L}\p{M}\p{N}_%]$/u.test(last.text))
    );
  }

  #isAtStart(): boolean {
    const last = this.#tokens.at(-1);
    return last === undefined || last.type === 'slash';
  }

  #endsSegment(at: number): boolean {
    return at >= this.#text.length || this.#text[at] === '/';
  }

  /** What the bracket holds that is opened here, if it is closed and not empty. */
  #inner(offset: number, bracket?: string): string | undefined {
    const start = this.#at + offset;
    const end = this.#brackets.get(start);
    if (end === undefined || (bracket && this.#text[start] !== bracket)) {
      return undefined;
    }
    return this.#text.slice(start + 1, end);
  }

  #take(length: number, ...tokens: PathToken[]) {
    this.#at += length;
    this.#tokens.push(...tokens);
  }
}

/**
 * Takes a path apart, in the notations of the common web frameworks, of OpenAPI, URI
 * templates (RFC 6570) and of globs. The query string and the fragment are left out.
 */
export function tokenizePath(path: string): PathToken[] {
  return new PathTokenizer(path).tokenize();
}

/** `{id}`, `{id:[0-9]+}`, `{proxy+}`, `{*path}`, `{path...}`, `{?page,size}` */
function readBraces(inner: string): PathToken[] {
  if (inner.startsWith('{') && inner.endsWith('}')) {
    return readBraces(inner.slice(1, -1));
  }
  if (inner === '$' || /^[?&#;]/.test(inner)) {
    return [];
  }
  if (inner.startsWith('/')) {
    return /^\/[\p{L}_][\p{L}\p{N}_,*]*$/u.test(inner)
      ? inner
          .slice(1)
          .split(',')
          .flatMap(one => [slash, ...readBraces(one)])
      : tokenizePath(inner);
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
  const colon = inner.indexOf(':');
  if (colon >= 0) {
    return [readConstraint(inner.slice(colon + 1))];
  }
  if (inner.endsWith('+')) {
    return [{ type: 'rest', min: 1 }];
  }
  if (/\*\d*$/.test(inner)) {
    return [{ type: 'rest', min: 0 }];
  }
  return [inner.endsWith('?') ? optionalParameter : parameter];
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

/** `(\d+)`, `(?<id>\d+)`, `(.*)`, `(/:id)`, `(.:format)` */
function readParentheses(inner: string): PathToken[] | undefined {
  if (isFormat(inner) || inner.startsWith('/')) {
    return readOptional(inner);
  }
  const pattern = inner.replace(/^\?(:|P?<\w+>)/, '');
  return pattern !== inner || /[[\\*+|.^$]/.test(inner)
    ? [readPattern(pattern)]
    : undefined;
}

/** `[id]`, `[...path]`, `[[...path]]` */
function readSquare(inner: string): PathToken[] | undefined {
  if (/^\[.*\]$/.test(inner)) {
    return inner.startsWith('[...')
      ? [{ type: 'rest', min: 0 }]
      : readSquare(inner.slice(1, -1));
  }
  if (inner.startsWith('...')) {
    return [{ type: 'rest', min: 1 }];
  }
  return nameAlone.test(inner.replace(/=\w+$/, ''))
    ? [parameter]
    : readOptional(inner);
}

/** A part of the path that may be missing is read as if it were there. */
function readOptional(inner: string): PathToken[] | undefined {
  if (isFormat(inner)) {
    return [{ type: 'format' }];
  }
  return inner.startsWith('/') ? tokenizePath(inner) : undefined;
}

function isFormat(inner: string): boolean {
  return /^\.(:\w+|\{\w+\}|<\w+>|json)\??$/.test(inner);
}
