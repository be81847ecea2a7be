/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujConventions,
  Incident,
  LookupSubjectType,
  Monitor,
  Slo,
  SyntheticTest,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  CopyTable,
  SyncKindName,
  incidentTable,
  monitorTable,
  sloTable,
  syntheticTestTable,
} from '../store/CopyTable';
import { LookupCatalog } from './LookupCatalog';
import { LookupCatalogReader } from './LookupCatalogReader';
import {
  LookupItem,
  itemKey,
  itemOfIncident,
  itemOfMonitor,
  itemOfServiceName,
  itemOfSlo,
  itemOfSynthetic,
} from './LookupItem';
import { LookupItems } from './LookupItems';
import { CopyVersion, LookupStore, SourcedEpisode } from './LookupStore';

/** Alerts that are over are of use for so long. */
const RECENT_MS = 26 * 3_600_000;

type Shelf<T> = {
  table: CopyTable;
  type: LookupSubjectType;
  toItem: (
    item: T,
    options: { source: string; conventions: CujConventions },
  ) => LookupItem;
};

const shelves = [
  { table: sloTable, type: 'slo', toItem: itemOfSlo } as Shelf<Slo>,
  {
    table: monitorTable,
    type: 'monitor',
    toItem: itemOfMonitor,
  } as Shelf<Monitor>,
  {
    table: syntheticTestTable,
    type: 'synthetic',
    toItem: itemOfSynthetic,
  } as Shelf<SyntheticTest>,
  {
    table: incidentTable,
    type: 'incident',
    toItem: itemOfIncident,
  } as Shelf<Incident>,
] as Shelf<unknown>[];

/** All that is held in memory, as it is at the moment of a request. */
export interface LookupSnapshot {
  items: LookupItems;
  catalog: LookupCatalog;
  /** Alerts that are open, or began within the last day. */
  episodes: SourcedEpisode[];
  /** Changes whenever anything of it does. */
  version: number;
  versions: CopyVersion[];
}

/**
 * Holds in memory by what names things may be asked for, so that it takes milliseconds
 * to find one of tens of thousands.
 *
 * @remarks
 * Each request asks the database once how far the copies have come, and what changed
 * since then is read before it is answered, on whatever replica it was stored. The
 * catalog alone may be two minutes older.
 */
export class LookupIndex {
  readonly #options: {
    store: LookupStore;
    lookupCatalog: LookupCatalogReader;
    conventions: CujConventions;
    now: () => Date;
  };
  readonly #items = LookupItems.create();
  readonly #generations = new Map<string, number>();
  #catalog?: LookupCatalog;
  #episodes: SourcedEpisode[] = [];
  #version = 0;
  #refreshing?: Promise<void>;

  static create(options: {
    store: LookupStore;
    lookupCatalog: LookupCatalogReader;
    conventions: CujConventions;
    now: () => Date;
  }): LookupIndex {
    return new LookupIndex(options);
  }

  private constructor(options: {
    store: LookupStore;
    lookupCatalog: LookupCatalogReader;
    conventions: CujConventions;
    now: () => Date;
  }) {
    this.#options = options;
  }

  async read(): Promise<LookupSnapshot> {
    const [versions, catalog] = await Promise.all([
      this.#options.store.readVersions(),
      this.#options.lookupCatalog.read(),
    ]);
    if (catalog !== this.#catalog) {
      this.#catalog = catalog;
      this.#version += 1;
    }
    while (this.#isBehind(versions)) {
      this.#refreshing ??= this.#refresh().finally(() => {
        this.#refreshing = undefined;
      });
      await this.#refreshing;
    }
    return {
      items: this.#items,
      catalog,
      episodes: this.#episodes,
      version: this.#version,
      versions,
    };
  }

  #isBehind(versions: CopyVersion[]): boolean {
    return versions.some(
      ({ source, kind, generation }) =>
        (this.#generations.get(`${source} ${kind}`) ?? -1) < generation,
    );
  }

  async #refresh(): Promise<void> {
    const { store } = this.#options;
    // What changes from now on may be read already, and is read again the next time.
    const versions = await store.readVersions();
    for (const { source, kind, generation } of versions) {
      const key = `${source} ${kind}`;
      const after = this.#generations.get(key) ?? -1;
      if (after < generation) {
        await this.#refreshKind(source, kind, after);
        this.#generations.set(key, generation);
        this.#version += 1;
      }
    }
  }

  async #refreshKind(
    source: string,
    kind: SyncKindName,
    after: number,
  ): Promise<void> {
    const { store, now } = this.#options;
    const shelf = shelves.find(({ table }) => table.kind === kind);
    if (shelf) {
      await this.#refreshShelf(shelf, source, after);
    } else if (kind === 'services' || kind === 'telemetry') {
      const names = await store.readServiceNames(source);
      this.#items
        .keysOf('service', source)
        .forEach(key => this.#items.remove(key));
      names.forEach(name => this.#items.put(itemOfServiceName(name, source)));
    } else if (kind === 'alerts') {
      const from = new Date(now().getTime() - RECENT_MS).toISOString();
      this.#episodes = await store.readRecentEpisodes({ from });
    }
  }

  async #refreshShelf(
    { table, type, toItem }: Shelf<unknown>,
    source: string,
    after: number,
  ): Promise<void> {
    const { store, conventions } = this.#options;
    const changed: LookupItem[] = [];
    for await (const batch of store.streamChanged(table, { source, after })) {
      changed.push(
        ...batch.map(({ item }) => toItem(item, { source, conventions })),
      );
    }
    const ids = await store.readIds(table, source);
    const left = new Set(ids.map(id => itemKey({ type, source, id })));
    // All at once, so that no reader sees half of it.
    changed.forEach(item => this.#items.put(item));
    for (const key of this.#items.keysOf(type, source)) {
      if (!left.has(key)) {
        this.#items.remove(key);
      }
    }
  }
}
