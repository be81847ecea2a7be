/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { matchBrackets } from '../entity/matchBrackets';
import { dollarOperations } from './dollarOperations';
import { parameterName } from './parameterName';
import { PathToken } from './PathToken';
import { isFormat, readBracket } from './readBracket';
import { readConstraint, readPattern } from './readConstraint';

const parameter: PathToken = { type: 'parameter' };
const slash: PathToken = { type: 'slash' };

const nameHere = new RegExp(parameterName, 'uy');
/** `%s`, `%d`, `%(id)s`; `%da` is an encoded character. */
const printfHere =
  /%(?:\([\w.-]+\))?(?:[su](?![\p{L}\p{N}])|[di](?![\da-f\p{L}]))/uy;
/** `\d`, `\w+`; a backslash is doubled by who escapes for YAML. */
const classHere = /\\{1,2}[dwsDWS](?:[*+]\??|\{\d+(?:,\d*)?\})?/y;
const countHere = /[*+]\??|\{\d+(?:,\d*)?\}/y;
const dotsHere = /(?:\.\*\??|\.\+\??|\.{3}|…)(?=\/|\?|#|$)/y;
const pageHere = /#!?\//y;
const matrixHere = /;[^/?#]*/y;

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
    // `#{id}` is how Ruby fills in a value, `/#/runs` a page of an app in the browser.
    return (
      character === '?' ||
      (character === '#' &&
        this.#inner(1) === undefined &&
        !(this.#isAtStart() && this.#match(pageHere)))
    );
  }

  #readOne() {
    const character = this.#text[this.#at];
    const inner = this.#inner(0);
    if (character === '/') {
      this.#take(1, slash);
    } else if (character === '\\' && this.#at + 1 < this.#text.length) {
      this.#readEscaped();
    } else if (character === '*') {
      this.#readStars();
    } else if (character === ':' && this.#mayBeginParameter()) {
      this.#readColon();
    } else if ('$#%'.includes(character) && this.#inner(1, '{') !== undefined) {
      this.#at += 1;
    } else if (inner !== undefined) {
      this.#readBrackets(character, inner);
    } else {
      this.#readMark(character);
    }
  }

  /** What means something in a few notations, and is text in the others. */
  #readMark(character: string) {
    if (character === ';') {
      // A matrix parameter is of the value, as a query string is.
      this.#at += this.#match(matrixHere).length;
      return;
    }
    if (character === '%') {
      const found = this.#match(printfHere);
      if (found) {
        this.#take(
          found.length,
          /[di]$/.test(found) ? readPattern('-?[0-9]+') : parameter,
        );
        return;
      }
    }
    if (this.#isAtStart()) {
      const dots = this.#match(dotsHere);
      if (dots) {
        this.#take(dots.length, {
          type: 'rest',
          min: dots.startsWith('.+') ? 1 : 0,
        });
        return;
      }
      if (character === '$' && this.#readDollar()) {
        return;
      }
      if (character === '@' && this.#readAt()) {
        return;
      }
    }
    this.#take(1, { type: 'text', text: character });
  }

  /** `\d+`, or a character that means nothing here. */
  #readEscaped() {
    const found = this.#match(classHere);
    const next = this.#text[this.#at + 1];
    if (found) {
      this.#take(found.length, readPattern(found));
    } else {
      this.#take(2, next === '/' ? slash : { type: 'text', text: next });
    }
  }

  #readBrackets(bracket: string, inner: string) {
    const length = inner.length + 2;
    const count = this.#match(countHere, length);
    if (bracket === '[' && count) {
      // `[^/]+`: without a count, it is a name.
      this.#take(length + count.length, readPattern(`[${inner}]${count}`));
      return;
    }
    const isMarked = this.#text[this.#at + length] === '?';
    const tokens = readBracket(bracket, inner, {
      isAtStart: this.#isAtStart(),
      isMarked,
      tokenize: tokenizeAll,
    });
    if (!tokens) {
      this.#take(1, { type: 'text', text: bracket });
      return;
    }
    // A question mark is either this or the beginning of a query string.
    const mayBeMissing =
      isMarked &&
      (this.#endsSegment(this.#at + length + 1) ||
        tokens.at(-1)?.type === 'optional');
    this.#take(
      length + (mayBeMissing ? 1 : 0),
      ...(mayBeMissing
        ? tokens.map(token =>
            token.type === 'parameter' ? { ...token, isOptional: true } : token,
          )
        : tokens),
    );
  }

  /** `:id`, `:id?`, `:id(\d+)`, `:path*` */
  #readColon() {
    const word = this.#match(nameHere, 1);
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

  /** `$runId`, or `$` alone for the rest of the path. */
  #readDollar(): boolean {
    const word = this.#match(nameHere, 1);
    const isWhole = this.#endsSegment(this.#at + 1 + word.length);
    if (word && isWhole && !dollarOperations.has(word)) {
      this.#take(1 + word.length, parameter);
      return true;
    }
    if (!word && this.#at + 1 === this.#text.length) {
      this.#take(1, { type: 'rest', min: 1 });
      return true;
    }
    return false;
  }

  /** `@id:[0-9]+`; `@name` alone is the name of something. */
  #readAt(): boolean {
    const word = this.#match(nameHere, 1);
    const start = this.#at + 1 + word.length;
    if (!word || this.#text[start] !== ':') {
      return false;
    }
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '/') {
      end = (this.#brackets.get(end) ?? end) + 1;
    }
    this.#take(end - this.#at, readPattern(this.#text.slice(start + 1, end)));
    return true;
  }

  #readStars() {
    const [stars] = this.#text.slice(this.#at).match(/^\*+/)!;
    const word = this.#match(nameHere, stars.length);
    const length = stars.length + word.length;
    if (word && this.#isAtStart() && this.#endsSegment(this.#at + length)) {
      this.#take(length, { type: 'rest', min: stars.length > 1 ? 0 : 1 });
    } else {
      this.#take(stars.length, { type: 'stars', count: stars.length });
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

  /** What of a sticky pattern stands here; empty where nothing does. */
  #match(pattern: RegExp, offset = 0): string {
    pattern.lastIndex = this.#at + offset;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  #take(length: number, ...tokens: PathToken[]) {
    this.#at += length;
    this.#tokens.push(...tokens);
  }
}

/**
 * Takes a path apart, in the notations of the common web frameworks, of OpenAPI, URI
 * templates (RFC 6570), regular expressions and globs. The query string, the fragment
 * and matrix parameters are left out.
 */
export function tokenizePath(path: string): PathToken[] {
  return tokenizeAll(withoutAnchors(withBrackets(path)));
}

function tokenizeAll(path: string): PathToken[] {
  return new PathTokenizer(path).tokenize();
}

/** `%7Bid%7D`, `%3Cid%3E` */
function withBrackets(path: string): string {
  return path
    .replace(/%7B([^%/]*)%7D/gi, '{$1}')
    .replace(/%3C([^%/]*)%3E/gi, '<$1>');
}

/** `^/runs/(\d+)/?$`: a dollar sign at the end is one only if a pattern stands before. */
function withoutAnchors(path: string): string {
  const isAnchored = path.startsWith('^');
  const isPattern = isAnchored || /\(\?|\\[dwsDWS]|[\]).][*+]/.test(path);
  const bare = isAnchored ? path.slice(1) : path;
  return isPattern && bare.endsWith('$')
    ? bare.slice(0, -1).replace(/\\?\/\?$/, '')
    : bare;
}
