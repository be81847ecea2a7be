/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nameKey } from '@cuj-slo/backstage-plugin-cuj-common';
import { LookupCatalog } from './LookupCatalog';
import { LookupItem } from './LookupItem';

/** The services and journeys that something is about by its own tags and name. */
export interface ItemScope {
  /** References where the catalog knows them, else as the source calls them. */
  services: string[];
  /** References. */
  journeys: string[];
}

/**
 * Finds out what a monitor, synthetic test or incident is about, by its tags, by what it
 * looks at or, of a monitor that says nothing else, by the service that its name begins
 * with.
 */
export function scopeOfItem(
  item: LookupItem,
  catalog: LookupCatalog,
): ItemScope {
  if (item.source === undefined) {
    return item.type === 'journey'
      ? { services: [], journeys: [item.id] }
      : { services: [item.id], journeys: [] };
  }
  const services = item.services.map(
    name => catalog.resolveService(name) ?? name,
  );
  const journeys = item.journeys.flatMap(
    name => catalog.resolveJourney(name) ?? [],
  );
  if (
    item.type === 'monitor' &&
    services.length === 0 &&
    journeys.length === 0
  ) {
    const named = serviceInName(item.title, catalog);
    return { services: named ? [named] : [], journeys };
  }
  return { services: [...new Set(services)], journeys };
}

/** Which of what something is about are entities, so that it tells of them. */
export function entitiesIn({ services, journeys }: ItemScope): string[] {
  return [...services.filter(isEntityRef), ...journeys];
}

/** Whether a service is one of the catalog's, not only a name. */
export function isEntityRef(service: string): boolean {
  return /^[a-z]+:[^/]+\/.+$/.test(service);
}

/** The longest beginning of the name that is a service of more than a few letters. */
function serviceInName(
  name: string,
  catalog: LookupCatalog,
): string | undefined {
  const segments = nameKey(name).split('_');
  for (let end = Math.min(segments.length, 8); end > 0; end -= 1) {
    const candidate = segments.slice(0, end).join('_');
    const ref = candidate.length > 2 && catalog.resolveService(candidate);
    if (ref) {
      return ref;
    }
  }
  return undefined;
}
