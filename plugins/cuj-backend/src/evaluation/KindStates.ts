/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fact } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { intervalMs } from '../config/intervalMs';
import { SyncSettings } from '../config/readSyncSettings';
import { CopyReader } from '../store/CopyReader';
import { SyncKindName } from '../store/CopyTable';
import { SyncStore } from '../store/SyncStore';
import { kindsOf } from '../sync/kindsOf';

type State =
  | { state: 'known'; asOf: string }
  | { state: 'stale'; asOf: string }
  | { state: 'missing'; reason: string };

/** The worst first. */
const order: State['state'][] = ['missing', 'stale', 'known'];

/**
 * Says of what was read from the sources whether it can be relied upon.
 *
 * @remarks
 * It is as good as the worst source: what one has not told may be just what is
 * asked for.
 */
export class KindStates {
  readonly #states: Map<SyncKindName, State>;
  /** Of each source that has the kind. */
  readonly #bySource: Map<SyncKindName, Map<string, State>>;

  /** Looks at how the sync of the kinds stands now. */
  static async read(
    options: {
      sources: SloSource[];
      syncStore: SyncStore;
      schedules: SyncSettings['schedules'];
      copies: CopyReader;
      now: Date;
    },
    kinds: SyncKindName[],
  ): Promise<KindStates> {
    const states = new Map<SyncKindName, State>();
    const bySource = new Map<SyncKindName, Map<string, State>>();
    for (const kind of kinds) {
      const ofSources = new Map<string, State>();
      for (const source of options.sources) {
        if (kindsOf(source).includes(kind)) {
          ofSources.set(
            source.name,
            await readState(source.name, kind, options),
          );
        }
      }
      bySource.set(kind, ofSources);
      const each = [...ofSources.values()].sort(
        (a, b) => order.indexOf(a.state) - order.indexOf(b.state),
      );
      states.set(
        kind,
        each[0] ?? {
          state: 'missing',
          reason: `No source that has ${kind} is connected.`,
        },
      );
    }
    if (!(await options.copies.areSlosMatched())) {
      states.set('slos', {
        state: 'missing',
        reason: 'The SLOs have not been matched with the catalog yet.',
      });
    }
    return new KindStates(states, bySource);
  }

  private constructor(
    states: Map<SyncKindName, State>,
    bySource: Map<SyncKindName, Map<string, State>>,
  ) {
    this.#states = states;
    this.#bySource = bySource;
  }

  /** The names of the sources that have a kind. */
  sourcesOf(kind: SyncKindName): string[] {
    return [...(this.#bySource.get(kind)?.keys() ?? [])];
  }

  /** Since when what one source says of a kind is too old; undefined where it is not. */
  staleSince(kind: SyncKindName, source: string): string | undefined {
    const state = this.#bySource.get(kind)?.get(source);
    return state?.state === 'stale' ? state.asOf : undefined;
  }

  /** What was read of some kinds, as a fact. */
  toFact<T>(kinds: SyncKindName[], value: T): Fact<T> {
    const states = kinds
      .map(kind => this.#states.get(kind))
      .sort(
        (a, b) =>
          order.indexOf(a?.state ?? 'missing') -
          order.indexOf(b?.state ?? 'missing'),
      );
    const [worst] = states;
    if (!worst || worst.state === 'missing') {
      return {
        state: 'missing',
        reason: worst?.reason ?? 'Nobody has looked yet.',
      };
    }
    const dates = states.flatMap(state =>
      state && state.state !== 'missing' ? [state.asOf] : [],
    );
    return { state: worst.state, value, asOf: dates.sort()[0] };
  }
}

async function readState(
  source: string,
  kind: SyncKindName,
  options: {
    syncStore: SyncStore;
    schedules: SyncSettings['schedules'];
    now: Date;
  },
): Promise<State> {
  const { enumeratedAt, lastEndedRun } = await options.syncStore.getKind({
    source,
    kind,
  });
  if (!enumeratedAt) {
    const scope = lastEndedRun?.missingScope;
    return {
      state: 'missing',
      reason: scope
        ? `The credentials of ${source} lack the scope ${scope} that ${kind} need.`
        : `The ${kind} of ${source} have not been read as a whole yet.`,
    };
  }
  const age = options.now.getTime() - new Date(enumeratedAt).getTime();
  return {
    state: age > 2 * intervalMs(options.schedules[kind]) ? 'stale' : 'known',
    asOf: enumeratedAt,
  };
}
