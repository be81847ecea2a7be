/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujConventions,
  Monitor,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  isAlertOver,
  presentMonitorState,
} from '../journeys/presentMonitorState';
import { LookupSnapshot } from './LookupIndex';
import { LookupItem } from './LookupItem';
import { SourcedEpisode } from './LookupStore';
import { scopeOfItem } from './scopeOfItem';

/** An alert, and what it is about. */
export interface BoardAlert {
  /** Unique among all sources. */
  id: string;
  episode: SourcedEpisode;
  monitor: LookupItem;
  /**
   * The service, or the journey that is measured as a whole; undefined where neither is
   * known.
   */
  subject?: string;
}

/** The alerts that are open or began lately, by what they are about. */
export class AlertBoard {
  readonly alerts: BoardAlert[];
  /** By source. */
  readonly #monitorsReadAt: Map<string, string | undefined>;
  readonly #bySubject = new Map<string, BoardAlert[]>();
  readonly #byMonitor = new Map<string, BoardAlert[]>();

  static create(
    snapshot: LookupSnapshot,
    conventions: CujConventions,
  ): AlertBoard {
    return new AlertBoard(snapshot, conventions);
  }

  private constructor(snapshot: LookupSnapshot, conventions: CujConventions) {
    const { items, versions } = snapshot;
    this.#monitorsReadAt = new Map(
      versions
        .filter(({ kind }) => kind === 'monitors')
        .map(({ source, enumeratedAt }) => [source, enumeratedAt]),
    );
    this.alerts = snapshot.episodes.flatMap((episode): BoardAlert[] => {
      const { source, monitorId } = episode;
      const monitor = items.get('monitor', source, monitorId);
      if (
        !monitor ||
        isAlertOver(episode, monitor, this.#monitorsReadAt.get(source))
      ) {
        return [];
      }
      const subject = subjectOf(episode, monitor, snapshot, conventions);
      return [
        {
          id: `${source} ${episode.id}`,
          episode,
          monitor,
          ...(subject && { subject }),
        },
      ];
    });
    for (const alert of this.alerts) {
      push(this.#byMonitor, keyOf(alert.monitor), alert);
      if (alert.subject) {
        push(this.#bySubject, alert.subject, alert);
      }
    }
  }

  /** Of a service or journey. */
  alertsOf(subject: string): BoardAlert[] {
    return this.#bySubject.get(subject) ?? [];
  }

  /** Alerts are read more often than monitors, and know what changed since. */
  stateOfMonitor(monitor: LookupItem): ReturnType<typeof presentMonitorState> {
    return presentMonitorState(
      { state: monitor.state as Monitor['state'] | undefined },
      {
        episodes: this.alertsOfMonitor(monitor).map(({ episode }) => episode),
        readAt: this.#monitorsReadAt.get(monitor.source ?? ''),
      },
    );
  }

  alertsOfMonitor(monitor: Pick<LookupItem, 'source' | 'id'>): BoardAlert[] {
    return this.#byMonitor.get(keyOf(monitor)) ?? [];
  }
}

function subjectOf(
  { group }: SourcedEpisode,
  monitor: LookupItem,
  { items, catalog }: LookupSnapshot,
  conventions: CujConventions,
): string | undefined {
  // A monitor of many services alerts for each of them by itself.
  const [named] = tagValues(group.split(','), conventions.serviceTagKeys);
  if (named) {
    return catalog.resolveService(named) ?? named;
  }
  const own = scopeOfItem(monitor, catalog);
  const { source } = monitor;
  const { sloId, syntheticTestId } = monitor.monitor ?? {};
  const watched =
    (sloId && items.get('slo', source, sloId)) ||
    (syntheticTestId && items.get('synthetic', source, syntheticTestId));
  const theirs = watched ? scopeOfItem(watched, catalog) : undefined;
  return [
    ...own.services,
    ...(theirs?.services ?? []),
    ...own.journeys,
    ...(theirs?.journeys ?? []),
  ][0];
}

function keyOf({ source, id }: Pick<LookupItem, 'source' | 'id'>): string {
  return `${source} ${id}`;
}

function push(
  map: Map<string, BoardAlert[]>,
  key: string,
  alert: BoardAlert,
): void {
  const alerts = map.get(key);
  if (alerts) {
    alerts.push(alert);
  } else {
    map.set(key, [alert]);
  }
}
