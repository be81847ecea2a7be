/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  JourneyDetail,
  SloCorrection,
  SourceFreshness,
  nameKey,
  serviceNameAnnotations,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { revealedEntities } from '../access/revealedEntities';
import { stepServiceRef } from '../overview/buildJourneyOverview';
import { SloRecord } from '../store/SloStore';
import { buildBurnDown } from './buildBurnDown';
import { buildJourneyEvents } from './buildJourneyEvents';
import {
  buildJourneyMonitors,
  buildJourneySynthetics,
} from './buildJourneyMonitors';
import { buildJourneySlos } from './buildJourneySlos';
import { titleOf } from './buildJourneyStatus';
import { hideUnreadable } from './hideUnreadable';
import { JourneyEventReader } from './JourneyEventReader';
import { sloKeyOf } from './JourneyInput';
import { JourneyReading } from './JourneyRollUpReader';
import { JourneyStatusStore } from './JourneyStatusStore';
import { RollUpSettings } from './rollUpSlos';

type Options = {
  eventReader: JourneyEventReader;
  statusStore: JourneyStatusStore;
  sources: SloSource[];
  settings: RollUpSettings;
  urlOf: (record: SloRecord) => string | undefined;
};

/** Puts together what the page of a journey shows, as far as its reader may see it. */
export class JourneyDetailReader {
  readonly #options: Options;

  static create(options: Options): JourneyDetailReader {
    return new JourneyDetailReader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async read(
    reading: JourneyReading,
    options: {
      now: Date;
      /** Of which of some entities the reader may know. */
      findReadable: (refs: Iterable<string>) => Promise<Set<string>>;
      sources: SourceFreshness[];
    },
  ): Promise<JourneyDetail> {
    const { eventReader, statusStore } = this.#options;
    const { input, rolledUp } = reading;
    const from = new Date(rolledUp.window.startMs);
    const readable = await options.findReadable(mentionedBy(reading));
    const visible = input.slos.filter(({ matching }) =>
      revealedEntities(matching).every(ref => readable.has(ref)),
    );
    const slos = buildJourneySlos(reading, {
      ...{ ...this.#options, visible },
      now: options.now,
    });

    const production = visible.filter(
      ({ matching }) => matching.environment.isProduction,
    );
    const synthetics = await eventReader.readSynthetics(
      input.journey.metadata.name,
    );
    const monitors = await eventReader.readMonitors({
      monitors: [
        ...production.flatMap(({ source, slo }) =>
          slo.monitorIds.map(id => ({ source, id })),
        ),
        ...synthetics.flatMap(({ source, item }) =>
          item.monitorId ? [{ source, id: item.monitorId }] : [],
        ),
      ],
      slos: production.map(({ source, slo }) => ({ source, id: slo.id })),
    });
    const episodes = await eventReader.readEpisodes(monitors, { from });
    const shownMonitors = buildJourneyMonitors(monitors, {
      slos,
      episodes,
      monitorIdsOf: key =>
        production.find(
          ({ source, slo }) => source === key.source && slo.id === key.id,
        )?.slo.monitorIds ?? [],
      urlOf: this.#urlOf,
    });
    const corrections = correctionsOf(reading, production);
    const status = hideUnreadable(reading.status, ref => readable.has(ref));
    return {
      status,
      window: {
        timeframe: status.timeframe,
        from: from.toISOString(),
        to: new Date(rolledUp.window.endMs).toISOString(),
      },
      slos,
      hiddenSlos: input.slos.length - visible.length,
      monitors: shownMonitors,
      synthetics: buildJourneySynthetics(synthetics, {
        monitors,
        urlOf: this.#urlOf,
      }),
      burnDown: buildBurnDown(
        rolledUp,
        corrections.flatMap(({ startsAt, endsAt, category, description }) => ({
          from: startsAt,
          to: endsAt ?? new Date(rolledUp.window.endMs).toISOString(),
          category,
          ...(description && { description }),
        })),
      ),
      trend: await statusStore.findDays(status.entityRef, {
        timeframe: status.timeframe,
        fromDay: from.toISOString().slice(0, 10),
      }),
      events: buildJourneyEvents({
        episodes,
        monitors: shownMonitors,
        incidents: await this.#readIncidents(reading, { readable, from }),
        corrections,
        urlOf: this.#urlOf,
      }),
      people: peopleOf(status, input.entities),
      sources: options.sources,
    };
  }

  readonly #urlOf = (
    source: string,
    type: 'monitor' | 'synthetic' | 'incident',
    id: string,
  ): string | undefined =>
    this.#options.sources
      .find(({ name }) => name === source)
      ?.getUrl?.({ type, id });

  /** Those that name a service of a step that the reader may read. */
  async #readIncidents(
    { input }: JourneyReading,
    { readable, from }: { readable: Set<string>; from: Date },
  ) {
    const { journey, entities } = input;
    const services = journey.spec.steps.flatMap(step => {
      const ref = stepServiceRef(journey, step.service);
      const service = ref && readable.has(ref) && entities.get(ref);
      return service ? [{ step: step.name, names: namesOf(service) }] : [];
    });
    const found = await this.#options.eventReader.readIncidents(
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
}

/** Everything that a reader may be told of by name. */
function mentionedBy({ input, status }: JourneyReading): string[] {
  return [
    ...status.steps.flatMap(({ serviceRef, ownerRef }) =>
      [serviceRef, ownerRef].filter(ref => ref !== undefined),
    ),
    ...[status.ownerRef, status.systemRef].filter(ref => ref !== undefined),
    ...input.slos.flatMap(({ matching }) => revealedEntities(matching)),
  ];
}

/** Within the window, the oldest first; what recurs is left out, its times being unknown. */
function correctionsOf(
  { input, rolledUp }: JourneyReading,
  slos: SloRecord[],
): Array<SloCorrection & { source: string; steps: string[] }> {
  const { startMs, endMs } = rolledUp.window;
  const byId = new Map<
    string,
    SloCorrection & { source: string; steps: string[] }
  >();
  for (const { source, slo } of slos) {
    const key = sloKeyOf({ source, id: slo.id });
    for (const correction of input.copies.corrections.get(key) ?? []) {
      const isWithin =
        !correction.recurrenceRule &&
        Date.parse(correction.startsAt) < endMs &&
        !(Date.parse(correction.endsAt ?? '') <= startMs);
      if (isWithin) {
        byId.set(`${source} ${correction.id}`, {
          ...correction,
          source,
          steps: rolledUp.slos.get(key)?.steps ?? [],
        });
      }
    }
  }
  return [...byId.values()].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

function namesOf(service: Entity): string[] {
  const { name, annotations } = service.metadata;
  return [
    name,
    ...serviceNameAnnotations.flatMap(key => annotations?.[key] ?? []),
  ];
}

function peopleOf(
  status: JourneyReading['status'],
  entities: ReadonlyMap<string, Entity>,
): JourneyDetail['people'] {
  const refs = new Set([
    ...(status.ownerRef ? [status.ownerRef] : []),
    ...status.steps.flatMap(({ ownerRef }) => ownerRef ?? []),
  ]);
  return [...refs].flatMap(entityRef => {
    const entity = entities.get(entityRef);
    return entity
      ? [
          {
            entityRef,
            title: titleOf(entity),
            steps: status.steps
              .filter(step => step.ownerRef === entityRef)
              .map(({ name }) => name),
            isJourneyOwner: status.ownerRef === entityRef,
          },
        ]
      : [];
  });
}
