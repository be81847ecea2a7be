/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  JourneyDetail,
  SourceFreshness,
  revealedEntities,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
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
import { sloKeyOf } from './JourneyInput';
import { ReadTimes } from './JourneyEventReader';
import { JourneyReading } from './JourneyRollUpReader';
import { journeyCorrections } from './journeyCorrections';
import { JourneyStatusStore } from './JourneyStatusStore';
import { JourneySurroundingsReader } from './JourneySurroundingsReader';
import { isAlertOver } from './presentMonitorState';
import { hideRelatedSlos } from './relatedSlos';
import { RollUpSettings } from './rollUpSlos';

type Options = {
  surroundingsReader: JourneySurroundingsReader;
  statusStore: JourneyStatusStore;
  sources: SloSource[];
  settings: RollUpSettings;
  /** How old what was read may be. */
  maxAgesMs: Record<keyof ReadTimes, number>;
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
    const { surroundingsReader, statusStore, sources, maxAgesMs } =
      this.#options;
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
    const surroundings = await surroundingsReader.read(input, {
      slos: production,
      ...{ from, readable },
      findReadable: options.findReadable,
    });
    const { monitors, synthetics, episodes, incidents, readTimes } =
      surroundings;
    const isOld = (kind: keyof ReadTimes, readAt: string) =>
      options.now.getTime() - Date.parse(readAt) > maxAgesMs[kind];
    const shownMonitors = buildJourneyMonitors(monitors, {
      slos,
      episodes,
      readAtOf: source => readTimes.monitors.get(source),
      monitorIdsOf: key =>
        production.find(
          ({ source, slo }) => source === key.source && slo.id === key.id,
        )?.slo.monitorIds ?? [],
      urlOf: this.#urlOf,
    });
    const corrections = journeyCorrections(reading, production);
    const visibleKeys = new Set(
      visible.map(({ source, slo }) => sloKeyOf({ source, id: slo.id })),
    );
    const status = hideRelatedSlos(
      hideUnreadable(reading.status, ref => readable.has(ref)),
      slo => visibleKeys.has(sloKeyOf(slo)),
    );
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
      outdatedMonitors: sources
        .map(({ name }) => name)
        .filter(name => {
          const readAt = readTimes.monitors.get(name);
          return readAt === undefined || isOld('monitors', readAt);
        }),
      hiddenMonitors: surroundings.hiddenMonitors,
      hiddenEvents: surroundings.hiddenEvents,
      synthetics: buildJourneySynthetics(synthetics, {
        stateOf: ({ source, id }) =>
          shownMonitors.find(one => one.source === source && one.id === id)
            ?.state,
        urlOf: this.#urlOf,
      }),
      burnDown: buildBurnDown(rolledUp, corrections),
      trend: await statusStore.findDays(status.entityRef, {
        timeframe: status.timeframe,
        fromDay: from.toISOString().slice(0, 10),
      }),
      events: buildJourneyEvents({
        ...{ episodes, incidents, corrections: corrections.placed },
        monitors: shownMonitors,
        isOver: episode =>
          isAlertOver(
            episode,
            monitors.find(
              ({ source, id }) =>
                source === episode.source && id === episode.monitorId,
            )?.item ?? {},
            readTimes.monitors.get(episode.source),
          ),
        lastReadAt: (kind, source) => {
          const readAt = readTimes[kind].get(source);
          return readAt && isOld(kind, readAt) ? readAt : undefined;
        },
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
