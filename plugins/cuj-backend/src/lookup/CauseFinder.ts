/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertEpisode,
  CauseMonitor,
  CauseRanking,
  CujConventions,
  environmentKey,
  rankCauses,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { AlertBoard, BoardAlert } from './AlertBoard';
import { LookupSnapshot } from './LookupIndex';
import { LookupItem } from './LookupItem';
import { LookupStore } from './LookupStore';

/** From the past so much is learned of what fires often, and together. */
const HISTORY_MS = 30 * 86_400_000;
/** What began within this time of what is asked about may belong to it. */
const AROUND_MS = 2 * 3_600_000;
/** An alert that is over is asked about for so long, unless its monitor is. */
const FRESH_MS = 3_600_000;
/** How far away a cause or an echo may be, and how much is looked at. */
const REACH = { hops: 6, limit: 400 };
const CALLERS = { hops: 6, limit: 1500 };
const NEEDS = { hops: 3, limit: 100 };
const MAX_ALERTS = 100;
/** Of so many monitors past alerts are read; those that fire come first. */
const MAX_PAST_MONITORS = 1500;
const MAX_KEPT = 200;

/** What the cause is asked for. */
export interface CauseSubject {
  /** The monitors that are asked about themselves; their last alert counts even when it is over. */
  monitors: LookupItem[];
  /** The services, and journeys as a whole, that it is about; the nearest first. */
  subjects: string[][];
  /** Where it is, however that is spelt; alerts of other environments are left out. */
  environments: string[];
}

/** Whether something is where what is asked about is. */
type IsThere = (item: LookupItem) => boolean;

/** What was found. */
export interface FoundCause {
  ranking: CauseRanking;
  /** By the ids in the ranking. */
  alerts: Map<string, BoardAlert>;
  /** Those that are asked about. */
  asked: BoardAlert[];
  /** What is connected with what was asked about. */
  related: ReadonlySet<string>;
}

/**
 * Finds the probable cause of what fires. Of a large organisation only what is connected
 * with the question is looked at, and the answer is kept until anything changes.
 */
export class CauseFinder {
  readonly #store: LookupStore;
  readonly #conventions: CujConventions;
  readonly #now: () => Date;
  readonly #kept = new Map<string, Promise<FoundCause>>();
  readonly #environmentKeys = new Map<string, string>();
  #keptVersion = -1;
  #board?: { version: number; board: AlertBoard };

  static create(options: {
    store: LookupStore;
    conventions: CujConventions;
    now: () => Date;
  }): CauseFinder {
    return new CauseFinder(options);
  }

  private constructor(options: {
    store: LookupStore;
    conventions: CujConventions;
    now: () => Date;
  }) {
    this.#store = options.store;
    this.#conventions = options.conventions;
    this.#now = options.now;
  }

  /** What fires now; made once for each change. */
  boardOf(snapshot: LookupSnapshot): AlertBoard {
    if (this.#board?.version !== snapshot.version) {
      this.#board = {
        version: snapshot.version,
        board: AlertBoard.create(snapshot, this.#conventions),
      };
    }
    return this.#board.board;
  }

  /** @returns undefined where nothing fires that it could be the cause of */
  async find(
    subject: CauseSubject,
    snapshot: LookupSnapshot,
  ): Promise<FoundCause | undefined> {
    const board = this.boardOf(snapshot);
    const wanted = this.#keysOf(subject.environments);
    const isThere = this.#isIn(wanted);
    const focus = this.#focusOf(subject, board, { snapshot, isThere });
    if (focus.length === 0) {
      return undefined;
    }
    // Its judgement changes with time, but not from one second to the next.
    const minute = Math.floor(this.#now().getTime() / 60_000);
    const key = JSON.stringify([
      minute,
      focus.map(({ id }) => id).sort(),
      // What else is looked at depends on where it is.
      [...wanted].sort(),
    ]);
    if (this.#keptVersion !== snapshot.version || this.#kept.size > MAX_KEPT) {
      this.#kept.clear();
      this.#keptVersion = snapshot.version;
    }
    const known = this.#kept.get(key);
    if (known) {
      return known;
    }
    const found = this.#rank(focus, board, { snapshot, isThere });
    this.#kept.set(key, found);
    found.catch(() => this.#kept.delete(key));
    return found;
  }

  /**
   * The nearest that fires: the monitor itself, else its services, else what they need.
   * Only where nothing does, what is over: the monitor's last alert, else what began of
   * the others within the last hour.
   */
  #focusOf(
    { monitors, subjects }: CauseSubject,
    board: AlertBoard,
    options: { snapshot: LookupSnapshot; isThere: IsThere },
  ): BoardAlert[] {
    const { catalog } = options.snapshot;
    const freshFrom = this.#now().getTime() - FRESH_MS;
    const isFresh = ({ episode }: BoardAlert) =>
      Date.parse(episode.startedAt) > freshFrom;
    const own = monitors.map(monitor => board.alertsOfMonitor(monitor));
    const last = own.flatMap(newestOf);
    const needed = [...catalog.dependencies(subjects.flat(), NEEDS).keys()];
    const tiers = [...subjects, needed].map(tier =>
      tier
        .flatMap(one => board.alertsOf(one))
        .filter(({ monitor }) => options.isThere(monitor)),
    );
    return (
      [
        own.flat().filter(isOpen),
        // Whoever pastes an alert that was over a moment ago means that one.
        last.filter(isFresh),
        ...tiers.map(tier => tier.filter(isOpen)),
        last,
        ...tiers.map(tier => tier.filter(isFresh)),
      ].find(alerts => alerts.length > 0) ?? []
    );
  }

  async #rank(
    focus: BoardAlert[],
    board: AlertBoard,
    options: { snapshot: LookupSnapshot; isThere: IsThere },
  ): Promise<FoundCause> {
    const { isThere } = options;
    const { catalog, items } = options.snapshot;
    const now = this.#now();
    const asked = new Set(focus.flatMap(({ subject }) => subject ?? []));
    const needed = catalog.dependencies(asked, REACH);
    const callers = catalog.dependents(needed.keys(), CALLERS);
    const related = new Set([...needed.keys(), ...callers.keys()]);
    const alerts = nearestAlerts(focus, board, { related, isThere });

    const failing = new Set(alerts.flatMap(({ subject }) => subject ?? []));
    const monitors = new Map<string, CauseMonitor>();
    const add = (id: string, service: string, item: LookupItem) => {
      const { windowSeconds } = item.monitor ?? {};
      monitors.set(id, {
        id,
        service,
        ...(windowSeconds !== undefined && { windowSeconds }),
      });
    };
    const watched = new Map<string, LookupItem[]>();
    for (const service of new Set([...failing, ...needed.keys()])) {
      watched.set(service, monitorsOf(service, { catalog, items }));
    }
    for (const [service, distance] of callers) {
      // Those further away are counted only where they fire.
      if (distance <= 1 && !watched.has(service)) {
        const [first] = monitorsOf(service, { catalog, items });
        watched.set(service, first ? [first] : []);
      }
    }
    for (const [service, its] of watched) {
      its
        .filter(isThere)
        .forEach(item => add(monitorId(item, service), service, item));
    }
    for (const { monitor, subject } of alerts) {
      if (subject) {
        add(monitorId(monitor, subject), subject, monitor);
      }
    }

    // Those around what fails tell whether everything fired at once back then.
    const history = await this.#readHistory([...watched], alerts, now);
    return {
      ranking: rankCauses({
        focus: focus.map(({ id }) => id),
        episodes: alerts.map(toEpisode),
        history,
        monitors: monitors.values(),
        dependencies: catalog.edgesAmong(related),
        now: now.toISOString(),
      }),
      alerts: new Map(alerts.map(alert => [alert.id, alert])),
      asked: focus,
      related,
    };
  }

  #keysOf(environments: string[]): Set<string> {
    return new Set(environments.map(one => this.#keyOf(one)));
  }

  /** Few are asked about, and of every alert. */
  #keyOf(environment: string): string {
    const known = this.#environmentKeys.get(environment);
    if (known !== undefined) {
      return known;
    }
    if (this.#environmentKeys.size > MAX_KEPT) {
      this.#environmentKeys.clear();
    }
    const key = environmentKey(environment, this.#conventions);
    this.#environmentKeys.set(environment, key);
    return key;
  }

  /** What says nothing of where it is may be anywhere. */
  #isIn(wanted: ReadonlySet<string>): IsThere {
    return ({ environments }) =>
      wanted.size === 0 ||
      environments.length === 0 ||
      environments.some(one => wanted.has(this.#keyOf(one)));
  }

  async #readHistory(
    services: Array<[string, LookupItem[]]>,
    alerts: BoardAlert[],
    now: Date,
  ): Promise<AlertEpisode[]> {
    const from = new Date(now.getTime() - HISTORY_MS).toISOString();
    /** By source, then by id: the service that a monitor's past alerts were of. */
    const subjects = new Map<string, Map<string, string>>();
    const note = ({ source, id }: LookupItem, subject: string) => {
      const ids = subjects.get(source!) ?? new Map<string, string>();
      subjects.set(source!, ids.set(id, subject));
    };
    const past = services.flatMap(([service, monitors]) =>
      monitors.map(monitor => ({ service, monitor })),
    );
    past
      .slice(0, MAX_PAST_MONITORS)
      .forEach(({ service, monitor }) => note(monitor, service));
    alerts.forEach(({ monitor, subject }) => subject && note(monitor, subject));
    const episodes = await Promise.all(
      [...subjects].map(([source, ids]) =>
        this.#store.readEpisodesOf({
          source,
          monitorIds: [...ids.keys()],
          from,
        }),
      ),
    );
    return episodes.flat().map(episode => ({
      ...episode,
      id: `${episode.source} ${episode.id}`,
      monitorId: monitorId(
        { source: episode.source, id: episode.monitorId },
        subjects.get(episode.source)!.get(episode.monitorId)!,
      ),
    }));
  }
}

/** Those that are asked about, then what is connected, then the rest by time. */
function nearestAlerts(
  focus: BoardAlert[],
  board: AlertBoard,
  options: { related: ReadonlySet<string>; isThere: IsThere },
): BoardAlert[] {
  const { related, isThere } = options;
  const times = focus.map(({ episode }) => Date.parse(episode.startedAt));
  const last = Math.max(...times);
  const distance = ({ episode }: BoardAlert) =>
    Math.abs(Date.parse(episode.startedAt) - last);
  const isRelated = ({ subject }: BoardAlert) =>
    subject !== undefined && related.has(subject);
  const isAsked = new Set(focus);
  const others = board.alerts
    .filter(
      alert =>
        !isAsked.has(alert) &&
        isThere(alert.monitor) &&
        (distance(alert) <= AROUND_MS ||
          (isRelated(alert) && !alert.episode.endedAt)),
    )
    .sort(
      (a, b) =>
        Number(isRelated(b)) - Number(isRelated(a)) ||
        distance(a) - distance(b),
    );
  return [...focus, ...others].slice(0, Math.max(MAX_ALERTS, focus.length));
}

function isOpen({ episode }: BoardAlert): boolean {
  return episode.endedAt === undefined;
}

function newestOf(alerts: BoardAlert[]): BoardAlert[] {
  return alerts
    .slice()
    .sort((a, b) => (a.episode.startedAt < b.episode.startedAt ? 1 : -1))
    .slice(0, 1);
}

function monitorsOf(
  service: string,
  { catalog, items }: Pick<LookupSnapshot, 'catalog' | 'items'>,
): LookupItem[] {
  return catalog
    .namesOf(service)
    .flatMap(name => [...items.findByService(name)])
    .filter(({ type }) => type === 'monitor');
}

/** One monitor may watch several services, each by its groups. */
function monitorId(
  { source, id }: Pick<LookupItem, 'source' | 'id'>,
  service: string,
): string {
  return `${source} ${id} ${service}`;
}

function toEpisode({
  id,
  episode,
  monitor,
  subject,
}: BoardAlert): AlertEpisode {
  return {
    ...episode,
    id,
    monitorId: subject
      ? monitorId(monitor, subject)
      : `${monitor.source} ${monitor.id}`,
  };
}
