/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import {
  EntityOverview,
  SloNameTemplate,
  SloOverview,
  nameKey,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * The journey that a tag or the name of an SLO says it belongs to, where that is
 * none of those that the entity carries a step of.
 *
 * @remarks
 * The backend does not tell which journey an SLO of none of these was matched to. It
 * does tell where a name or a tag could not be matched, and then that is shown.
 *
 * @returns the name as it stands in the SLO; undefined where there is none, or doubt
 */
export function namedJourney(
  slo: SloOverview,
  overview: EntityOverview,
): string | undefined {
  if (slo.matchProblems.length > 0) {
    return undefined;
  }
  const { sloName, journeyTagKey } = overview.conventions;
  const [tagged] = journeyTagKey ? tagValues(slo.tags, [journeyTagKey]) : [];
  const named = tagged ?? journeyInName(slo, sloName);
  const isCarried = overview.journeys.some(
    ({ entityRef }) => named && nameKey(nameOf(entityRef)) === nameKey(named),
  );
  return isCarried ? undefined : named;
}

function journeyInName(slo: SloOverview, sloName: string): string | undefined {
  const known: Record<string, string[]> = {
    service: slo.services.map(nameOf),
    env: slo.environments,
  };
  const reading = SloNameTemplate.parse(sloName).read(
    slo.name,
    (placeholder, key) =>
      known[placeholder]?.some(name => nameKey(name) === key) ?? false,
  );
  // Two names that are both unknown can't be told from each other.
  return reading && !reading.unknown.service && !reading.unknown.env
    ? reading.unknown.journey
    : undefined;
}

function nameOf(entityRef: string): string {
  return parseEntityRef(entityRef).name;
}
