/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CauseCandidate,
  LookupCause,
  LookupCauseCandidate,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { BoardAlert } from './AlertBoard';
import { FoundCause } from './CauseFinder';
import { describeAlert } from './describeSubject';
import { AlertsReading } from './freshnessOf';
import { LookupCatalog } from './LookupCatalog';
import { entitiesIn, isEntityRef, scopeOfItem } from './scopeOfItem';

const MAX_CANDIDATES = 3;
const MAX_ECHOES = 20;
const MAX_UNEXPLAINED = 10;

type Options = {
  catalog: LookupCatalog;
  sources: SloSource[];
  /** Of `entitiesOfCause`, those that the caller may read. */
  readable: ReadonlySet<string>;
};

/** The entities that the answer to what the cause is would tell of. */
export function entitiesOfCause(
  { ranking, alerts }: FoundCause,
  catalog: LookupCatalog,
): string[] {
  return [
    ...ranking.candidates.map(({ service }) => service),
    ...ranking.candidates.flatMap(({ evidence }) =>
      evidence.flatMap(one =>
        one.kind === 'co-fires-often' ? one.service : [],
      ),
    ),
    ...ranking.echoes.flatMap(({ path }) => path),
    ...[...alerts.values()].flatMap(alert => entitiesOfAlert(alert, catalog)),
  ].filter(isEntityRef);
}

/**
 * Puts together what is said of the cause. A caller who may not read the cause is told
 * that it is not known to them, not that another one is.
 */
export function buildCause(found: FoundCause, options: Options): LookupCause {
  const { ranking, alerts, asked, related } = found;
  const { catalog, readable } = options;
  const mayRead = (service: string) =>
    !isEntityRef(service) || readable.has(service);
  const mayReadAlert = (alert: BoardAlert | undefined): alert is BoardAlert =>
    alert !== undefined && entitiesOfAlert(alert, catalog).every(mayRead);

  const [first] = ranking.candidates;
  const isHidden = first !== undefined && !mayRead(first.service);
  const isKnown = ranking.isKnown && !isHidden;
  const candidates = ranking.candidates
    .filter(({ service }) => mayRead(service))
    .slice(0, MAX_CANDIDATES)
    .map(candidate =>
      describeCandidate(candidate, alerts, {
        ...options,
        mayRead,
        mayReadAlert,
      }),
    );
  const unexplained = ranking.unexplained.flatMap(
    ({ episodeId, service, reason }) => {
      const alert = alerts.get(episodeId);
      return mayReadAlert(alert) && (!service || mayRead(service))
        ? {
            ...(service && { service }),
            alert: describeAlert(alert, options.sources),
            reason,
            isRelated: service !== undefined && related.has(service),
          }
        : [];
    },
  );
  const overSince = overSinceOf(asked.filter(mayReadAlert));
  return {
    state: isKnown ? 'known' : 'not-known',
    ...(!isKnown && { reason: reasonOf(ranking.reason, isHidden) }),
    ...(overSince && { overSince }),
    candidates,
    echoes: isKnown
      ? ranking.echoes
          .flatMap(({ episodeId, service, lagSeconds, path }) => {
            const alert = alerts.get(episodeId);
            return mayReadAlert(alert) && mayRead(service)
              ? {
                  service,
                  alert: describeAlert(alert, options.sources),
                  ...(lagSeconds !== undefined && { lagSeconds }),
                  path: path.every(mayRead) ? path : [],
                }
              : [];
          })
          .slice(0, MAX_ECHOES)
      : [],
    unexplained: [
      ...unexplained.filter(({ isRelated }) => isRelated),
      ...unexplained.filter(({ isRelated }) => !isRelated),
    ]
      .slice(0, MAX_UNEXPLAINED)
      .map(({ isRelated: _, ...one }) => one),
  };
}

/** Where alerts were never read, or not lately, nothing is known of what fires. */
export function nothingFires(alerts: AlertsReading): LookupCause {
  const isKnown = alerts.asOf !== undefined && !alerts.isStale;
  return {
    state: isKnown ? 'nothing-fires' : 'not-known',
    ...(!isKnown && { reason: 'alerts-unknown' as const }),
    candidates: [],
    echoes: [],
    unexplained: [],
    ...ageOfCause(alerts),
  };
}

/** Up to when alerts were read, and whether that is too long ago. */
export function ageOfCause({
  asOf,
  isStale,
}: AlertsReading): Pick<LookupCause, 'asOf' | 'stale'> {
  return { ...(asOf && { asOf }), ...(isStale && { stale: true }) };
}

function reasonOf(
  reason: FoundCause['ranking']['reason'],
  isHidden: boolean,
): LookupCause['reason'] {
  if (isHidden) {
    return 'not-readable';
  }
  // What fires is of no service that is known, so nothing is known to explain it.
  return reason === 'nothing-fires' || !reason ? 'unrelated' : reason;
}

function describeCandidate(
  { service, scoreRatio, episodeIds, evidence }: CauseCandidate,
  alerts: FoundCause['alerts'],
  options: Options & {
    mayRead: (service: string) => boolean;
    mayReadAlert: (alert: BoardAlert | undefined) => alert is BoardAlert;
  },
): LookupCauseCandidate {
  const { catalog, sources, mayRead, mayReadAlert } = options;
  const title = catalog.get(service)?.title;
  const own = episodeIds.flatMap(id => alerts.get(id) ?? []);
  const overSince = overSinceOf(own);
  return {
    service,
    ...(title && { title }),
    state: stateOf(own, overSince),
    ...(overSince && { overSince }),
    scoreRatio,
    alerts: own
      .filter(mayReadAlert)
      .map(alert => describeAlert(alert, sources)),
    evidence: evidence.filter(
      one => one.kind !== 'co-fires-often' || mayRead(one.service),
    ),
  };
}

function stateOf(
  alerts: BoardAlert[],
  overSince: string | undefined,
): LookupCauseCandidate['state'] {
  if (alerts.length === 0) {
    return 'unwatched';
  }
  return overSince ? 'over' : 'firing';
}

/** When the last of some alerts was over; undefined while one lasts, and without any. */
function overSinceOf(alerts: BoardAlert[]): string | undefined {
  const ends = alerts.map(({ episode }) => episode.endedAt);
  return ends.every(end => end !== undefined) ? ends.sort().at(-1) : undefined;
}

function entitiesOfAlert(
  { monitor, subject }: BoardAlert,
  catalog: LookupCatalog,
): string[] {
  return [
    ...entitiesIn(scopeOfItem(monitor, catalog)),
    ...(subject && isEntityRef(subject) ? [subject] : []),
  ];
}
