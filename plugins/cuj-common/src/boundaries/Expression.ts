/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CharacterSet, anyCharacter, only } from './CharacterSet';

/** A regular expression over the characters of one segment of a path. */
export type Expression =
  | { type: 'characters'; set: CharacterSet }
  | { type: 'sequence'; parts: Expression[] }
  | { type: 'choice'; options: Expression[] }
  | { type: 'repeat'; part: Expression; min: number; max?: number };

/** Any characters, as few as `min`. */
export function anything(min: 0 | 1, set = anyCharacter): Expression {
  return { type: 'repeat', part: { type: 'characters', set }, min };
}

/** Exactly this text. */
export function exactly(text: string): Expression {
  return {
    type: 'sequence',
    parts: [...text].map(character => ({
      type: 'characters',
      set: only(character),
    })),
  };
}

/** How many characters it takes to write it without counts. */
export function sizeOf(expression: Expression): number {
  switch (expression.type) {
    case 'characters':
      return 1;
    case 'sequence':
      return sum(expression.parts);
    case 'choice':
      return sum(expression.options);
    default:
      return (
        (sizeOf(expression.part) + 1) *
        Math.max(1, expression.min, expression.max ?? 0)
      );
  }
}

function sum(expressions: Expression[]): number {
  return expressions.reduce((total, one) => total + 1 + sizeOf(one), 0);
}
