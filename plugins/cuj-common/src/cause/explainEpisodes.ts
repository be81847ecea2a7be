/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertEpisode } from '../alerts/AlertEpisode';
import { CauseEcho, CauseMonitor, UnexplainedEpisode } from './CauseRanking';
import { DependencyGraph } from './DependencyGraph';
import { Hypothesis } from './weighHypothesis';

/**
 * Parts episodes into those that a cause explains and those that it does not; its own
 * are neither.
 *
 * @param since - the beginning of the incident in seconds
 * @param until - when what begins is another one
 */
export function explainEpisodes(options: {
  recent: Array<AlertEpisode & { startedSeconds: number }>;
  monitors: ReadonlyMap<string, CauseMonitor>;
  since: number;
  until: number;
  best?: Hypothesis;
  graph?: DependencyGraph;
}): { echoes: CauseEcho[]; unexplained: UnexplainedEpisode[] } {
  const { monitors, since, until, best, graph } = options;
  const pathOf = best && graph?.pathsTo(best.service);
  const echoes: CauseEcho[] = [];
  const unexplained: UnexplainedEpisode[] = [];
  const byTime = [...options.recent].sort(
    (a, b) =>
      (a.startedSeconds || 0) - (b.startedSeconds || 0) ||
      (a.id < b.id ? -1 : 1),
  );
  for (const { id: episodeId, monitorId, startedSeconds, endedAt } of byTime) {
    const service = monitors.get(monitorId)?.service;
    if (service === undefined || !Number.isFinite(startedSeconds)) {
      unexplained.push({
        episodeId,
        ...(service !== undefined && { service }),
        reason: 'unknown-monitor',
      });
    } else if (startedSeconds < since) {
      // What has ended before this incident is of no interest to it.
      if (!endedAt) {
        unexplained.push({ episodeId, service, reason: 'long-open' });
      }
    } else if (startedSeconds > until) {
      unexplained.push({ episodeId, service, reason: 'not-in-time' });
    } else if (service !== best?.service) {
      const isEcho =
        best?.explained.has(service) &&
        startedSeconds >= (best.failure?.earliest ?? since);
      if (best && isEcho) {
        echoes.push({
          episodeId,
          service,
          ...(best.failure && {
            lagSeconds: startedSeconds - best.failure.startedAt,
          }),
          path: pathOf?.(service) ?? [],
        });
      } else {
        unexplained.push({
          episodeId,
          service,
          reason:
            best && graph?.affectedBy(best.service).has(service)
              ? 'not-in-time'
              : 'no-path',
        });
      }
    }
  }
  return { echoes, unexplained };
}
