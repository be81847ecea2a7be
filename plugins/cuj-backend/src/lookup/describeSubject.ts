/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  LookupAlert,
  LookupSubject,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { AlertBoard, BoardAlert } from './AlertBoard';
import { LookupItem } from './LookupItem';
import { SubjectMatch } from './SubjectFinder';

/** What to ask for to get something and nothing else. */
export function queryOf({
  type,
  source,
  id,
}: Pick<LookupItem, 'type' | 'source' | 'id'>): string {
  return source === undefined ? id : `${type}:${source}/${id}`;
}

/** Where people see something in its source. */
export function urlOf(
  { type, source, id, publicId }: LookupItem,
  sources: SloSource[],
): string | undefined {
  const found = sources.find(({ name }) => name === source);
  if (!found || type === 'journey') {
    return undefined;
  }
  return type === 'slo'
    ? found.getSloUrl(id)
    : found.getUrl?.({ type, id: publicId ?? id });
}

/** What is shown of something that was found, without asking any further. */
export function describeSubject(
  { item, matchedBy, scope, environments }: SubjectMatch,
  options: { sources: SloSource[]; board: AlertBoard },
): LookupSubject {
  const { type, source, id, publicId, title } = item;
  const url = urlOf(item, options.sources);
  return {
    type,
    title,
    query: queryOf(item),
    matchedBy,
    ...(source === undefined ? { entityRef: id } : { source, id }),
    ...(publicId && { publicId }),
    services: scope.services,
    environments,
    ...(type === 'monitor'
      ? options.board.stateOfMonitor(item)
      : item.state && { state: item.state }),
    ...(url && { url }),
  };
}

/** An alert, as it is shown. */
export function describeAlert(
  { episode, monitor }: BoardAlert,
  sources: SloSource[],
): LookupAlert {
  const url = urlOf(monitor, sources);
  return {
    source: episode.source,
    monitorId: episode.monitorId,
    name: monitor.title,
    group: episode.group,
    severity: episode.severity,
    startedAt: episode.startedAt,
    ...(episode.endedAt && { endedAt: episode.endedAt }),
    ...(url && { url }),
    query: queryOf(monitor),
  };
}
