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
import { isAlertOver, presentMonitorState } from './presentMonitorState';

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
    /** When the states of the monitors of a source were read; ISO 8601. */
    readAtOf: (source: string) => string | undefined;
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
      const episodes = options.episodes.filter(
        one => one.source === source && one.monitorId === item.id,
      );
      const readAt = options.readAtOf(source);
      const openSince = episodes
        .filter(one => !one.endedAt && !isAlertOver(one, item, readAt))
        .map(({ startedAt }) => startedAt)
        .sort()[0];
      const url = options.urlOf(source, 'monitor', item.id);
      return {
        source,
        id: item.id,
        name: item.name,
        state: item.state,
        ...presentMonitorState(item, { episodes, readAt }),
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
    /** Of monitors, as they are shown. */
    stateOf: (key: ItemKey) => Monitor['state'] | undefined;
    urlOf: UrlOf;
  },
): JourneySynthetic[] {
  return tests
    .map(({ source, item }): JourneySynthetic => {
      const monitorState =
        item.monitorId && options.stateOf({ source, id: item.monitorId });
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
        ...(monitorState && { monitorState }),
        ...(url && { url }),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-US'));
}
