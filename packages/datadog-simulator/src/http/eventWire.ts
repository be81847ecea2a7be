/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MonitorState } from '../behaviour/MonitorBehaviour';
import { AlertEvent } from '../organisation/alertEvents';
import { SeededRandom } from '../organisation/SeededRandom';
import { WireItem } from './createRoute';
import { valuesOfTag } from '../query/matchQuery';

const random = new SeededRandom('events');

const statuses: Record<MonitorState, string> = {
  Alert: 'error',
  Warn: 'warn',
  'No Data': 'warn',
  // Not `ok`, whatever the documentation says.
  OK: 'success',
};
const verbs: Record<MonitorState, string> = {
  Alert: 'Triggered',
  Warn: 'Warn',
  'No Data': 'No data',
  OK: 'Recovered',
};

/** An event as the search shows it. */
export function toEvent(event: AlertEvent): WireItem {
  const { monitor, transition, groups, timestamp } = event;
  const key = keyOf(event);
  const eventId = String(
    BigInt(`0x${random.hex(key).slice(0, 15)}`) + 1_000_000n,
  );
  const service = valuesOfTag(monitor.tags, 'service')[0];
  const title = titleOf(event);
  return {
    id: Buffer.from(random.hex(key)).toString('base64url'),
    type: 'event',
    attributes: {
      timestamp: new Date(timestamp).toISOString(),
      message: `%%%\n${monitor.message}\n%%%`,
      tags: tagsOf(event),
      attributes: {
        title,
        timestamp,
        status: transition ? statuses[transition.destination] : 'info',
        // Of the event; that of the monitor is a number, further down.
        priority: 'normal',
        service: service ?? 'undefined',
        sourcecategory: 'monitor_alert',
        event_object: String(monitor.id),
        // Monitor and group since March 2025; only the monitor before.
        aggregation_key: random.hex(`${monitor.id} ${groups.join(',')}`),
        monitor_id: monitor.id,
        monitor_groups: groups,
        ...(transition?.afterSeconds !== undefined && {
          duration: transition.afterSeconds * 1_000_000_000,
        }),
        evt: {
          id: eventId,
          uid: `AZ${random.hex(`uid ${key}`).slice(0, 20)}`,
          name: title,
          type: 'metric_alert_monitor',
          source_id: 36,
        },
        monitor: {
          id: monitor.id,
          name: monitor.name,
          templated_name: monitor.name,
          type: monitor.type,
          query: monitor.query,
          message: monitor.message,
          tags: monitor.tags,
          groups,
          group_status: transition?.destination === 'OK' ? 0 : 2,
          priority: monitor.priority,
          // Milliseconds, although they are documented as nanoseconds.
          created_at: monitor.createdAt * 1000,
          modified: monitor.modifiedAt * 1000,
          alert_cycle_key: random.hex(`cycle ${key}`).slice(0, 16),
          ...(transition && {
            transition: {
              source_state: transition.source,
              destination_state: transition.destination,
              transition_type: transition.type,
              trans_name: verbs[transition.destination],
            },
          }),
        },
      },
    },
  };
}

/** What an event has under the keys of a query. */
export function readEventForQuery(
  event: AlertEvent,
): (key: string | undefined) => string[] {
  const { monitor, transition } = event;
  return key => {
    switch (key) {
      case undefined:
        return [titleOf(event)];
      case 'source':
        return ['alert'];
      case '@monitor.id':
      case '@monitor_id':
        return [String(monitor.id)];
      case '@monitor.name':
        return [monitor.name];
      case '@monitor.transition.transition_type':
        return transition ? [transition.type] : [];
      case '@monitor.transition.destination_state':
        return transition ? [transition.destination] : [];
      case 'status':
      case '@status':
        return [transition ? statuses[transition.destination] : 'info'];
      default:
        // Without its `@`, a facet finds nothing: it is taken for a tag.
        return valuesOfTag(tagsOf(event), key);
    }
  };
}

function tagsOf({ monitor, groups }: AlertEvent): string[] {
  return [...monitor.tags, ...groups, 'source:alert', 'monitor'];
}

function titleOf({ monitor, transition, groups }: AlertEvent): string {
  if (!transition) {
    return `Monitor modified: ${monitor.name}`;
  }
  const on = groups.length > 0 ? ` on {${groups.join(',')}}` : '';
  return transition.type === 'renotify'
    ? `[Re-Triggered${on}] ${monitor.name}`
    : `[${verbs[transition.destination]}${on}] ${monitor.name}`;
}

function keyOf({ monitor, transition, groups, timestamp }: AlertEvent) {
  return [monitor.id, groups.join(','), timestamp, transition?.type].join(' ');
}
