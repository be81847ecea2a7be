/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  LookupGap,
  SourceFreshness,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncSettings } from '../config/readSyncSettings';
import { assessFreshness } from '../overview/assessFreshness';
import { SyncKindName } from '../store/CopyTable';
import { kindsOf } from '../sync/kindsOf';
import { CopyVersion } from './LookupStore';

/** What an answer lacks where it was never read. */
const neededKinds: SyncKindName[] = [
  'monitors',
  'alerts',
  'incidents',
  'synthetics',
];

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
}): LookupGap[] {
  const { sources, versions, freshness } = options;
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
    ...sources.flatMap(source =>
      kindsOf(source)
        .filter(
          kind =>
            neededKinds.includes(kind) &&
            !readAtOf(versions, source.name, kind),
        )
        .map(
          (kind): LookupGap => ({
            code: 'kind-never-read',
            subject: source.name,
            detail: kind,
          }),
        ),
    ),
  ];
}

/** Up to when the alerts of all sources that tell of them were read. */
export function alertsReadAt(
  sources: SloSource[],
  versions: CopyVersion[],
): string | undefined {
  const times = sources
    .filter(source => kindsOf(source).includes('alerts'))
    .map(({ name }) => readAtOf(versions, name, 'alerts'));
  return times.every(time => time !== undefined) ? times.sort()[0] : undefined;
}

function readAtOf(
  versions: CopyVersion[],
  source: string,
  kind: SyncKindName,
): string | undefined {
  return versions.find(one => one.source === source && one.kind === kind)
    ?.enumeratedAt;
}
