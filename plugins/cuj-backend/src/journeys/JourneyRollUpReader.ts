/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  JourneyEntityV1alpha1,
  JourneyStatus,
  timeframeDays,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { subjectOf } from '../evaluation/subjectOf';
import { ownerRefOf, stepServiceRef } from '../overview/buildJourneyOverview';
import { SloRecord, SloStore } from '../store/SloStore';
import { buildJourneyStatus } from './buildJourneyStatus';
import { EventRecorder } from './EventRecorder';
import { StoredEventRecord } from './EventRecordStore';
import { JourneyCopyReader } from './JourneyCopyReader';
import { JourneyInput } from './JourneyInput';
import { RollUpSettings, RolledUpJourney, rollUpSlos } from './rollUpSlos';
import { selectTimeframe } from './selectTimeframe';

const DAY_MS = 24 * 3_600_000;
const DEFAULT_DAYS = 30;

/** Finds entities by their references, as far as whoever asks may read them. */
export type ReadEntities = (refs: string[]) => Promise<Map<string, Entity>>;

/** A journey with everything that its status was made of. */
export interface JourneyReading {
  input: JourneyInput;
  rolledUp: RolledUpJourney;
  status: JourneyStatus;
}

/** Several journeys, and what of their SLOs is to be remembered. */
export interface JourneyReadings {
  /** In the order that was asked for. */
  readings: JourneyReading[];
  /** Records of events to which the last statuses added something. */
  changedEvents: StoredEventRecord[];
}

/** Rolls journeys up from what the store holds, without asking a source. */
export class JourneyRollUpReader {
  readonly #sloStore: SloStore;
  readonly #copyReader: JourneyCopyReader;
  readonly #eventRecorder: EventRecorder;
  readonly #settings: RollUpSettings;
  readonly #urlOf: (record: SloRecord) => string | undefined;

  static create(options: {
    sloStore: SloStore;
    copyReader: JourneyCopyReader;
    eventRecorder: EventRecorder;
    settings: RollUpSettings;
    urlOf: (record: SloRecord) => string | undefined;
  }): JourneyRollUpReader {
    return new JourneyRollUpReader(options);
  }

  private constructor(options: {
    sloStore: SloStore;
    copyReader: JourneyCopyReader;
    eventRecorder: EventRecorder;
    settings: RollUpSettings;
    urlOf: (record: SloRecord) => string | undefined;
  }) {
    this.#sloStore = options.sloStore;
    this.#copyReader = options.copyReader;
    this.#eventRecorder = options.eventRecorder;
    this.#settings = options.settings;
    this.#urlOf = options.urlOf;
  }

  /**
   * @param options - `window` is what the numbers are to be about, such as `30d`; where
   *   absent, each journey's own timeframe
   */
  async read(
    journeys: JourneyEntityV1alpha1[],
    options: { now: Date; readEntities: ReadEntities; window?: string },
  ): Promise<JourneyReadings> {
    const { now, window } = options;
    const records = await this.#sloStore.findByEntities(
      journeys.map(journey => stringifyEntityRef(journey)),
    );
    const planned = journeys.map(journey => {
      const ref = stringifyEntityRef(journey);
      const slos = records.filter(({ matching }) =>
        matching.journeys.some(({ entityRef }) => entityRef === ref),
      );
      const timeframe =
        window ??
        selectTimeframe(
          slos.filter(({ matching }) => matching.environment.isProduction),
          journey.spec.sla?.timeframe,
        );
      const days = timeframeDays(timeframe) || DEFAULT_DAYS;
      return { journey, slos, days };
    });
    const longestMs = Math.max(0, ...planned.map(({ days }) => days)) * DAY_MS;
    const copies = await this.#copyReader.read(records, {
      from: new Date(now.getTime() - longestMs),
      now,
    });
    const events = await this.#eventRecorder.read(records, {
      ...{ now, corrections: copies.corrections },
    });
    const entities = await readAround(journeys, options.readEntities);

    const readings = planned.map(({ journey, slos, days }) => {
      const input = {
        ...{ journey, slos, entities },
        copies: { ...copies, events: events.records },
      };
      const rolledUp = rollUpSlos(input, {
        ...{ days, now },
        settings: this.#settings,
        urlOf: this.#urlOf,
      });
      const status = buildJourneyStatus(input, rolledUp, {
        timeframe: `${days}d`,
        now,
      });
      return { input, rolledUp, status };
    });
    return { readings, changedEvents: events.changed };
  }
}

/** The services of steps, then who owns them and the journeys. */
async function readAround(
  journeys: JourneyEntityV1alpha1[],
  readEntities: ReadEntities,
): Promise<Map<string, Entity>> {
  const services = await readEntities(
    unique(
      journeys.flatMap(journey =>
        journey.spec.steps.map(step => stepServiceRef(journey, step.service)),
      ),
    ),
  );
  const others = await readEntities(
    unique([
      ...[...services.values()].map(ownerRefOf),
      ...journeys.map(ownerRefOf),
      ...journeys.map(journey => subjectOf(journey).systemRef),
    ]),
  );
  return new Map([...services, ...others]);
}

function unique(refs: Array<string | undefined>): string[] {
  return [...new Set(refs.filter(ref => ref !== undefined))];
}
