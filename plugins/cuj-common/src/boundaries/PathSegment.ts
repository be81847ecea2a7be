/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Automaton } from './Automaton';
import { complement, only } from './CharacterSet';
import { Expression, anything, exactly, sizeOf } from './Expression';

/** A part of a segment. */
export type SegmentPart =
  | { type: 'text'; text: string }
  | {
      type: 'parameter';
      pattern?: { source: string; expression: Expression };
    }
  | {
      type: 'star';
      /** Whether it stands for at least one character. */
      min: 0 | 1;
      /** Whether the characters that it stands for hold no dot. */
      isDotless: boolean;
    };

/**
 * A segment of a path in the form in which two spellings of the same are equal.
 *
 * - `literal`: text only
 * - `parameter`: parameters, with or without text around them (`{id}:cancel`)
 * - `glob`: stars within one segment (`*.svg`), or `*` for exactly one
 * - `rest`: any number of segments, none among them
 */
export type PathSegment = {
  type: 'literal' | 'parameter' | 'glob' | 'rest';
  /** The same for two segments that are the same. */
  key: string;
  /** The key without the patterns of parameters. */
  skeleton: string;
  parts: SegmentPart[];
};

/** Larger ones are not compared, but held for equal. */
const MAX_SIZE = 256;

const dotless = complement(only('.'));

/** Any number of segments. */
export const restSegment: PathSegment = {
  type: 'rest',
  key: '\u0000rest',
  skeleton: '\u0000rest',
  parts: [],
};

/** Exactly one segment, whatever it holds. */
export const anySegment = pathSegment([
  { type: 'star', min: 1, isDotless: false },
]);

/** Makes a segment of its parts. */
export function pathSegment(parts: SegmentPart[]): PathSegment {
  const types = new Set(parts.map(({ type }) => type));
  let type: PathSegment['type'] = 'literal';
  if (types.has('star')) {
    type = 'glob';
  } else if (types.has('parameter')) {
    type = 'parameter';
  }
  return {
    type,
    key: parts.map(part => keyOf(part, true)).join(''),
    skeleton: parts.map(part => keyOf(part, false)).join(''),
    parts,
  };
}

/** The same for segments that may overlap, unless a star is among them. */
export function segmentGroupOf({ type, skeleton }: PathSegment): string {
  return `${type} ${skeleton}`;
}

/**
 * Whether two single segments claim the same.
 *
 * @remarks
 * A literal beside a parameter does not: routers prefer the literal, and so do teams
 * that divide a path between them. For the same reason the text around parameters has
 * to be the same on both sides.
 */
export function segmentsOverlap(a: PathSegment, b: PathSegment): boolean {
  if (a.key === b.key || a === anySegment || b === anySegment) {
    return true;
  }
  if (a.type !== 'glob' && b.type !== 'glob') {
    const isPattern = (one: PathSegment) => one.key !== one.skeleton;
    if (a.skeleton !== b.skeleton || !isPattern(a) || !isPattern(b)) {
      return a.skeleton === b.skeleton;
    }
  }
  const first = automatonOf(a);
  const second = automatonOf(b);
  return !first || !second || first.overlaps(second);
}

/** A control character never stands in a path, so that the mark can't be text. */
function keyOf(part: SegmentPart, withPattern: boolean): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'parameter':
      return part.pattern && withPattern
        ? `\u0000pattern${part.pattern.source}\u0001`
        : '\u0000parameter';
    default:
      return `\u0000star${part.min}${part.isDotless}`;
  }
}

const automata = new WeakMap<PathSegment, Automaton | 'too large'>();

function automatonOf(segment: PathSegment): Automaton | undefined {
  let automaton = automata.get(segment);
  if (!automaton) {
    const expression: Expression = {
      type: 'sequence',
      parts: segment.parts.map(expressionOf),
    };
    automaton =
      sizeOf(expression) <= MAX_SIZE || segment.type === 'literal'
        ? Automaton.create(expression)
        : 'too large';
    automata.set(segment, automaton);
  }
  return automaton === 'too large' ? undefined : automaton;
}

function expressionOf(part: SegmentPart): Expression {
  switch (part.type) {
    case 'text':
      return exactly(part.text);
    case 'parameter':
      return part.pattern?.expression ?? anything(1);
    default:
      return anything(part.min, part.isDotless ? dotless : undefined);
  }
}
