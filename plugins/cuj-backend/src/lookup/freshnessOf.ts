/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  LookupGap,
  SourceFreshness,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { intervalMs } from '../config/intervalMs';
import { SyncSettings } from '../config/readSyncSettings';
import { assessFreshness } from '../overview/assessFreshness';
import { SyncKindName } from '../store/CopyTable';
import { kindsOf } from '../sync/kindsOf';
import { CopyVersion } from './LookupStore';

/** What an answer lacks where it was not read, or not lately. */
const neededKinds = [
  'monitors',
  'alerts',
  'incidents',
  'synthetics',
] as const satisfies readonly SyncKindName[];

/** How old a reading may be that is used as the present; in ms. */
export type MaxKindAges = Record<(typeof neededKinds)[number], number>;

/** How far what is known of alerts can be relied on. */
export interface AlertsReading {
  /** Up to when those of all sources were read; ISO 8601. */
  asOf?: string;
  /** Whether that is too long ago to say what fires now. */
  isStale: boolean;
}

/** As for statuses, a run may fail once before it shows. */
export function maxKindAgesOf(
  schedules: SyncSettings['schedules'],
): MaxKindAges {
  const maxAge = (kind: keyof MaxKindAges) => 2 * intervalMs(schedules[kind]);
  return {
    monitors: maxAge('monitors'),
    alerts: maxAge('alerts'),
    incidents: maxAge('incidents'),
    synthetics: maxAge('synthetics'),
  };
}

/** As `readSourceFreshness`, from what the request has read of the copies already. */
export function freshnessOf(options: {
  sources: SloSource[];
  versions: CopyVersion[];
  staleness: SyncSettings['staleness'];
  /** By source. */
  problems: ReadonlyMap<string, string>;
  now: Date;
}): SourceFreshness[] {
  const { sources, versions, staleness, problems, now } = options;
  return sources.map(source => {
    const { name } = source;
    const problem = problems.get(name);
    return assessFreshness(
      source,
      {
        statuses: readAtOf(versions, name, 'statuses'),
        slos: readAtOf(versions, name, 'slos'),
      },
      { staleness, now, ...(problem && { problem }) },
    );
  });
}

/** What of the sources is old or was never read. */
export function gapsOfSources(options: {
  sources: SloSource[];
  versions: CopyVersion[];
  freshness: SourceFreshness[];
  maxKindAges: MaxKindAges;
  now: Date;
}): LookupGap[] {
  const { sources, versions, freshness, maxKindAges, now } = options;
  return [
    ...freshness.flatMap(({ source, state, problem }): LookupGap[] =>
      state === 'current'
        ? []
        : [
            {
              code: state === 'stale' ? 'source-stale' : 'source-never-read',
              subject: source,
              ...(problem && { detail: problem }),
            },
          ],
    ),
    ...sources.flatMap(source => {
      const kinds = kindsOf(source);
      return neededKinds
        .filter(kind => kinds.includes(kind))
        .flatMap((kind): LookupGap[] => {
          const about = { subject: source.name, detail: kind };
          const since = readAtOf(versions, source.name, kind);
          if (!since) {
            return [{ code: 'kind-never-read', ...about }];
          }
          return isOlder(since, maxKindAges[kind], now)
            ? [{ code: 'kind-stale', ...about, since }]
            : [];
        });
    }),
  ];
}

/** What is known of the alerts of all sources that tell of them. */
export function readingOfAlerts(options: {
  sources: SloSource[];
  versions: CopyVersion[];
  maxKindAges: MaxKindAges;
  now: Date;
}): AlertsReading {
  const { sources, versions, maxKindAges, now } = options;
  const times = sources
    .filter(source => kindsOf(source).includes('alerts'))
    .map(({ name }) => readAtOf(versions, name, 'alerts'));
  const asOf = times.every(time => time !== undefined)
    ? times.sort()[0]
    : undefined;
  return {
    ...(asOf && { asOf }),
    isStale: times.some(
      time => time !== undefined && isOlder(time, maxKindAges.alerts, now),
    ),
  };
}

function isOlder(time: string, maxAgeMs: number, now: Date): boolean {
  // What is no time at all is older as well.
  return !(now.getTime() - Date.parse(time) <= maxAgeMs);
}

function readAtOf(
  versions: CopyVersion[],
  source: string,
  kind: SyncKindName,
): string | undefined {
  return versions.find(one => one.source === source && one.kind === kind)
    ?.enumeratedAt;
}
