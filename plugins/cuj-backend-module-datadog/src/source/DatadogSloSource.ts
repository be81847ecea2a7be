/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  Incident,
  Monitor,
  OnCallCoverage,
  OnCallTeam,
  ServiceDefinition,
  ServiceTelemetry,
  Slo,
  SloCorrection,
  SloHistory,
  SloStatus,
  SyntheticTest,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  SloSource,
  SourceBatch,
  SourceReadOptions,
  SourceReference,
  SourceUrlReading,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogClient } from '../client/DatadogClient';
import {
  DatadogOrganization,
  DatadogRequestSettings,
  DatadogTelemetrySettings,
  defaultTelemetrySettings,
} from '../config/DatadogOrganization';
import { DatadogHttp } from '../http/DatadogHttp';
import {
  parseAlertEventPage,
  parseCatalogEntityPage,
  parseCorrectionPage,
  parseDeletedSloPage,
  parseIncidentPage,
  parseMonitorCount,
  parseMonitorPage,
  parseServiceDefinitionPage,
  parseSloListPage,
  parseSloSearchPage,
  parseSyntheticTestPage,
} from '../wire/parsePages';
import { ChangeFeed } from '../webhook/ChangeFeed';
import { getDatadogUrl } from './getDatadogUrl';
import { readDatadogUrl } from './readDatadogUrl';
import { MONITOR_PAGE_SIZE, readMonitors } from './readMonitors';
import { readCursorPages } from './readCursorPages';
import { readOnCall } from './readOnCall';
import { readOnCallCoverage } from './readOnCallCoverage';
import { readPages } from './readPages';
import { readServices } from './readServices';
import { readSloHistory } from './readSloHistory';
import { readStatus } from './readStatus';
import { readTelemetry } from './readTelemetry';

/** The default of the API, and the largest size known to be honoured. */
const LIST_PAGE_SIZE = 1000;
/** What the API gives where nothing is asked for. */
const CORRECTION_PAGE_SIZE = { wanted: 1000, fallback: 25 };
/** The largest that is known to be taken, and the least that any API gives. */
const PAGE_SIZE = { wanted: 100, fallback: 10 };
/** What the APIs give where nothing is asked for. */
const DEFAULT_SIZES = {
  slos: 1000,
  corrections: 25,
  synthetics: 100,
  incidents: 10,
  catalogEntities: 100,
  serviceDefinitions: 10,
};
/** The largest that is known to be taken. */
const EVENT_PAGE_SIZE = 1000;
/** The largest size is not documented; Datadog's own Terraform provider asks for this. */
const SEARCH_PAGE_SIZE = 100;

/**
 * SLOs of one Datadog organisation: definitions from the list, statuses of all
 * timeframes from the search, so that 5,000 SLOs take 56 calls rather than one or
 * more for each.
 */
export class DatadogSloSource implements SloSource {
  readonly type = 'datadog';
  readonly name: string;
  /** Only where webhooks are taken. */
  readonly onChange?: SloSource['onChange'];
  readonly #client: DatadogClient;
  readonly #appUrl: string;
  /** How many SLOs there are, until a total was believed for it. */
  #provenSlos: number | undefined;
  readonly #onProvenSlos = (count: number): void => {
    this.#provenSlos = count;
  };

  /** Of corrections less depends, so that the first total is believed. */
  #provenCorrections: number | 'any' | undefined = 'any';
  readonly #telemetry: DatadogTelemetrySettings;

  static create(options: {
    organization: DatadogOrganization;
    requests: DatadogRequestSettings;
    telemetry?: DatadogTelemetrySettings;
    /** What webhooks tell. */
    changes?: ChangeFeed;
  }): DatadogSloSource {
    const { organization, requests, changes } = options;
    const telemetry = options.telemetry ?? defaultTelemetrySettings;
    const http = DatadogHttp.create({ settings: requests });
    return new DatadogSloSource(
      organization,
      DatadogClient.create({ organization, http }),
      telemetry,
      changes,
    );
  }

  private constructor(
    organization: DatadogOrganization,
    client: DatadogClient,
    telemetry: DatadogTelemetrySettings,
    changes: ChangeFeed | undefined,
  ) {
    this.name = organization.name;
    this.#appUrl = organization.appUrl;
    this.#client = client;
    this.#telemetry = telemetry;
    this.onChange = changes?.onChange;
  }

  readSlos(options: SourceReadOptions): AsyncIterable<SourceBatch<Slo>> {
    return readPages({
      size: LIST_PAGE_SIZE,
      // Definitions are never believed to be all: it takes one call each few hours.
      onProven: this.#onProvenSlos,
      idOf: slo => slo.id,
      readPage: async ({ offset }) =>
        parseSloListPage(
          await this.#client.listSlos(
            { limit: LIST_PAGE_SIZE, offset },
            options,
          ),
        ),
    });
  }

  readStatuses(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<SloStatus>> {
    const proven = this.#provenSlos;
    this.#provenSlos = undefined;
    return readPages({
      size: SEARCH_PAGE_SIZE,
      proven,
      onProven: this.#onProvenSlos,
      idOf: status => status.sloId,
      readPage: async ({ number }) =>
        parseSloSearchPage(
          await this.#client.searchSlos(
            { pageSize: SEARCH_PAGE_SIZE, pageNumber: number },
            options,
          ),
        ),
    });
  }

  readMonitors(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<Monitor>> {
    return readMonitors({
      readPage: async position =>
        parseMonitorPage(
          await this.#client.listMonitors(
            { pageSize: MONITOR_PAGE_SIZE, ...position },
            options,
          ),
          Date.now(),
        ),
      countMonitors: async () =>
        parseMonitorCount(await this.#client.searchMonitors(options)),
    });
  }

  readDeletedSloIds(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<string>> {
    return readPages({
      size: LIST_PAGE_SIZE,
      defaultSize: DEFAULT_SIZES.slos,
      mayBeEmpty: true,
      idOf: id => id,
      readPage: async ({ offset }) =>
        parseDeletedSloPage(
          await this.#client.listDeletedSlos(
            { limit: LIST_PAGE_SIZE, offset },
            options,
          ),
        ),
    });
  }

  readCorrections(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<SloCorrection>> {
    const proven = this.#provenCorrections;
    this.#provenCorrections = undefined;
    return readPages({
      proven,
      onProven: count => {
        this.#provenCorrections = count;
      },
      size: CORRECTION_PAGE_SIZE.wanted,
      fallbackSize: CORRECTION_PAGE_SIZE.fallback,
      defaultSize: DEFAULT_SIZES.corrections,
      mayBeEmpty: true,
      idOf: ({ id }) => id,
      readPage: async ({ offset, size }) =>
        parseCorrectionPage(
          await this.#client.listCorrections({ limit: size, offset }, options),
        ),
    });
  }

  readAlertTransitions(
    window: { from: Date; to: Date },
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<AlertTransition>> {
    const filter = {
      query: 'source:alert',
      from: window.from.toISOString(),
      to: window.to.toISOString(),
    };
    return readCursorPages({
      size: EVENT_PAGE_SIZE,
      idOf: ({ id }) => id,
      readPage: async cursor =>
        parseAlertEventPage(
          await this.#client.searchEvents(
            {
              filter,
              sort: 'timestamp',
              page: { limit: EVENT_PAGE_SIZE, ...(cursor && { cursor }) },
            },
            options,
          ),
        ),
    });
  }

  readSyntheticTests(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<SyntheticTest>> {
    return readPages({
      size: PAGE_SIZE.wanted,
      fallbackSize: PAGE_SIZE.fallback,
      defaultSize: DEFAULT_SIZES.synthetics,
      mayBeEmpty: true,
      idOf: ({ id }) => id,
      readPage: async ({ number, size }) =>
        parseSyntheticTestPage(
          await this.#client.listSyntheticTests({ number, size }, options),
        ),
    });
  }

  readIncidents(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<Incident>> {
    return readPages({
      size: PAGE_SIZE.wanted,
      fallbackSize: PAGE_SIZE.fallback,
      defaultSize: DEFAULT_SIZES.incidents,
      mayBeEmpty: true,
      idOf: ({ id }) => id,
      readPage: async ({ offset, size }) =>
        parseIncidentPage(
          await this.#client.listIncidents({ offset, size }, options),
        ),
    });
  }

  readServices(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<ServiceDefinition>> {
    const paging = {
      size: PAGE_SIZE.wanted,
      fallbackSize: PAGE_SIZE.fallback,
      mayBeEmpty: true,
      idOf: ({ id }: ServiceDefinition) => id,
    };
    return readServices({
      entities: readPages({
        ...paging,
        defaultSize: DEFAULT_SIZES.catalogEntities,
        readPage: async ({ offset, size }) =>
          parseCatalogEntityPage(
            await this.#client.listCatalogEntities(
              { offset, limit: size },
              options,
            ),
          ),
      }),
      definitions: readPages({
        ...paging,
        defaultSize: DEFAULT_SIZES.serviceDefinitions,
        readPage: async ({ number, size }) =>
          parseServiceDefinitionPage(
            await this.#client.listServiceDefinitions(
              { number, size },
              options,
            ),
          ),
      }),
    });
  }

  readTelemetry(
    services: Array<{ service: string; environment: string }>,
    options: SourceReadOptions & { environments?: string[] },
  ): AsyncIterable<SourceBatch<ServiceTelemetry>> {
    return readTelemetry(this.#client, services, this.#telemetry, options);
  }

  readOnCall(
    team: string,
    options: SourceReadOptions,
  ): Promise<OnCallTeam | undefined> {
    return readOnCall(this.#client, team, options);
  }

  readOnCallCoverage(
    team: string,
    until: Date,
    options: SourceReadOptions,
  ): Promise<OnCallCoverage | undefined> {
    return readOnCallCoverage(this.#client, team, until, options);
  }

  readStatus(
    sloId: string,
    options: SourceReadOptions,
  ): Promise<SloStatus | undefined> {
    return readStatus(this.#client, sloId, options);
  }

  readSloHistory(
    sloId: string,
    window: {
      from: Date;
      to: Date;
      targetPercent?: number;
      applyCorrections: boolean;
    },
    options: SourceReadOptions,
  ): Promise<SloHistory> {
    return readSloHistory(this.#client, sloId, window, options);
  }

  getSloUrl(sloId: string, timeframe?: string): string {
    const url = new URL(`${this.#appUrl}/slo`);
    url.searchParams.set('slo_id', sloId);
    if (timeframe) {
      url.searchParams.set('timeframe', timeframe);
    }
    url.searchParams.set('tab', 'status_and_history');
    return url.toString();
  }

  getUrl(reference: SourceReference): string {
    return getDatadogUrl(reference, this.#appUrl);
  }

  readUrl(url: URL): SourceUrlReading | undefined {
    return readDatadogUrl(url, this.#appUrl);
  }
}
