/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CharacterSet, intersects } from './CharacterSet';
import { Expression } from './Expression';

type State = {
  /** Where a character leads. */
  steps: Array<{ set: CharacterSet; to: number }>;
  /** Where nothing leads. */
  free: number[];
};

/**
 * Tells which texts match an {@link Expression}, and whether one text matches two.
 *
 * @remarks
 * A non-deterministic automaton after Thompson: its size is that of the expression,
 * and comparing two takes the product of their sizes at most, so that no pattern
 * of an author's can keep the process busy.
 */
export class Automaton {
  readonly #states: State[] = [{ steps: [], free: [] }];
  readonly #end: number;

  static create(expression: Expression): Automaton {
    return new Automaton(expression);
  }

  private constructor(expression: Expression) {
    this.#end = this.#append(expression, 0);
  }

  /** Whether there is a text, not empty, that matches both. */
  overlaps(other: Automaton): boolean {
    // A pair of states, and whether a character was read on the way to it.
    const seen = new Set<number>();
    const open: Array<[own: number, others: number, hasRead: boolean]> = [];
    const visit = (own: number, others: number, hasRead: boolean) => {
      const key = 2 * (own * other.#states.length + others) + Number(hasRead);
      if (!seen.has(key)) {
        seen.add(key);
        open.push([own, others, hasRead]);
      }
    };
    visit(0, 0, false);
    for (let next = open.pop(); next; next = open.pop()) {
      const [own, others, hasRead] = next;
      if (hasRead && own === this.#end && others === other.#end) {
        return true;
      }
      const { steps, free } = this.#states[own];
      const theirs = other.#states[others];
      free.forEach(to => visit(to, others, hasRead));
      theirs.free.forEach(to => visit(own, to, hasRead));
      for (const step of steps) {
        for (const their of theirs.steps) {
          if (intersects(step.set, their.set)) {
            visit(step.to, their.to, true);
          }
        }
      }
    }
    return false;
  }

  /** Adds states from the given one on; returns the last. */
  #append(expression: Expression, from: number): number {
    switch (expression.type) {
      case 'characters': {
        const to = this.#add();
        this.#states[from].steps.push({ set: expression.set, to });
        return to;
      }
      case 'sequence':
        return expression.parts.reduce(
          (last, part) => this.#append(part, last),
          from,
        );
      case 'choice': {
        const to = this.#add();
        for (const option of expression.options) {
          this.#link(this.#append(option, this.#branch(from)), to);
        }
        return to;
      }
      default:
        return this.#appendRepeat(expression, from);
    }
  }

  #appendRepeat(
    { part, min, max }: Extract<Expression, { type: 'repeat' }>,
    from: number,
  ): number {
    let last = from;
    for (let count = 0; count < min; count += 1) {
      last = this.#append(part, last);
    }
    if (max === undefined) {
      const loop = this.#branch(last);
      this.#link(this.#append(part, loop), loop);
      return loop;
    }
    const to = this.#add();
    this.#link(last, to);
    for (let count = min; count < max; count += 1) {
      last = this.#append(part, last);
      this.#link(last, to);
    }
    return to;
  }

  #add(): number {
    return this.#states.push({ steps: [], free: [] }) - 1;
  }

  #link(from: number, to: number) {
    this.#states[from].free.push(to);
  }

  #branch(from: number): number {
    const to = this.#add();
    this.#link(from, to);
    return to;
  }
}
