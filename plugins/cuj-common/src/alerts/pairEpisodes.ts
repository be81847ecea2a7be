/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertEpisode } from './AlertEpisode';
import { AlertTransition } from './AlertTransition';

const severities: AlertEpisode['severity'][] = ['no_data', 'warning', 'alert'];

/**
 * Pairs triggers with their recoveries.
 *
 * @remarks
 * An episode is one alert of one monitor and group, from the first trigger to the
 * next recovery; what happens between, such as a warning that becomes an alert,
 * belongs to it. A recovery without a trigger, whose trigger was before the time
 * that was read, is none. The order in which transitions arrive does not matter, and
 * one that comes twice counts once.
 *
 * @param transitions - in any order
 * @param open - episodes of earlier times that have not ended yet
 * @returns the episodes that begin, end or change, by their beginning; open ones have no end
 *
 * @public
 */
export function pairEpisodes(
  transitions: Iterable<AlertTransition>,
  open: Iterable<AlertEpisode> = [],
): AlertEpisode[] {
  const byGroup = new Map<string, AlertTransition[]>();
  const known = new Set<string>();
  for (const transition of transitions) {
    if (!known.has(transition.id)) {
      known.add(transition.id);
      const key = groupKey(transition);
      const group = byGroup.get(key) ?? [];
      group.push(transition);
      byGroup.set(key, group);
    }
  }
  const openByGroup = new Map(
    [...open]
      .filter(({ endedAt }) => !endedAt)
      .map(episode => [groupKey(episode), episode]),
  );

  const episodes: AlertEpisode[] = [];
  for (const [key, group] of byGroup) {
    group.sort(inOrder);
    let current = openByGroup.get(key);
    for (const { id, monitorId, group: name, at, type } of group) {
      if (current && at < current.startedAt) {
        // Older than what is known of this group: it was counted before.
        continue;
      }
      if (type === 'recovery') {
        if (current) {
          episodes.push({ ...current, endedAt: at });
          current = undefined;
        }
      } else if (current) {
        current = { ...current, severity: worse(current.severity, type) };
      } else {
        current = {
          id: `${monitorId}:${id}`,
          monitorId,
          group: name,
          startedAt: at,
          severity: type,
        };
      }
    }
    if (current) {
      episodes.push(current);
    }
  }
  return episodes.sort(
    (a, b) => compare(a.startedAt, b.startedAt) || compare(a.id, b.id),
  );
}

function groupKey(of: { monitorId: string; group: string }): string {
  return `${of.monitorId} ${of.group}`;
}

/** By time; at the same moment the recovery ends what was before a new trigger. */
function inOrder(a: AlertTransition, b: AlertTransition): number {
  const rank = (one: AlertTransition) => (one.type === 'recovery' ? 0 : 1);
  return compare(a.at, b.at) || rank(a) - rank(b) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function worse(
  a: AlertEpisode['severity'],
  b: AlertEpisode['severity'],
): AlertEpisode['severity'] {
  return severities.indexOf(a) >= severities.indexOf(b) ? a : b;
}
