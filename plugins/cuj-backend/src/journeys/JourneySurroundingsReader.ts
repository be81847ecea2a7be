/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  AlertEpisode,
  CujConventions,
  Incident,
  Monitor,
  SyntheticTest,
  nameKey,
  serviceNameAnnotations,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { LookupCatalog } from '../lookup/LookupCatalog';
import { LookupCatalogReader } from '../lookup/LookupCatalogReader';
import {
  LookupItem,
  itemOfIncident,
  itemOfMonitor,
  itemOfSynthetic,
} from '../lookup/LookupItem';
import { entitiesIn, scopeOfItem } from '../lookup/scopeOfItem';
import { stepServiceRef } from '../overview/buildJourneyOverview';
import { ItemKey, SourcedItem } from '../store/CopyReader';
import { SloRecord } from '../store/SloStore';
import { JourneyEventReader, ReadTimes } from './JourneyEventReader';
import { JourneyInput } from './JourneyInput';

type Kept<T> = SourcedItem<T> & ItemKey;

/** What sources tell of a journey besides its SLOs, as far as its reader may see it. */
export interface JourneySurroundings {
  monitors: Array<Kept<Monitor>>;
  synthetics: Array<Kept<SyntheticTest>>;
  episodes: Array<AlertEpisode & { source: string }>;
  incidents: Array<Incident & { source: string; steps: string[] }>;
  readTimes: ReadTimes;
  /** How many monitors and tests are left out since they tell of something else. */
  hiddenMonitors: number;
  /** How many alerts and incidents are left out since they tell of something else. */
  hiddenEvents: number;
}

/**
 * Reads the monitors, tests, alerts and incidents of a journey. Whoever may not read all
 * that one of them tells of by its tags, name or group does not get to see it, as in a
 * lookup.
 */
export class JourneySurroundingsReader {
  readonly #eventReader: JourneyEventReader;
  readonly #lookupCatalog: LookupCatalogReader;
  readonly #conventions: CujConventions;

  static create(options: {
    eventReader: JourneyEventReader;
    lookupCatalog: LookupCatalogReader;
    conventions: CujConventions;
  }): JourneySurroundingsReader {
    return new JourneySurroundingsReader(options);
  }

  private constructor(options: {
    eventReader: JourneyEventReader;
    lookupCatalog: LookupCatalogReader;
    conventions: CujConventions;
  }) {
    this.#eventReader = options.eventReader;
    this.#lookupCatalog = options.lookupCatalog;
    this.#conventions = options.conventions;
  }

  /** @param options - `slos` are those of production that the reader may see */
  async read(
    input: JourneyInput,
    options: {
      slos: SloRecord[];
      from: Date;
      /** Of the services of steps, those that the reader may know of. */
      readable: ReadonlySet<string>;
      /** The same of any entities. */
      findReadable: (refs: Iterable<string>) => Promise<Set<string>>;
    },
  ): Promise<JourneySurroundings> {
    const { slos, from } = options;
    const catalog = await this.#lookupCatalog.read();
    const synthetics = await this.#readSynthetics(input, catalog);
    const monitors = await this.#eventReader.readMonitors({
      monitors: [
        ...slos.flatMap(({ source, slo }) =>
          slo.monitorIds.map(id => ({ source, id })),
        ),
        ...synthetics.flatMap(({ source, item }) =>
          item.monitorId ? [{ source, id: item.monitorId }] : [],
        ),
      ],
      slos: slos.map(({ source, slo }) => ({ source, id: slo.id })),
    });
    const episodes = await this.#eventReader.readEpisodes(monitors, { from });
    const incidents = await this.#readIncidents(
      servicesOf(input, options.readable),
      from,
    );

    const tellsOf = (item: LookupItem) =>
      entitiesIn(scopeOfItem(item, catalog));
    const by = (source: string) => ({ source, conventions: this.#conventions });
    const found = {
      monitors: withTold(monitors, ({ source, item }) =>
        tellsOf(itemOfMonitor(item, by(source))),
      ),
      synthetics: withTold(synthetics, ({ source, item }) =>
        tellsOf(itemOfSynthetic(item, by(source))),
      ),
      episodes: withTold(episodes, ({ group }) =>
        this.#entitiesInGroup(group, catalog),
      ),
      incidents: withTold(incidents, incident =>
        tellsOf(itemOfIncident(incident, by(incident.source))),
      ),
    };
    const readable = await options.findReadable(
      Object.values(found).flatMap(all => all.flatMap(({ told }) => told)),
    );
    const shown = <T>(all: Array<Told<T>>): T[] =>
      all
        .filter(({ told }) => told.every(ref => readable.has(ref)))
        .map(({ one }) => one);

    const shownMonitors = shown(found.monitors);
    const ids = new Set(
      shownMonitors.map(({ source, id }) => `${source} ${id}`),
    );
    const result = {
      monitors: shownMonitors,
      synthetics: shown(found.synthetics),
      episodes: shown(found.episodes).filter(({ source, monitorId }) =>
        ids.has(`${source} ${monitorId}`),
      ),
      incidents: shown(found.incidents),
    };
    return {
      ...result,
      readTimes: await this.#eventReader.readReadTimes(),
      hiddenMonitors:
        monitors.length +
        synthetics.length -
        (result.monitors.length + result.synthetics.length),
      hiddenEvents:
        episodes.length +
        incidents.length -
        (result.episodes.length + result.incidents.length),
    };
  }

  /** Journeys of several namespaces may be called the same; nobody knows which one is meant. */
  async #readSynthetics(
    { journey }: JourneyInput,
    catalog: LookupCatalog,
  ): Promise<Array<Kept<SyntheticTest>>> {
    const { name } = journey.metadata;
    return catalog.isOnlyJourney(stringifyEntityRef(journey), name)
      ? this.#eventReader.readSynthetics(name)
      : [];
  }

  async #readIncidents(services: StepService[], from: Date) {
    const found = await this.#eventReader.readIncidents(
      services.flatMap(({ names }) => names),
      { from },
    );
    return found.map(incident => {
      const named = new Set(incident.services.map(nameKey));
      return {
        ...incident,
        steps: services
          .filter(({ names }) => names.some(name => named.has(nameKey(name))))
          .map(({ step }) => step),
      };
    });
  }

  /** A monitor of many services alerts for each of them by itself. */
  #entitiesInGroup(group: string, catalog: LookupCatalog): string[] {
    const { serviceTagKeys, journeyTagKeys } = this.#conventions;
    const tags = group.split(',');
    return [
      ...tagValues(tags, serviceTagKeys).map(name =>
        catalog.resolveService(name),
      ),
      ...tagValues(tags, journeyTagKeys).map(name =>
        catalog.resolveJourney(name),
      ),
    ].filter(ref => ref !== undefined);
  }
}

type StepService = { step: string; names: string[] };

type Told<T> = { one: T; told: string[] };

function withTold<T>(all: T[], tellsOf: (one: T) => string[]): Array<Told<T>> {
  return all.map(one => ({ one, told: tellsOf(one) }));
}

/** The services of steps that the reader may know of, by the names that sources use. */
function servicesOf(
  { journey, entities }: JourneyInput,
  readable: ReadonlySet<string>,
): StepService[] {
  return journey.spec.steps.flatMap(({ name, service }) => {
    const ref = stepServiceRef(journey, service);
    const entity = ref && readable.has(ref) && entities.get(ref);
    return entity ? [{ step: name, names: namesOf(entity) }] : [];
  });
}

function namesOf(service: Entity): string[] {
  const { name, annotations } = service.metadata;
  return [
    name,
    ...serviceNameAnnotations.flatMap(key => annotations?.[key] ?? []),
  ];
}
