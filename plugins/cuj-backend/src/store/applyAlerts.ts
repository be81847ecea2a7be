/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertEpisode,
  AlertTransition,
  pairEpisodes,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { chunksOf } from './chunksOf';
import { SyncRunRecord } from './SyncStore';

type TransitionRow = {
  source: string;
  transition_id: string;
  monitor_id: string;
  group: string;
  at: string;
  content: string;
};

type EpisodeRow = {
  source: string;
  episode_id: string;
  monitor_id: string;
  group: string;
  severity: AlertEpisode['severity'];
  started_at: string;
  ended_at: string | null;
};

/**
 * Adds transitions to those that are known, and pairs those anew into episodes
 * whose monitor and group they concern.
 *
 * @remarks
 * Pairing starts from all transitions that are kept, so that one which arrives late
 * finds its place, and one that is read twice changes nothing.
 */
export async function applyAlerts(
  tx: Knex.Transaction,
  options: { source: string; transitions: AlertTransition[] },
): Promise<SyncRunRecord['changes']> {
  const { source } = options;
  const counts = { added: 0, updated: 0, missing: 0, removed: 0 };
  const fresh = await unknownOf(tx, options);
  for (const chunk of chunksOf(fresh)) {
    await tx<TransitionRow>('alert_transition').insert(
      chunk.map(transition => ({
        source,
        transition_id: transition.id,
        monitor_id: transition.monitorId,
        group: transition.group,
        at: transition.at,
        content: JSON.stringify(transition),
      })),
    );
  }

  const monitorIds = [...new Set(fresh.map(({ monitorId }) => monitorId))];
  for (const ids of chunksOf(monitorIds)) {
    const rows = await tx<TransitionRow>('alert_transition')
      .where({ source })
      .whereIn('monitor_id', ids)
      .select('content');
    const known = await tx<EpisodeRow>('alert_episode')
      .where({ source })
      .whereIn('monitor_id', ids);
    const episodes = pairEpisodes(
      rows.map(({ content }): AlertTransition => JSON.parse(content)),
    );
    await writeEpisodes(tx, { source, known, episodes, counts });
  }
  return counts;
}

async function unknownOf(
  tx: Knex.Transaction,
  options: { source: string; transitions: AlertTransition[] },
): Promise<AlertTransition[]> {
  const { source, transitions } = options;
  const known = new Set<string>();
  for (const chunk of chunksOf(transitions)) {
    const rows = await tx<TransitionRow>('alert_transition')
      .where({ source })
      .whereIn(
        'transition_id',
        chunk.map(({ id }) => id),
      )
      .select('transition_id');
    rows.forEach(row => known.add(row.transition_id));
  }
  return transitions.filter(({ id }) => !known.has(id));
}

async function writeEpisodes(
  tx: Knex.Transaction,
  options: {
    source: string;
    known: EpisodeRow[];
    episodes: AlertEpisode[];
    counts: SyncRunRecord['changes'];
  },
): Promise<void> {
  const { source, counts } = options;
  const known = new Map(options.known.map(row => [row.episode_id, row]));
  const firstKept = new Map<string, string>();
  for (const { monitorId, group, startedAt } of options.episodes) {
    const key = `${monitorId} ${group}`;
    firstKept.set(key, firstKept.get(key) ?? startedAt);
  }

  const written: EpisodeRow[] = [];
  for (const episode of options.episodes) {
    const row: EpisodeRow = {
      source,
      episode_id: episode.id,
      monitor_id: episode.monitorId,
      group: episode.group,
      severity: episode.severity,
      started_at: episode.startedAt,
      ended_at: episode.endedAt ?? null,
    };
    const before = known.get(episode.id);
    known.delete(episode.id);
    if (!before) {
      counts.added += 1;
      written.push(row);
    } else if (
      before.severity !== row.severity ||
      before.ended_at !== row.ended_at
    ) {
      counts.updated += 1;
      written.push(row);
    }
  }
  for (const chunk of chunksOf(written)) {
    await tx<EpisodeRow>('alert_episode')
      .insert(chunk)
      .onConflict(['source', 'episode_id'])
      .merge(['severity', 'ended_at']);
  }

  // A late transition may have joined two episodes. What is older than all
  // transitions that are kept is not to be judged by these.
  const joined = [...known.values()].filter(row => {
    const first = firstKept.get(`${row.monitor_id} ${row.group}`);
    return first !== undefined && row.started_at > first;
  });
  for (const chunk of chunksOf(joined)) {
    await tx<EpisodeRow>('alert_episode')
      .where({ source })
      .whereIn(
        'episode_id',
        chunk.map(row => row.episode_id),
      )
      .delete();
  }
  counts.updated += joined.length;
}
