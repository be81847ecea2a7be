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
  readonly #isWatched: boolean[];
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
    watched: ReadonlySet<string>,
  ) {
    // Sorted, so that of several shortest paths always the same is shown.
    this.#names = [
      ...new Set(dependencies.flatMap(({ from, to }) => [from, to])),
    ].sort();
    this.#numbers = new Map(this.#names.map((name, index) => [name, index]));
    this.#isWatched = this.#names.map(name => watched.has(name));
    this.#needs = this.#names.map(() => []);
    this.#neededBy = this.#names.map(() => []);
    for (const { from, to } of dependencies) {
      if (from !== to) {
        const [caller, callee] = [
          this.#numbers.get(from)!,
          this.#numbers.get(to)!,
        ];
        this.#needs[caller].push(callee);
        this.#neededBy[callee].push(caller);
      }
    }
    this.#needs = this.#needs.map(inOrder);
    this.#neededBy = this.#neededBy.map(inOrder);
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
      if (distance > 0 && this.#isWatched[number]) {
        affected.set(this.#names[number], distance);
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
    return new Set([
      ...services,
      ...Array.from(order, number => this.#names[number]),
    ]);
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
  ): { order: Int32Array; parents: Int32Array } {
    const parents = new Int32Array(this.#names.length).fill(UNSEEN);
    const order = new Int32Array(this.#names.length);
    let count = 0;
    for (const start of starts) {
      const number = this.#numbers.get(start);
      if (number !== undefined && parents[number] === UNSEEN) {
        parents[number] = NONE;
        order[count++] = number;
      }
    }
    for (let index = 0; index < count; index++) {
      for (const next of edges[order[index]]) {
        if (parents[next] === UNSEEN) {
          parents[next] = order[index];
          order[count++] = next;
        }
      }
    }
    return { order: order.subarray(0, count), parents };
  }
}

/** Ascending, each once. */
function inOrder(numbers: number[]): number[] {
  return numbers
    .sort((a, b) => a - b)
    .filter((number, index) => number !== numbers[index - 1]);
}
