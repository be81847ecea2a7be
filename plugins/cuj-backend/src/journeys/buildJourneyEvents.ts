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
  urlOf: (source: string, type: 'incident', id: string) => string | undefined;
}): JourneyEvent[] {
  const { episodes, monitors, incidents, corrections, urlOf } = options;
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
              ...(episode.endedAt && { endedAt: episode.endedAt }),
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
              ...(incident.resolvedAt && { endedAt: incident.resolvedAt }),
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
