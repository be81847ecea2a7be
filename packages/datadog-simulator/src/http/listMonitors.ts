/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Request } from 'express';
import { Organisation, SimulatedMonitor } from '../organisation/Organisation';
import { RouteAnswer } from './createRoute';
import { queryOf, wholeNumber } from './query';

const MAX_PAGE_SIZE = 1000;

/** `GET /api/v1/monitor` */
export function listMonitors(
  request: Request,
  organisation: Organisation,
): RouteAnswer {
  const query = queryOf(request);
  const groupStates = query.get('group_states');
  if (
    groupStates &&
    !groupStates
      .split(',')
      .every(state => ['all', 'alert', 'warn', 'no data'].includes(state))
  ) {
    return { status: 400, body: { errors: ['Invalid group_state filters.'] } };
  }

  const wantedTags = query.get('monitor_tags')?.split(',').filter(Boolean);
  const name = query.get('name');
  const idOffset = wholeNumber(query.get('id_offset'), 0);
  let monitors = organisation.monitors
    .filter(monitor => monitor.id > idOffset)
    .sort((a, b) => a.id - b.id);
  if (wantedTags) {
    monitors = monitors.filter(monitor =>
      wantedTags.every(tag => monitor.tags.includes(tag)),
    );
  }
  if (name) {
    monitors = monitors.filter(monitor => monitor.name.includes(name));
  }

  // Without a page, everything comes at once.
  if (query.get('page') !== null || idOffset > 0) {
    const page = wholeNumber(query.get('page'), 0);
    const size = Math.min(
      MAX_PAGE_SIZE,
      wholeNumber(query.get('page_size'), 100),
    );
    monitors = monitors.slice(page * size, (page + 1) * size);
  }
  const items = monitors.map(toMonitor);
  return { body: items, items, withItems: changed => changed };
}

function toMonitor(monitor: SimulatedMonitor): Record<string, unknown> {
  const iso = (seconds: number) =>
    new Date(seconds * 1000).toISOString().replace('Z', '000+00:00');
  return {
    id: monitor.id,
    org_id: 321813,
    type: monitor.type,
    name: monitor.name,
    message: monitor.message,
    tags: monitor.tags,
    query: monitor.query,
    options: monitor.options,
    multi: false,
    created_at: monitor.createdAt * 1000,
    created: iso(monitor.createdAt),
    modified: iso(monitor.modifiedAt),
    deleted: null,
    restricted_roles: null,
    priority: monitor.priority,
    overall_state_modified: iso(monitor.stateModifiedAt),
    overall_state: monitor.overallState,
    creator: {
      name: null,
      email: monitor.creator,
      handle: monitor.creator,
      id: 1445416,
    },
  };
}
