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
  monitorScope,
  nameKey,
  normalizeTag,
  resolveEnvironment,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** What is held in memory of something that can be looked up. */
export interface LookupItem {
  type: LookupSubjectType;
  /** The name of the source; absent for what is in the catalog. */
  source?: string;
  /** The id in the source; for what is in the catalog its reference. */
  id: string;
  /** The number that people know an incident by. */
  publicId?: string;
  title: string;
  /** Further names. */
  aliases?: string[];
  /** What words are looked for in, as `nameKey` spells it. */
  text: string;
  /** Normalised. */
  tags: string[];
  /** The services that it is about, as the source calls them. */
  services: string[];
  /** The journeys that it is about, as the source calls them. */
  journeys: string[];
  environments: string[];
  /** Of a monitor, SLO or incident, as these spell it. */
  state?: string;
  /** Of a monitor. */
  monitor?: {
    windowSeconds?: number;
    /** The SLO that it watches. */
    sloId?: string;
    syntheticTestId?: string;
    compositeOf: string[];
  };
  /** The monitors behind an SLO. */
  monitorIds?: string[];
}

/** Tells items apart. */
export function itemKey({
  type,
  source = '',
  id,
}: Pick<LookupItem, 'type' | 'source' | 'id'>): string {
  return `${type} ${source} ${id}`;
}

type Options = { source: string; conventions: CujConventions };

export function itemOfMonitor(
  monitor: Monitor,
  { source, conventions }: Options,
): LookupItem {
  const { windowSeconds, tags: scopeTags } = monitorScope(monitor);
  const item = taggedItem('monitor', monitor, { source, conventions });
  return {
    ...item,
    // What it looks at tells of its service where it does not say so itself.
    services:
      item.services.length > 0
        ? item.services
        : tagValues(scopeTags, conventions.serviceTagKeys),
    environments:
      item.environments.length > 0
        ? item.environments
        : tagValues(scopeTags, conventions.environmentTagKeys),
    state: monitor.state,
    monitor: {
      ...(windowSeconds !== undefined && { windowSeconds }),
      ...(monitor.sloAlert && { sloId: monitor.sloAlert.sloId }),
      ...(monitor.syntheticTestId && {
        syntheticTestId: monitor.syntheticTestId,
      }),
      compositeOf: monitor.compositeOf ?? [],
    },
  };
}

export function itemOfSlo(slo: Slo, options: Options): LookupItem {
  return {
    ...taggedItem('slo', slo, options),
    monitorIds: slo.monitorIds,
  };
}

export function itemOfSynthetic(
  test: SyntheticTest,
  options: Options,
): LookupItem {
  return { ...taggedItem('synthetic', test, options), state: test.status };
}

export function itemOfIncident(
  incident: Incident,
  { source }: Options,
): LookupItem {
  return {
    type: 'incident',
    source,
    id: incident.id,
    ...(incident.publicId && { publicId: incident.publicId }),
    title: incident.title,
    text: nameKey(`${incident.title} ${incident.services.join(' ')}`),
    tags: [],
    services: incident.services.map(name => normalizeTag(name) || name),
    journeys: [],
    environments: [],
    state: incident.state,
  };
}

/** A service that a source knows; whether the catalog does is another matter. */
export function itemOfServiceName(name: string, source: string): LookupItem {
  return {
    type: 'service',
    source,
    id: name,
    title: name,
    text: nameKey(name),
    tags: [],
    services: [name],
    journeys: [],
    environments: [],
  };
}

function taggedItem(
  type: LookupSubjectType,
  { id, name, tags }: { id: string; name: string; tags: string[] },
  { source, conventions }: Options,
): LookupItem {
  const services = tagValues(tags, conventions.serviceTagKeys);
  return {
    type,
    source,
    id,
    title: name,
    text: nameKey(`${name} ${services.join(' ')}`),
    tags: [...new Set(tags.map(tag => normalizeTag(tag)))],
    services,
    journeys: tagValues(tags, conventions.journeyTagKeys),
    environments: resolveEnvironment(tags, undefined, conventions).values,
  };
}
