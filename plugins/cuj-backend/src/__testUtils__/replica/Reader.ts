/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slo } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { Replica } from './Replica';
import { Waves } from './Waves';

/** What a reader sees at one moment. */
export interface Sight {
  slos: number;
  /** The waves that SLOs are of: one, unless half a run is to be seen. */
  waves: number[];
  /** How many transactions wrote them: one, or half a run could have been seen. */
  transactions: number;
}

/**
 * Reads all the time, from the tables and from every replica, while the
 * organisation changes as soon as a change is to be seen.
 */
export class Reader {
  /** What the tables held, in its order. */
  readonly sights: Sight[] = [];
  /** How many SLOs the replicas showed, in its order. */
  readonly shown: number[] = [];
  readonly #db: Knex;
  readonly #waves: Waves;
  readonly #replicas: Set<Replica>;
  readonly #entity: { kind: string; name: string };
  #isStopped = false;
  #reading: Promise<void> = Promise.resolve();

  constructor(options: {
    db: Knex;
    waves: Waves;
    replicas: Replica[];
    entity: { kind: string; name: string };
  }) {
    this.#db = options.db;
    this.#waves = options.waves;
    this.#replicas = new Set(options.replicas);
    this.#entity = options.entity;
  }

  start(): void {
    this.#reading = this.#read();
    // It is awaited when it is stopped.
    this.#reading.catch(() => {});
  }

  /** Reads from a replica no more. */
  leave(replica: Replica): void {
    this.#replicas.delete(replica);
  }

  /** @throws what a reader was refused meanwhile */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#reading;
  }

  async #read(): Promise<void> {
    while (!this.#isStopped) {
      const sight = await this.#readTables();
      this.sights.push(sight);
      if (sight.waves.includes(this.#waves.number)) {
        this.#waves.next();
      }
      for (const replica of this.#replicas) {
        await this.#readFrom(replica);
      }
      await new Promise(resolve => {
        setTimeout(resolve, 50);
      });
    }
  }

  /** One statement sees one moment. */
  async #readTables(): Promise<Sight> {
    const rows: Array<{ content: string; transaction: string }> =
      await this.#db('cuj.slo')
        .whereNull('removed_at')
        .select('content', this.#db.raw('xmin::text as transaction'));
    const waves = rows.map(({ content }) => {
      const { description }: Slo = JSON.parse(content);
      return Waves.numberOf(description);
    });
    return {
      slos: rows.length,
      waves: [...new Set(waves)],
      transactions: new Set(rows.map(({ transaction }) => transaction)).size,
    };
  }

  async #readFrom(replica: Replica): Promise<void> {
    try {
      const { journeys } = await replica.getOverview(this.#entity);
      this.shown.push(journeys.flatMap(({ slos }) => slos).length);
    } catch (error) {
      if (this.#replicas.has(replica)) {
        throw error;
      }
    }
  }
}
