/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MonitorBehaviour } from '../behaviour/MonitorBehaviour';
import { SliBehaviour } from '../behaviour/SliBehaviour';
import { matchesQuery, parseQuery, valuesOfTag } from '../query/matchQuery';
import { createSyntheticTests } from './createSyntheticTests';
import { DeclaredIncident } from './DeclaredIncident';
import { SimulatedCorrection } from './SimulatedCorrection';
import { LogKind, TracedService } from './SimulatedLogs';
import { SimulatedService } from './SimulatedService';
import { SimulatedSyntheticTest } from './SimulatedSyntheticTest';
import { SimulatedTeam } from './SimulatedTeam';

export interface SimulatedThreshold {
  timeframe: '7d' | '30d' | '90d';
  /** Percent. */
  target: number;
  /** Percent. */
  warning?: number;
}

export interface SimulatedSlo {
  /** 32 hexadecimal digits. */
  id: string;
  name: string;
  type: 'metric' | 'monitor' | 'time_slice';
  description: string;
  tags: string[];
  thresholds: SimulatedThreshold[];
  monitorIds?: number[];
  query?: { numerator: string; denominator: string };
  sliSpecification?: Record<string, unknown>;
  /** Seconds since 1970. */
  createdAt: number;
  modifiedAt: number;
  creator: string;
  behaviour: SliBehaviour;
}

export interface SimulatedMonitor {
  id: number;
  name: string;
  type: string;
  query: string;
  message: string;
  tags: string[];
  options: Record<string, unknown>;
  priority: number | null;
  /** `draft` does not notify. */
  draftStatus: 'draft' | 'published';
  runbooks: Array<{ name: string; url: string }>;
  /** Seconds since 1970; without an end where they go on. */
  downtimes: Array<{
    id: number;
    start: number;
    end: number | null;
    scope: string[];
  }>;
  /** Seconds since 1970. */
  createdAt: number;
  modifiedAt: number;
  creator: string;
  behaviour: MonitorBehaviour;
}

/** Everything that the simulated Datadog knows. */
export class Organisation {
  /** The moment, in seconds since 1970, to which all stories refer. */
  readonly epoch: number;
  #slos: Map<string, SimulatedSlo>;
  readonly #deletedSlos = new Map<string, SimulatedSlo>();
  readonly #monitors: Map<number, SimulatedMonitor>;
  readonly #corrections: SimulatedCorrection[];
  readonly syntheticTests: readonly SimulatedSyntheticTest[];
  readonly incidents: readonly DeclaredIncident[];
  readonly services: readonly SimulatedService[];
  readonly teams: readonly SimulatedTeam[];
  readonly logs: readonly LogKind[];
  readonly tracedServices: readonly TracedService[];
  // Lists are asked for with every page, and seldom change.
  #sloList: readonly SimulatedSlo[] | undefined;
  #monitorList: readonly SimulatedMonitor[] | undefined;
  #correctionIndex: ReturnType<typeof indexCorrections> | undefined;
  #correctionsBySlo = new WeakMap<SimulatedSlo, SimulatedCorrection[]>();

  constructor(options: {
    epoch: number;
    slos: SimulatedSlo[];
    monitors: SimulatedMonitor[];
    corrections?: SimulatedCorrection[];
    incidents?: DeclaredIncident[];
    services?: SimulatedService[];
    teams?: SimulatedTeam[];
    logs?: LogKind[];
    tracedServices?: TracedService[];
  }) {
    this.epoch = options.epoch;
    this.#slos = new Map(options.slos.map(slo => [slo.id, slo]));
    this.#monitors = new Map(
      options.monitors.map(monitor => [monitor.id, monitor]),
    );
    this.#corrections = [...(options.corrections ?? [])];
    this.incidents = options.incidents ?? [];
    this.services = options.services ?? [];
    this.teams = options.teams ?? [];
    this.logs = options.logs ?? [];
    this.tracedServices = options.tracedServices ?? [];
    this.syntheticTests = createSyntheticTests(options.monitors);
  }

  get slos(): readonly SimulatedSlo[] {
    this.#sloList ??= [...this.#slos.values()];
    return this.#sloList;
  }

  get deletedSlos(): readonly SimulatedSlo[] {
    return [...this.#deletedSlos.values()];
  }

  /** By id. */
  get monitors(): readonly SimulatedMonitor[] {
    this.#monitorList ??= [...this.#monitors.values()].sort(
      (a, b) => a.id - b.id,
    );
    return this.#monitorList;
  }

  get corrections(): readonly SimulatedCorrection[] {
    return this.#corrections;
  }

  slo(id: string): SimulatedSlo | undefined {
    return this.#slos.get(id);
  }

  monitor(id: number): SimulatedMonitor | undefined {
    return this.#monitors.get(id);
  }

  /** Adds an SLO, or changes the one with its id where it stands. */
  addSlo(slo: SimulatedSlo, at: 'start' | 'end' = 'end'): void {
    this.#deletedSlos.delete(slo.id);
    if (at === 'start') {
      this.#slos = new Map([[slo.id, slo], ...this.#slos]);
    }
    this.#slos.set(slo.id, slo);
    this.#sloList = undefined;
  }

  /** Moves an SLO to the deleted ones; false where there is none. */
  deleteSlo(id: string): boolean {
    const slo = this.#slos.get(id);
    if (!slo) {
      return false;
    }
    this.#slos.delete(id);
    this.#deletedSlos.set(id, slo);
    this.#sloList = undefined;
    return true;
  }

  addMonitor(monitor: SimulatedMonitor): void {
    this.#monitors.set(monitor.id, monitor);
    this.#monitorList = undefined;
  }

  addCorrection(correction: SimulatedCorrection): void {
    this.#corrections.push(correction);
    this.#correctionsBySlo = new WeakMap();
    this.#correctionIndex = undefined;
  }

  /** Corrections of an SLO, by its id or by a query that it matches. */
  correctionsOf(slo: SimulatedSlo): SimulatedCorrection[] {
    let found = this.#correctionsBySlo.get(slo);
    if (!found) {
      const index = this.#indexCorrections();
      const read = readSloForQuery(slo);
      found = [
        ...(index.bySloId.get(slo.id) ?? []),
        ...index.byQuery
          .filter(({ query }) => matchesQuery(query, read))
          .map(({ correction }) => correction),
      ];
      this.#correctionsBySlo.set(slo, found);
    }
    return found;
  }

  #indexCorrections() {
    this.#correctionIndex ??= indexCorrections(this.#corrections);
    return this.#correctionIndex;
  }
}

/** What an SLO has under the keys of a query. */
export function readSloForQuery(
  slo: SimulatedSlo,
): (key: string | undefined) => string[] {
  return key => {
    switch (key) {
      case undefined:
        return [slo.name];
      case 'id':
        return [slo.id];
      case 'slo_type':
        return [slo.type, ...valuesOfTag(slo.tags, key)];
      default:
        return valuesOfTag(slo.tags, key);
    }
  };
}

function indexCorrections(corrections: readonly SimulatedCorrection[]) {
  const bySloId = new Map<string, SimulatedCorrection[]>();
  const byQuery = [];
  for (const correction of corrections) {
    if (correction.sloId !== null) {
      const list = bySloId.get(correction.sloId) ?? [];
      list.push(correction);
      bySloId.set(correction.sloId, list);
    } else {
      byQuery.push({
        correction,
        query: parseQuery(correction.sloQuery ?? ''),
      });
    }
  }
  return { bySloId, byQuery };
}
