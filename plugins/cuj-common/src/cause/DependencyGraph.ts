/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CauseDependency } from './CauseRanking';

const NONE = -1;
const UNSEEN = -2;

/**
 * Who needs whom; cycles, self-references and repeated edges do no harm.
 *
 * @remarks
 * Services are numbered, as hundreds of walks through thousands of services have to
 * take no time that anybody notices.
 */
export class DependencyGraph {
  readonly #names: string[];
  readonly #numbers: Map<string, number>;
  readonly #needs: number[][];
  readonly #neededBy: number[][];
  readonly #affected = new Map<string, ReadonlyMap<string, number>>();

  /** @param watched - the services that {@link DependencyGraph.affectedBy} looks for */
  static create(
    dependencies: Iterable<CauseDependency>,
    watched: Iterable<string>,
  ): DependencyGraph {
    return new DependencyGraph([...dependencies], new Set(watched));
  }

  private constructor(
    dependencies: CauseDependency[],
    private readonly watched: ReadonlySet<string>,
  ) {
    // Sorted, so that of several shortest paths always the same is shown.
    this.#names = [
      ...new Set(dependencies.flatMap(({ from, to }) => [from, to])),
    ].sort();
    this.#numbers = new Map(this.#names.map((name, index) => [name, index]));
    const needs = this.#names.map(() => new Set<number>());
    const neededBy = this.#names.map(() => new Set<number>());
    for (const { from, to } of dependencies) {
      if (from !== to) {
        const [caller, callee] = [
          this.#numbers.get(from)!,
          this.#numbers.get(to)!,
        ];
        needs[caller].add(callee);
        neededBy[callee].add(caller);
      }
    }
    this.#needs = needs.map(inOrder);
    this.#neededBy = neededBy.map(inOrder);
  }

  needsOf(service: string): string[] {
    return this.#neighbours(service, this.#needs);
  }

  neededBy(service: string): string[] {
    return this.#neighbours(service, this.#neededBy);
  }

  /**
   * Those watched that need a service, directly or not, the nearest first, with the
   * number of dependencies between.
   */
  affectedBy(service: string): ReadonlyMap<string, number> {
    const known = this.#affected.get(service);
    if (known) {
      return known;
    }
    const affected = new Map<string, number>();
    const { order, parents } = this.#walk([service], this.#neededBy);
    const distances = new Int32Array(this.#names.length);
    for (const number of order) {
      const parent = parents[number];
      const distance = parent === NONE ? 0 : distances[parent] + 1;
      distances[number] = distance;
      const name = this.#names[number];
      if (distance > 0 && this.watched.has(name)) {
        affected.set(name, distance);
      }
    }
    this.#affected.set(service, affected);
    return affected;
  }

  /** The shortest ways to a service from all that need it; each holds both ends. */
  pathsTo(service: string): (from: string) => string[] {
    const { parents } = this.#walk([service], this.#neededBy);
    return from => {
      const path: string[] = [];
      let number = this.#numbers.get(from) ?? NONE;
      while (number !== NONE) {
        path.push(this.#names[number]);
        number = parents[number];
      }
      return path;
    };
  }

  /** All that any of these services needs, directly or not; they themselves too. */
  neededByAny(services: string[]): Set<string> {
    const { order } = this.#walk(services, this.#needs);
    return new Set([...services, ...order.map(number => this.#names[number])]);
  }

  #neighbours(service: string, edges: number[][]): string[] {
    const number = this.#numbers.get(service);
    return number === undefined
      ? []
      : edges[number].map(other => this.#names[other]);
  }

  /** Breadth first; the parent is the next on the way back. */
  #walk(
    starts: string[],
    edges: number[][],
  ): { order: number[]; parents: Int32Array } {
    const parents = new Int32Array(this.#names.length).fill(UNSEEN);
    const order: number[] = [];
    for (const start of starts) {
      const number = this.#numbers.get(start);
      if (number !== undefined && parents[number] === UNSEEN) {
        parents[number] = NONE;
        order.push(number);
      }
    }
    for (const number of order) {
      for (const next of edges[number]) {
        if (parents[next] === UNSEEN) {
          parents[next] = number;
          order.push(next);
        }
      }
    }
    return { order, parents };
  }
}

function inOrder(numbers: Set<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
