/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  groupsOf,
  MonitorState,
  ONLY_GROUP,
  stateAt,
} from '../behaviour/MonitorBehaviour';
import { transitionsBetween } from '../behaviour/monitorTransitions';
import { Organisation, SimulatedMonitor } from '../organisation/Organisation';
import { WireItem } from './createRoute';
import { isoWithMicroseconds, isoWithSeconds } from './iso';

const filterOfState: Record<MonitorState, string> = {
  OK: 'ok',
  Alert: 'alert',
  Warn: 'warn',
  'No Data': 'no data',
};

/**
 * A monitor as `GET /api/v1/monitor` shows it.
 *
 * @param now - seconds since 1970
 * @param options - `groupStates` are the states of groups that are asked for
 */
export function toMonitor(
  monitor: SimulatedMonitor,
  organisation: Organisation,
  now: number,
  options: {
    groupStates?: string[];
    withDowntimes?: boolean;
    withAssets?: boolean;
  } = {},
): WireItem {
  const { epoch } = organisation;
  const { state, since } = stateAt(monitor.behaviour, now - epoch);
  return {
    id: monitor.id,
    org_id: 321813,
    type: monitor.type,
    name: monitor.name,
    message: monitor.message,
    tags: monitor.tags,
    query: monitor.query,
    options: monitor.options,
    multi: monitor.behaviour.groups.length > 0,
    created_at: monitor.createdAt * 1000,
    created: isoWithMicroseconds(monitor.createdAt),
    modified: isoWithMicroseconds(monitor.modifiedAt),
    deleted: null,
    restricted_roles: null,
    priority: monitor.priority,
    draft_status: monitor.draftStatus,
    overall_state_modified: isoWithSeconds(
      Math.max(monitor.createdAt + 158, epoch + since),
    ),
    overall_state: state,
    creator: {
      name: null,
      email: monitor.creator,
      handle: monitor.creator,
      id: 1445416,
    },
    matching_downtimes: options.withDowntimes ? downtimesOf(monitor, now) : [],
    ...(options.withAssets && {
      assets: monitor.runbooks.map(({ name, url }) => ({
        category: 'runbook',
        name,
        url,
      })),
    }),
    ...(options.groupStates && {
      state: {
        groups: groupStates(monitor, epoch, now, options.groupStates),
      },
    }),
  };
}

function downtimesOf(monitor: SimulatedMonitor, now: number): WireItem[] {
  return monitor.downtimes
    .filter(({ start, end }) => start <= now && (end === null || now < end))
    .map(({ id, start, end, scope }) => ({
      id,
      active: true,
      monitor_id: monitor.id,
      start,
      end,
      scope,
      groups: groupsOf(monitor.behaviour),
    }));
}

function groupStates(
  monitor: SimulatedMonitor,
  epoch: number,
  now: number,
  wanted: string[],
): Record<string, WireItem> {
  const { behaviour } = monitor;
  const past = transitionsBetween(
    behaviour,
    monitor.createdAt - epoch,
    now - epoch,
  );
  return Object.fromEntries(
    groupsOf(behaviour)
      .map(group => ({
        group,
        state: stateAt(behaviour, now - epoch, group).state,
      }))
      .filter(
        ({ state }) =>
          wanted.includes('all') || wanted.includes(filterOfState[state]),
      )
      .map(({ group, state }) => {
        const last = (...types: string[]) => {
          const times = past
            .filter(one => one.group === group && types.includes(one.type))
            .map(({ at }) => Math.floor(epoch + at));
          return times[times.length - 1] ?? null;
        };
        return [
          group,
          {
            status: state,
            name: group,
            last_triggered_ts: last('alert', 'warning'),
            last_notified_ts: last('alert', 'alert recovery', 'warning'),
            last_resolved_ts: last('alert recovery', 'warning recovery'),
            last_nodata_ts: last('no data'),
            ...(group === ONLY_GROUP && { last_data_ts: null }),
          },
        ];
      }),
  );
}
