/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CharacterSet,
  anyCharacter,
  characterSet,
  complement,
  only,
} from './CharacterSet';
import { Expression, sizeOf } from './Expression';

/** Longer ones are compared with nothing. A UUID takes about 80. */
const MAX_SIZE = 128;

const classes: Record<string, CharacterSet> = {
  d: [[0x30, 0x39]],
  w: characterSet([
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ]),
  s: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
};

class Unreadable extends Error {}

class PatternReader {
  readonly #characters: string[];
  #at = 0;

  constructor(source: string) {
    this.#characters = [...source];
  }

  read(): Expression | undefined {
    try {
      const expression = this.#readChoice();
      return this.#at === this.#characters.length ? expression : undefined;
    } catch (error) {
      if (error instanceof Unreadable) {
        return undefined;
      }
      throw error;
    }
  }

  #readChoice(): Expression {
    const options = [this.#readSequence()];
    while (this.#skip('|')) {
      options.push(this.#readSequence());
    }
    return options.length === 1 ? options[0] : { type: 'choice', options };
  }

  #readSequence(): Expression {
    const parts: Expression[] = [];
    while (!['|', ')', undefined].includes(this.#peek())) {
      parts.push(this.#readCount(this.#readOne()));
    }
    return { type: 'sequence', parts };
  }

  #readOne(): Expression {
    if (this.#skip('(')) {
      if (this.#skip('?')) {
        this.#match(/^(:|P?<[A-Za-z_]\w*>)/);
      }
      const inner = this.#readChoice();
      this.#expect(')');
      return inner;
    }
    if (this.#skip('[')) {
      return { type: 'characters', set: this.#readClass() };
    }
    if (this.#skip('.')) {
      return { type: 'characters', set: anyCharacter };
    }
    if (this.#skip('\\')) {
      return { type: 'characters', set: this.#readEscaped() };
    }
    const character = this.#next();
    if ('*+?^$/'.includes(character)) {
      throw new Unreadable();
    }
    return { type: 'characters', set: only(character) };
  }

  #readCount(part: Expression): Expression {
    let counted: Expression = part;
    if (this.#skip('*')) {
      counted = { type: 'repeat', part, min: 0 };
    } else if (this.#skip('+')) {
      counted = { type: 'repeat', part, min: 1 };
    } else if (this.#skip('?')) {
      counted = { type: 'repeat', part, min: 0, max: 1 };
    } else if (this.#peek() === '{') {
      const [, min, comma, max] = this.#match(/^\{(\d+)(,)?(\d+)?\}/);
      counted = { type: 'repeat', part, min: Number(min) };
      if (!comma) {
        counted.max = counted.min;
      } else if (max) {
        counted.max = Number(max);
      }
    } else {
      return counted;
    }
    // Lazy or possessive: the same texts match.
    return this.#skip('?') || this.#skip('+') ? counted : counted;
  }

  #readClass(): CharacterSet {
    const isNegated = this.#skip('^');
    const ranges: Array<readonly [number, number]> = [];
    while (!this.#skip(']')) {
      const from = this.#readMember();
      const isRange =
        this.#peek() === '-' && ![']', undefined].includes(this.#peek(1));
      if (!isRange) {
        ranges.push(...from);
        continue;
      }
      this.#expect('-');
      const to = this.#readMember();
      if (![from, to].every(isSingle) || to[0][0] < from[0][0]) {
        throw new Unreadable();
      }
      ranges.push([from[0][0], to[0][1]]);
    }
    return isNegated ? complement(ranges) : characterSet(ranges);
  }

  #readMember(): CharacterSet {
    return this.#skip('\\') ? this.#readEscaped() : only(this.#next());
  }

  #readEscaped(): CharacterSet {
    const character = this.#next();
    const known = classes[character.toLowerCase()];
    if (known) {
      return character === character.toLowerCase() ? known : complement(known);
    }
    if (/[\p{L}\p{N}]/u.test(character)) {
      throw new Unreadable();
    }
    return only(character);
  }

  #peek(offset = 0): string | undefined {
    return this.#characters[this.#at + offset];
  }

  #next(): string {
    const character = this.#peek();
    if (character === undefined) {
      throw new Unreadable();
    }
    this.#at += 1;
    return character;
  }

  #skip(character: string): boolean {
    if (this.#peek() !== character) {
      return false;
    }
    this.#at += 1;
    return true;
  }

  #expect(character: string) {
    if (!this.#skip(character)) {
      throw new Unreadable();
    }
  }

  #match(pattern: RegExp): RegExpMatchArray {
    const match = this.#characters.slice(this.#at).join('').match(pattern);
    if (!match) {
      throw new Unreadable();
    }
    this.#at += [...match[0]].length;
    return match;
  }
}

function isSingle(set: CharacterSet): boolean {
  return set.length === 1 && set[0][0] === set[0][1];
}

/**
 * Reads a regular expression that the whole of a segment has to match.
 *
 * @returns undefined where it is too long, no regular expression, or uses what
 *   isn't known here (looking ahead, references): nothing follows from it
 */
export function parsePattern(source: string): Expression | undefined {
  const reader = new PatternReader(source.replace(/^\^|(?<!\\)\$$/g, ''));
  const expression = reader.read();
  return expression && sizeOf(expression) <= MAX_SIZE ? expression : undefined;
}
