/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertEpisode,
  JourneyDetail,
  JourneyMonitor,
  JourneySynthetic,
  Monitor,
  SyntheticTest,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ItemKey, SourcedItem } from '../store/CopyReader';

/** The worst first. */
const states: Monitor['state'][] = [
  'alert',
  'no_data',
  'unknown',
  'warn',
  'ignored',
  'skipped',
  'ok',
];

type UrlOf = (
  source: string,
  type: 'monitor' | 'synthetic' | 'incident',
  id: string,
) => string | undefined;

/** What is shown of the monitors of a journey, the worst first. */
export function buildJourneyMonitors(
  monitors: Array<SourcedItem<Monitor> & ItemKey>,
  options: {
    slos: JourneyDetail['slos'];
    episodes: Array<AlertEpisode & { source: string }>;
    /** By source and id of the SLO. */
    monitorIdsOf: (slo: { source: string; id: string }) => string[];
    urlOf: UrlOf;
  },
): JourneyMonitor[] {
  return monitors
    .map(({ source, item }): JourneyMonitor => {
      const related = options.slos.filter(
        ({ slo }) =>
          slo.source === source &&
          (item.sloAlert?.sloId === slo.id ||
            options.monitorIdsOf(slo).includes(item.id)),
      );
      const openSince = options.episodes
        .filter(
          one =>
            one.source === source && one.monitorId === item.id && !one.endedAt,
        )
        .map(({ startedAt }) => startedAt)
        .sort()[0];
      const url = options.urlOf(source, 'monitor', item.id);
      return {
        source,
        id: item.id,
        name: item.name,
        state: item.state,
        ...(item.stateSince && { stateSince: item.stateSince }),
        isMuted: item.isMuted,
        steps: [...new Set(related.flatMap(({ steps }) => steps))],
        slos: related.map(({ slo }) => slo.id),
        ...(openSince && { openSince }),
        ...(url && { url }),
      };
    })
    .sort(
      (a, b) =>
        states.indexOf(a.state) - states.indexOf(b.state) ||
        a.name.localeCompare(b.name, 'en-US'),
    );
}

/** What is shown of the synthetic tests of a journey, with what their monitors say. */
export function buildJourneySynthetics(
  tests: Array<SourcedItem<SyntheticTest> & ItemKey>,
  options: {
    monitors: Array<SourcedItem<Monitor> & ItemKey>;
    urlOf: UrlOf;
  },
): JourneySynthetic[] {
  return tests
    .map(({ source, item }): JourneySynthetic => {
      const monitor = options.monitors.find(
        one => one.source === source && one.item.id === item.monitorId,
      );
      const url = options.urlOf(source, 'synthetic', item.id);
      return {
        source,
        id: item.id,
        name: item.name,
        type: item.type,
        status: item.status,
        ...(item.everySeconds !== undefined && {
          everySeconds: item.everySeconds,
        }),
        ...(item.monitorId && { monitorId: item.monitorId }),
        ...(monitor && { monitorState: monitor.item.state }),
        ...(url && { url }),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-US'));
}
