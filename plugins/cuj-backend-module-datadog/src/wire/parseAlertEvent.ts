/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertTransition } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  UnreadableItemError,
  WireObject,
  idOf,
  keyIn,
  listOf,
  objectIn,
  objectOf,
  parseItem,
  textOf,
  textsOf,
} from './fields';
import { ParsedItem } from './ParsedItem';
import { isoOfSeconds, isoOfText } from './times';

const types = new Map<string, AlertTransition['type']>([
  ['alert', 'alert'],
  ['warning', 'warning'],
  ['warn', 'warning'],
  ['no data', 'no_data'],
]);

/** By the state that it leads to, for a type that is not known. */
const typesByState = new Map<string, AlertTransition['type']>([
  ['alert', 'alert'],
  ['warn', 'warning'],
  ['no data', 'no_data'],
  ['ok', 'recovery'],
]);

/**
 * Reads one event of `POST /api/v2/events/search`; undefined where it is no change of
 * a monitor's state, as a repeated notification is none.
 */
export function parseAlertEvent(
  value: unknown,
): ParsedItem<AlertTransition> | undefined {
  const transition = transitionOf(objectOf(value));
  if (objectOf(value) && !transition) {
    return undefined;
  }
  const type = textOf(transition?.transition_type)?.toLowerCase();
  if (type?.includes('renotify')) {
    return undefined;
  }
  return parseItem(
    value,
    ({ id }) => id,
    event => readTransition(event, transition ?? {}, type),
  );
}

/** Not modelled by Datadog's client, nor documented; seen in the monitor of the event. */
function transitionOf(event: WireObject | undefined): WireObject | undefined {
  const outer = objectOf(event?.attributes);
  const inner = objectOf(outer?.attributes);
  return (
    objectOf(objectOf(inner?.monitor)?.transition) ??
    objectOf(inner?.transition) ??
    objectOf(objectOf(outer?.monitor)?.transition) ??
    objectOf(outer?.transition)
  );
}

function readTransition(
  event: WireObject,
  transition: WireObject,
  reportedType: string | undefined,
): AlertTransition {
  const id = keyIn(event, 'id');
  const outer = objectIn(event, 'attributes');
  const inner = objectOf(outer.attributes) ?? {};
  const monitor = objectOf(inner.monitor) ?? objectOf(outer.monitor) ?? {};

  const monitorId = idOf(inner.monitor_id) ?? idOf(monitor.id);
  if (!monitorId) {
    throw new UnreadableItemError('the id of the monitor is missing');
  }
  const at = isoOfText(outer.timestamp) ?? isoOfSeconds(inner.timestamp);
  if (!at) {
    throw new UnreadableItemError("attributes.timestamp can't be read");
  }
  const from = textOf(transition.source_state);
  const to = textOf(transition.destination_state);
  const type = reportedType?.endsWith('recovery')
    ? 'recovery'
    : types.get(reportedType ?? '') ??
      typesByState.get(to?.toLowerCase() ?? '');
  if (!type) {
    throw new UnreadableItemError('the type of the transition is not known');
  }
  // A monitor without groups has none, or the one that stands for all.
  const groups = textsOf(
    listOf(inner.monitor_groups).length > 0
      ? inner.monitor_groups
      : monitor.groups,
  ).filter(group => group !== '' && group !== '*');
  return {
    id,
    monitorId,
    group: [...new Set(groups)].sort().join(','),
    at,
    ...(from && { from }),
    ...(to && { to }),
    type,
  };
}
