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
  resolveEnvironment,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CopyReader } from '../store/CopyReader';
import {
  monitorTable,
  serviceDefinitionTable,
  serviceTelemetryTable,
  sloTable,
  syntheticTestTable,
} from '../store/CopyTable';
import { ItemIndex } from './ItemIndex';
import { sloSignalsOf } from './sloSignals';

/** Which items of the sources are of which service or journey; keys are `nameKey`s. */
export interface SourceSurvey {
  /** By service; those that are not of an environment besides production. */
  monitors: ItemIndex<Monitor>;
  /** By service: what it says of itself in the sources' own catalogs. */
  definitions: ItemIndex<ServiceDefinition>;
  /** By service: what is seen of its telemetry in production; of a whole environment by ''. */
  telemetry: ItemIndex<ServiceTelemetry>;
  /** By journey, as their tags name it. */
  synthetics: ItemIndex<SyntheticTest>;
  /** By service, likewise; those that are not of an environment besides production. */
  syntheticsOfServices: ItemIndex<SyntheticTest>;
  /** By what they are computed from; see `sloSignalsOf`. */
  slos: ItemIndex<Slo>;
}

/** Reads all items once, one batch at a time. */
export async function readSourceSurvey(options: {
  copies: CopyReader;
  conventions: CujConventions;
  signal?: AbortSignal;
}): Promise<SourceSurvey> {
  const { conventions } = options;
  const production = new Set(conventions.environments.production.map(nameKey));
  const servicesOf = ({ tags }: { tags: string[] }) => {
    const { values, isProduction } = resolveEnvironment(
      tags,
      undefined,
      conventions,
    );
    // Without an environment it may well be production's.
    return isProduction || values.length === 0
      ? tagValues(tags, conventions.serviceTagKeys).map(nameKey)
      : [];
  };
  return {
    monitors: await ItemIndex.read<Monitor>({
      ...options,
      table: monitorTable,
      keysOf: servicesOf,
    }),
    definitions: await ItemIndex.read<ServiceDefinition>({
      ...options,
      table: serviceDefinitionTable,
      keysOf: ({ name }) => [nameKey(name)],
    }),
    telemetry: await ItemIndex.read<ServiceTelemetry>({
      ...options,
      table: serviceTelemetryTable,
      keysOf: ({ environment, service }) =>
        production.has(nameKey(environment)) ? [nameKey(service)] : [],
    }),
    synthetics: await ItemIndex.read<SyntheticTest>({
      ...options,
      table: syntheticTestTable,
      keysOf: ({ tags }) =>
        tagValues(tags, conventions.journeyTagKeys).map(nameKey),
    }),
    syntheticsOfServices: await ItemIndex.read<SyntheticTest>({
      ...options,
      table: syntheticTestTable,
      keysOf: servicesOf,
    }),
    slos: await ItemIndex.read<Slo>({
      ...options,
      table: sloTable,
      keysOf: (slo, source) => sloSignalsOf(source, slo),
    }),
  };
}
