/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujConventions,
  ServiceTelemetry,
  nameKey,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { serviceTelemetryTable } from '../store/CopyTable';
import { MatchingStore } from '../store/MatchingStore';
import { SyncKind } from './SyncKind';

/**
 * What the telemetry of services says. Searching logs is what sources limit most, so
 * only those services are asked about that carry an SLO in production. Which others are
 * traced, a source may tell by one list of each environment.
 */
export function createTelemetryKind(options: {
  matchingStore: MatchingStore;
  conventions: CujConventions;
}): SyncKind<ServiceTelemetry> {
  const { matchingStore, conventions } = options;
  return {
    table: serviceTelemetryTable,
    isReadable: source => source.readTelemetry !== undefined,
    read: async function* read(source, readOptions) {
      const tags = await matchingStore.readTagsOfMatched({
        source: source.name,
      });
      const services = servicesIn(tags, conventions);
      yield* source.readTelemetry?.(services, {
        ...readOptions,
        environments: environmentsOf(services, conventions),
      }) ?? [];
    },
    itemIdOf,
    toRows: ({ from, to, ...telemetry }) => [
      {
        itemId: itemIdOf(telemetry),
        content: JSON.stringify({ ...telemetry, from, to }),
        // When it was looked at is kept once for all, as when they were read.
        compared: JSON.stringify(telemetry),
        columns: () => ({
          service: telemetry.service,
          environment: telemetry.environment,
        }),
      },
    ],
  };
}

function itemIdOf({ service, environment }: ServiceTelemetry): string {
  return `${environment} ${service}`;
}

/** Those of production, as tags write them where any does. */
function environmentsOf(
  services: Array<{ environment: string }>,
  conventions: CujConventions,
): string[] {
  const tagged = new Set(services.map(({ environment }) => environment));
  const keys = new Set([...tagged].map(nameKey));
  return [
    ...tagged,
    ...conventions.environments.production.filter(
      environment => !keys.has(nameKey(environment)),
    ),
  ];
}

/** Each pair of a service and an environment of production once. */
function servicesIn(
  tagsOfSlos: string[][],
  conventions: CujConventions,
): Array<{ service: string; environment: string }> {
  const production = new Set(conventions.environments.production.map(nameKey));
  const found = new Map<string, { service: string; environment: string }>();
  for (const tags of tagsOfSlos) {
    const environments = tagValues(tags, conventions.environmentTagKeys).filter(
      value => production.has(nameKey(value)),
    );
    for (const service of tagValues(tags, conventions.serviceTagKeys)) {
      for (const environment of environments) {
        found.set(`${environment} ${service}`, { service, environment });
      }
    }
  }
  return [...found.values()];
}
