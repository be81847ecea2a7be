/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation, SimulatedMonitor } from '../organisation/Organisation';
import { RouteAnswer } from './createRoute';
import { toMonitor } from './monitorWire';
import { paginate } from './paginate';
import { RouteCall } from './RouteCall';

/**
 * `GET /api/v1/monitor`
 *
 * @param now - seconds since 1970
 */
export function listMonitors(
  call: RouteCall,
  organisation: Organisation,
  now: number,
): RouteAnswer {
  const { query } = call;
  const groupStates = query.get('group_states')?.split(',');
  if (
    groupStates?.some(
      state => !['all', 'alert', 'warn', 'no data'].includes(state),
    )
  ) {
    return { status: 400, body: { errors: ['Invalid group_state filters.'] } };
  }

  let monitors = organisation.monitors;
  const name = query.get('name');
  if (name) {
    monitors = monitors.filter(monitor => monitor.name.includes(name));
  }
  const ownTags = tagsOf(query.get('monitor_tags'));
  if (ownTags.length > 0) {
    monitors = monitors.filter(monitor =>
      ownTags.every(tag => monitor.tags.includes(tag)),
    );
  }
  // These filter by what the monitor watches, not by what it is tagged with.
  const scope = tagsOf(query.get('tags'));
  if (scope.length > 0) {
    monitors = monitors.filter(monitor =>
      scope.every(tag => monitor.query.includes(tag)),
    );
  }

  return {
    items: cutPage(call, monitors).map(monitor =>
      toMonitor(monitor, organisation, now, {
        groupStates,
        withDowntimes: query.get('with_downtimes') === 'true',
      }),
    ),
    total: monitors.length,
    render: items => items,
  };
}

function cutPage(
  call: RouteCall,
  monitors: readonly SimulatedMonitor[],
): readonly SimulatedMonitor[] {
  const sizing = {
    size: 'page_size',
    defaultSize: 100,
    maxSize: 1000,
  };
  if (call.query.get('id_offset') !== null) {
    const after = call.paging.isFirstPageRepeated
      ? 0
      : call.wholeNumber('id_offset', 0);
    return paginate(
      call,
      monitors.filter(({ id }) => id > after),
      { ...sizing, position: 'page', by: 'number' },
    ).items;
  }
  if (call.query.get('page') !== null) {
    return paginate(call, monitors, {
      ...sizing,
      position: 'page',
      by: 'number',
    }).items;
  }
  // Without a page, everything comes at once.
  return monitors.slice(0, call.paging.maxSize);
}

function tagsOf(text: string | null): string[] {
  return text?.split(',').filter(Boolean) ?? [];
}
