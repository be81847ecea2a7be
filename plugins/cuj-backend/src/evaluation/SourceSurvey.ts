/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujConventions,
  Monitor,
  ServiceDefinition,
  ServiceTelemetry,
  Slo,
  SyntheticTest,
  nameKey,
  sloQueryKey,
  resolveEnvironment,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CopyReader, ItemKey } from '../store/CopyReader';
import {
  CopyTable,
  monitorTable,
  serviceDefinitionTable,
  serviceTelemetryTable,
  sloTable,
  syntheticTestTable,
} from '../store/CopyTable';

/** An SLO, for those that measure the same. */
export type SurveyedSlo = ItemKey & { name: string; groups: string[] };

/** How many others are looked at for one SLO; a monitor may have hundreds. */
const MAX_SHARING = 20;

/**
 * Which items of the sources are of which service or journey, by their keys only:
 * the items themselves are read when they are needed.
 */
export class SourceSurvey {
  readonly #monitors = new Map<string, ItemKey[]>();
  readonly #definitions = new Map<string, ItemKey[]>();
  readonly #telemetry = new Map<string, ItemKey[]>();
  readonly #synthetics = new Map<string, ItemKey[]>();
  readonly #slosBySignal = new Map<string, SurveyedSlo[]>();

  /** Reads all items once, one batch at a time. */
  static async read(options: {
    copies: CopyReader;
    conventions: CujConventions;
    signal?: AbortSignal;
  }): Promise<SourceSurvey> {
    const { copies, conventions, signal } = options;
    const survey = new SourceSurvey();
    const each = async <T>(
      table: CopyTable,
      visit: (item: T, key: ItemKey) => void,
    ) => {
      for await (const batch of copies.stream<T>(table)) {
        signal?.throwIfAborted();
        for (const { source, id, item } of batch) {
          visit(item, { source, id });
        }
      }
    };

    await each<Monitor>(monitorTable, ({ tags }, key) => {
      const { values, isProduction } = resolveEnvironment(
        tags,
        undefined,
        conventions,
      );
      // Without an environment it may well be production's.
      if (isProduction || values.length === 0) {
        for (const service of tagValues(tags, conventions.serviceTagKeys)) {
          add(survey.#monitors, nameKey(service), key);
        }
      }
    });
    await each<ServiceDefinition>(serviceDefinitionTable, (definition, key) =>
      add(survey.#definitions, nameKey(definition.name), key),
    );
    const production = new Set(
      conventions.environments.production.map(nameKey),
    );
    await each<ServiceTelemetry>(serviceTelemetryTable, (telemetry, key) => {
      if (production.has(nameKey(telemetry.environment))) {
        add(survey.#telemetry, nameKey(telemetry.service), key);
      }
    });
    await each<SyntheticTest>(syntheticTestTable, (test, key) => {
      for (const journey of tagValues(test.tags, conventions.journeyTagKeys)) {
        add(survey.#synthetics, nameKey(journey), key);
      }
    });
    await each<Slo>(sloTable, (slo, key) => {
      for (const signalKey of signalsOf(key.source, slo)) {
        add(survey.#slosBySignal, signalKey, {
          ...key,
          name: slo.name,
          groups: slo.groups,
        });
      }
    });
    return survey;
  }

  private constructor() {}

  /** The monitors of a service that are not of an environment besides production. */
  findMonitors(service: string): ItemKey[] {
    return this.#monitors.get(nameKey(service)) ?? [];
  }

  /** What a service says of itself in the sources' own catalogs. */
  findDefinitions(service: string): ItemKey[] {
    return this.#definitions.get(nameKey(service)) ?? [];
  }

  /** What is seen of a service's telemetry in production. */
  findTelemetry(service: string): ItemKey[] {
    return this.#telemetry.get(nameKey(service)) ?? [];
  }

  /** The synthetic tests whose tags name a journey. */
  findSynthetics(journey: string): ItemKey[] {
    return this.#synthetics.get(nameKey(journey)) ?? [];
  }

  /** Other SLOs that count the same events or watch the same monitors. */
  findSharing(
    source: string,
    slo: Slo,
  ): Array<{ via: 'monitor' | 'query'; other: SurveyedSlo }> {
    const found = new Map<
      string,
      { via: 'monitor' | 'query'; other: SurveyedSlo }
    >();
    for (const key of signalsOf(source, slo)) {
      const via = key.startsWith('monitor ') ? 'monitor' : 'query';
      for (const other of this.#slosBySignal.get(key) ?? []) {
        if (found.size === MAX_SHARING) {
          break;
        }
        const isOther = other.source !== source || other.id !== slo.id;
        if (isOther && (via === 'query' || shareGroups(slo, other))) {
          found.set(`${other.source} ${other.id}`, { via, other });
        }
      }
    }
    return [...found.values()];
  }
}

/** What an SLO is computed from; two SLOs with one of these in common measure the same. */
function signalsOf(source: string, slo: Slo): string[] {
  const query = sloQueryKey(slo);
  return [
    ...slo.monitorIds.map(id => `monitor ${source} ${id}`),
    ...(query ? [`query ${source} ${query}`] : []),
  ];
}

/** Of one monitor, which may alert for each group by itself; none are all. */
function shareGroups(
  one: { groups: string[] },
  other: { groups: string[] },
): boolean {
  return (
    one.groups.length === 0 ||
    other.groups.length === 0 ||
    one.groups.some(group => other.groups.includes(group))
  );
}

function add<T>(map: Map<string, T[]>, key: string, value: T) {
  const values = map.get(key);
  if (values) {
    values.push(value);
  } else {
    map.set(key, [value]);
  }
}
