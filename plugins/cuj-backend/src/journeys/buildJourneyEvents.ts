/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertEpisode,
  Incident,
  JourneyEvent,
  JourneyMonitor,
  SloCorrection,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { incidentBeganAt } from '../store/incidentBeganAt';

const MAX_EVENTS = 200;

/** What happened to a journey, the newest first. */
export function buildJourneyEvents(options: {
  episodes: Array<AlertEpisode & { source: string }>;
  monitors: JourneyMonitor[];
  incidents: Array<Incident & { source: string; steps: string[] }>;
  /** Within the window; each once. */
  corrections: Array<SloCorrection & { source: string; steps: string[] }>;
  /** Whether an alert whose end was never told is over for all that is known. */
  isOver: (episode: AlertEpisode & { source: string }) => boolean;
  /** When a source was last read, where that is long ago; ISO 8601. */
  lastReadAt: (
    kind: 'alerts' | 'incidents',
    source: string,
  ) => string | undefined;
  urlOf: (source: string, type: 'incident', id: string) => string | undefined;
}): JourneyEvent[] {
  const { episodes, monitors, incidents, corrections, urlOf } = options;
  const { isOver, lastReadAt } = options;
  const lastingOf = (kind: 'alerts' | 'incidents', source: string) => {
    const lastedAt = lastReadAt(kind, source);
    return lastedAt ? { lastedAt } : {};
  };
  const endOf = (episode: AlertEpisode & { source: string }) => {
    if (episode.endedAt) {
      return { endedAt: episode.endedAt };
    }
    return isOver(episode)
      ? { isOver: true }
      : lastingOf('alerts', episode.source);
  };
  const events = [
    ...episodes.flatMap((episode): JourneyEvent[] => {
      const monitor = monitors.find(
        one => one.source === episode.source && one.id === episode.monitorId,
      );
      return monitor
        ? [
            {
              kind: 'episode',
              id: episode.id,
              source: episode.source,
              at: episode.startedAt,
              ...endOf(episode),
              title: monitor.name,
              severity: episode.severity,
              ...(episode.group && { group: episode.group }),
              monitorId: episode.monitorId,
              steps: monitor.steps,
              ...(monitor.url && { url: monitor.url }),
            },
          ]
        : [];
    }),
    ...incidents.flatMap((incident): JourneyEvent[] => {
      const at = incidentBeganAt(incident);
      const url = urlOf(
        incident.source,
        'incident',
        incident.publicId ?? incident.id,
      );
      return at
        ? [
            {
              kind: 'incident',
              id: incident.id,
              source: incident.source,
              at,
              ...(incident.resolvedAt
                ? { endedAt: incident.resolvedAt }
                : lastingOf('incidents', incident.source)),
              title: incident.title,
              severity: incident.severity,
              state: incident.state,
              ...(incident.publicId && { publicId: incident.publicId }),
              steps: incident.steps,
              ...(url && { url }),
            },
          ]
        : [];
    }),
    ...corrections.map(
      (correction): JourneyEvent => ({
        kind: 'correction',
        id: correction.id,
        source: correction.source,
        at: correction.startsAt,
        ...(correction.endsAt && { endedAt: correction.endsAt }),
        title: correction.category,
        steps: correction.steps,
      }),
    ),
  ];
  return events
    .sort((a, b) => {
      if (a.at === b.at) {
        return a.id < b.id ? -1 : 1;
      }
      return a.at > b.at ? -1 : 1;
    })
    .slice(0, MAX_EVENTS);
}
