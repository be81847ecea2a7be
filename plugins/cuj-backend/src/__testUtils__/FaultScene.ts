/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  Simulator,
  SimulatorOptions,
  startSimulator,
} from '@cuj-slo/datadog-simulator';
import stableStringify from 'fast-json-stable-stringify';
import { appendFileSync } from 'node:fs';
import { SyncKindName } from '../store/CopyTable';
import { readOrganisation } from './readOrganisation';
import { startCujBackend } from './startCujBackend';

/** Both kinds without which there is nothing to show. */
export const mainKinds = ['slos', 'statuses'] as const;
type MainKind = (typeof mainKinds)[number];

/** Three pages of the search, and of the list where it is made to page. */
const PAGE_SIZE = 100;
const ORGANISATION = { slos: 240, monitors: 60, frozen: true };
/** One on each page. */
const CHANGED_POSITIONS = [50, 150, 230];

// What a scene expects, tests expect: each of them calls it.
/* eslint-disable jest/no-standalone-expect */

type Row = Record<string, string | number | null>;
type Stored = Record<MainKind, Row[]>;

/**
 * A backend that has read all of a small simulated organisation, whose time stands
 * still so that what is stored can be compared with what it sends.
 */
export class FaultScene {
  readonly simulator: Simulator;
  readonly backend: Awaited<ReturnType<typeof startCujBackend>>;
  #told: string[] = [];

  static async start(
    databaseId: TestDatabaseId,
    options: Partial<Parameters<typeof startCujBackend>[0]> & {
      organisation?: SimulatorOptions;
    } = {},
  ): Promise<FaultScene> {
    const { organisation, ...backendOptions } = options;
    const simulator = await startSimulator({
      ...ORGANISATION,
      ...organisation,
    });
    const scene = new FaultScene(
      simulator,
      await startCujBackend({
        databaseId,
        datadogUrl: simulator.url,
        ...backendOptions,
      }),
    );
    await scene.sync();
    await scene.backend.match();
    await scene.expectWhole();
    return scene;
  }

  private constructor(simulator: Simulator, backend: FaultScene['backend']) {
    this.simulator = simulator;
    this.backend = backend;
  }

  async close(): Promise<void> {
    await this.simulator.close();
  }

  /** Reads definitions and statuses. */
  async sync(): Promise<void> {
    for (const kind of mainKinds) {
      await this.backend.sync(kind);
    }
  }

  /** Lets the list of definitions page as often as the search of statuses does. */
  pageTheList(size: number = PAGE_SIZE): void {
    this.simulator.faults.add({
      route: 'slo-list',
      type: 'capped-page-size',
      size,
    });
  }

  /** Every status is computed anew, and an SLO on each page is renamed. */
  changeEverything(): void {
    const { clock, organisation } = this.simulator;
    clock.skip(120);
    for (const position of CHANGED_POSITIONS) {
      const slo = organisation.slos[position];
      organisation.addSlo({
        ...slo,
        name: `${slo.name} renamed`,
        modifiedAt: slo.modifiedAt + 60,
      });
    }
  }

  /** All rows, those of removed items too. */
  async readStored(): Promise<Stored> {
    const { db } = this.backend;
    return {
      slos: await db('slo').orderBy('slo_id'),
      statuses: await db('slo_status').orderBy(['slo_id', 'timeframe']),
    };
  }

  /** Of which all definitions and statuses were last listed without a gap. */
  async readAges(): Promise<Record<MainKind, string | undefined>> {
    const [slos, statuses] = await Promise.all(
      mainKinds.map(kind => this.backend.getKind(kind)),
    );
    return { slos: slos.enumeratedAt, statuses: statuses.enumeratedAt };
  }

  /** An SLO of the demo organisation, as its journey shows it. */
  async getJourneySlo(sloId?: string) {
    const { journeys, sources } = await this.backend.getOverview(
      'journey:default/workflow-run',
    );
    const { slos } = journeys[0];
    return {
      slo: slos.find(one => one.id === sloId) ?? slos[0],
      source: sources[0],
    };
  }

  /**
   * Stored is what the organisation has, value for value: nothing less, nothing more.
   * Ends all faults, so that what it has can be asked for.
   */
  async expectWhole(): Promise<void> {
    this.simulator.faults.clear();
    const { slos, statuses } = await this.readStored();
    const isPresent = (row: Row) => row.removed_at === null;
    const sent = await readOrganisation(this.simulator);
    const storedSlos = slos.filter(isPresent).map(row => {
      const { id, name, type, tags, thresholds } = JSON.parse(
        String(row.content),
      );
      return { id, name, type, tags, thresholds };
    });
    const storedStatuses = statuses.filter(isPresent).map(row => ({
      sloId: row.slo_id,
      timeframe: row.timeframe,
      state: row.state,
      target: row.target_percent,
      sli: row.sli_percent,
      budget: row.budget_remaining_percent,
      indexedAt: row.indexed_at,
    }));
    expect(differences(storedSlos, sent.slos)).toEqual([]);
    expect(differences(storedStatuses, sent.statuses)).toEqual([]);
    for (const row of [...slos, ...statuses].filter(isPresent)) {
      expect(row).toMatchObject({
        fetched_at: null,
        skipped_because: null,
        missing_since: null,
        missing_runs: 0,
      });
    }
  }

  /** Every value is as it was, and so is its age; books may be kept of why. */
  async expectUnchanged(
    before: Stored,
    ages: Awaited<ReturnType<FaultScene['readAges']>>,
  ): Promise<void> {
    expect(await this.readStored()).toEqual(before);
    expect(await this.readAges()).toEqual(ages);
  }

  /**
   * The first page is new and of the time of the run; everything behind it is as it
   * was, to the last column.
   */
  async expectFirstPageOnly(before: Stored): Promise<void> {
    const { slos } = this.simulator.organisation;
    const first = new Set(slos.slice(0, PAGE_SIZE).map(({ id }) => id));
    const isFirst = (row: Row) => first.has(String(row.slo_id));
    const after = await this.readStored();
    for (const kind of mainKinds) {
      const { endedAt } = await this.backend.getLastRun(kind);
      const read = after[kind].filter(isFirst);
      expect(new Set(read.map(row => row.slo_id)).size).toBe(PAGE_SIZE);
      for (const row of read) {
        expect(row).toMatchObject({ fetched_at: endedAt, missing_since: null });
      }
      expect(after[kind].filter(row => !isFirst(row))).toEqual(
        before[kind].filter(row => !isFirst(row)),
      );
    }
    const nameOf = (position: number) =>
      after.slos.find(row => row.slo_id === slos[position].id)?.name;
    const [onFirst, ...others] = CHANGED_POSITIONS;
    expect(nameOf(onFirst)).toMatch(/ renamed$/);
    for (const position of others) {
      expect(nameOf(position)).not.toMatch(/ renamed$/);
    }
  }

  /** As soon as Datadog is well again, so is everything that is stored. */
  async expectRecovery(): Promise<void> {
    this.simulator.faults.clear();
    await this.sync();
    for (const kind of mainKinds) {
      expect(await this.backend.getLastRun(kind)).toMatchObject({
        state: 'complete',
        skipped: [],
      });
    }
    await this.expectWhole();
    const { source } = await this.getJourneySlo();
    expect(source).toMatchObject({ state: 'current' });
    expect(source).not.toHaveProperty('problem');
    this.#told.push('the next runs are complete');
    this.report();
  }

  /** Notes down what is stored now, for `yarn faults`. */
  async tell(kinds: readonly SyncKindName[] = mainKinds): Promise<void> {
    const { slos, statuses } = await this.readStored();
    const all = [...slos, ...statuses];
    const count = (column: string) =>
      new Set(all.filter(row => row[column] !== null).map(row => row.slo_id))
        .size;
    const parts = [
      `${slos.length} SLOs, ${statuses.length} statuses`,
      `${count('missing_since')} missing`,
      `${count('removed_at')} removed`,
      `${count('skipped_because')} unreadable`,
      // The others are as old as the last listing of all.
      `${count('fetched_at')} with an age of their own`,
    ];
    const runs = [];
    for (const kind of kinds) {
      const run = await this.backend.getLastRun(kind);
      const { waitedMs, retries } = run;
      runs.push(
        `${kind} ${run.state}${run.reason ? ` (${run.reason})` : ''}${
          retries > 0 ? ` after ${retries} retries` : ''
        }${waitedMs >= 1000 ? ` and ${waitedMs} ms of waiting` : ''}`,
      );
    }
    this.#told.push(parts.join(', '), ...runs);
  }

  /** Notes down anything else that is worth a row of the table. */
  note(text: string): void {
    this.#told.push(text);
  }

  /** Writes down what was told; once, at the end of a test. */
  report(): void {
    const file = process.env.CUJ_FAULTS_FILE;
    if (file) {
      const test = expect.getState().currentTestName;
      appendFileSync(
        file,
        `${JSON.stringify({ test, stored: this.#told.join('; ') })}\n`,
      );
    }
    this.#told = [];
  }
}

/** What only one of two lists has: a diff of hundreds of rows tells nobody anything. */
function differences(stored: unknown[], sent: unknown[]): string[] {
  const storedTexts = stored.map(one => stableStringify(one));
  const sentTexts = sent.map(one => stableStringify(one));
  const isStored = new Set(storedTexts);
  const isSent = new Set(sentTexts);
  return [
    ...storedTexts.filter(one => !isSent.has(one)).map(one => `stored ${one}`),
    ...sentTexts.filter(one => !isStored.has(one)).map(one => `sent ${one}`),
    ...(storedTexts.length === sentTexts.length
      ? []
      : [`${storedTexts.length} stored, ${sentTexts.length} sent`]),
  ].slice(0, 4);
}
