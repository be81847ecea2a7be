/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceReadOptions } from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogOrganization } from '../config/DatadogOrganization';
import { DatadogHttp } from '../http/DatadogHttp';
import { DatadogScope, DatadogTransport } from './DatadogTransport';
import { v2Requests } from './v2Requests';

/** Scopes by convention, where Datadog does not document them. */
const scopes = {
  slos: { scope: 'slos_read', isOptional: false },
  aboutSlos: { scope: 'slos_read', isOptional: true },
  monitors: { scope: 'monitors_read', isOptional: true },
  synthetics: { scope: 'synthetics_read', isOptional: true },
  events: { scope: 'events_read', isOptional: true },
  incidents: { scope: 'incident_read', isOptional: true },
  catalog: { scope: 'apm_service_catalog_read', isOptional: true },
  logs: { scope: 'logs_read_data', isOptional: true },
  apm: { scope: 'apm_read', isOptional: true },
  teams: { scope: 'teams_read', isOptional: true },
  onCall: { scope: 'on_call_read', isOptional: true },
} satisfies Record<string, DatadogScope>;

/** The endpoints of one Datadog organisation that we read; answers are as they were sent. */
export class DatadogClient {
  readonly #transport: DatadogTransport;

  static create(options: {
    organization: DatadogOrganization;
    http: DatadogHttp;
  }): DatadogClient {
    return new DatadogClient(DatadogTransport.create(options));
  }

  private constructor(transport: DatadogTransport) {
    this.#transport = transport;
  }

  /** `GET /api/v1/slo`: definitions. */
  async listSlos(
    page: { limit: number; offset: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV1(
      '/api/v1/slo',
      scopes.slos,
      options,
      (datadog, configuration) =>
        new datadog.ServiceLevelObjectivesApiRequestFactory(
          configuration,
        ).listSLOs(
          undefined,
          undefined,
          undefined,
          undefined,
          page.limit,
          page.offset,
        ),
    );
  }

  /** `GET /api/v1/slo?is_deleted=true`: only those that were deleted. */
  async listDeletedSlos(
    page: { limit: number; offset: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV1(
      '/api/v1/slo',
      scopes.aboutSlos,
      options,
      (datadog, configuration) =>
        new datadog.ServiceLevelObjectivesApiRequestFactory(
          configuration,
        ).listSLOs(
          undefined,
          undefined,
          undefined,
          undefined,
          page.limit,
          page.offset,
          true,
        ),
    );
  }

  /** `GET /api/v1/slo/search`: the status of all timeframes. */
  async searchSlos(
    page: { pageSize: number; pageNumber: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV1(
      '/api/v1/slo/search',
      scopes.slos,
      options,
      (datadog, configuration) =>
        new datadog.ServiceLevelObjectivesApiRequestFactory(
          configuration,
        ).searchSLO(undefined, page.pageSize, page.pageNumber),
    );
  }

  /** `GET /api/v1/slo/{slo_id}`: one definition. */
  async getSlo(sloId: string, options: SourceReadOptions): Promise<unknown> {
    return this.#transport.requestV1(
      '/api/v1/slo/{slo_id}',
      scopes.aboutSlos,
      options,
      (datadog, configuration) =>
        new datadog.ServiceLevelObjectivesApiRequestFactory(
          configuration,
        ).getSLO(sloId),
    );
  }

  /** `GET /api/v1/slo/{slo_id}/history`; times in seconds. */
  async getSloHistory(
    sloId: string,
    window: {
      from: number;
      to: number;
      target?: number;
      applyCorrections: boolean;
    },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV1(
      '/api/v1/slo/{slo_id}/history',
      scopes.aboutSlos,
      options,
      (datadog, configuration) =>
        new datadog.ServiceLevelObjectivesApiRequestFactory(
          configuration,
        ).getSLOHistory(
          sloId,
          window.from,
          window.to,
          window.target,
          window.applyCorrections,
        ),
    );
  }

  /** `GET /api/v1/slo/correction` */
  async listCorrections(
    page: { limit: number; offset: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV1(
      '/api/v1/slo/correction',
      scopes.aboutSlos,
      options,
      (datadog, configuration) =>
        new datadog.ServiceLevelObjectiveCorrectionsApiRequestFactory(
          configuration,
        ).listSLOCorrection(page.offset, page.limit),
    );
  }

  /** `GET /api/v1/monitor` with the downtimes that match each. */
  async listMonitors(
    page: { pageSize: number; page: number; idOffset?: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV1(
      '/api/v1/monitor',
      scopes.monitors,
      options,
      (datadog, configuration) =>
        new datadog.MonitorsApiRequestFactory(configuration).listMonitors(
          undefined,
          undefined,
          undefined,
          undefined,
          true,
          page.idOffset,
          page.page,
          page.pageSize,
        ),
    );
  }

  /** `GET /api/v1/monitor/search`, for the number of monitors. */
  async searchMonitors(options: SourceReadOptions): Promise<unknown> {
    return this.#transport.requestV1(
      '/api/v1/monitor/search',
      scopes.monitors,
      options,
      (datadog, configuration) =>
        new datadog.MonitorsApiRequestFactory(configuration).searchMonitors(
          undefined,
          0,
          1,
        ),
    );
  }

  /** `GET /api/v1/synthetics/tests` */
  async listSyntheticTests(
    page: { size: number; number: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV1(
      '/api/v1/synthetics/tests',
      scopes.synthetics,
      options,
      (datadog, configuration) =>
        new datadog.SyntheticsApiRequestFactory(configuration).listTests(
          page.size,
          page.number,
        ),
    );
  }

  /** `POST /api/v2/events/search` */
  async searchEvents(
    body: Parameters<typeof v2Requests.searchEvents>[0],
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV2(
      v2Requests.searchEvents(body),
      scopes.events,
      options,
    );
  }

  /** `GET /api/v2/incidents` */
  async listIncidents(
    page: { size: number; offset: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV2(
      v2Requests.listIncidents(page),
      scopes.incidents,
      options,
    );
  }

  /** `GET /api/v2/services/definitions` */
  async listServiceDefinitions(
    page: { size: number; number: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV2(
      v2Requests.listServiceDefinitions(page),
      scopes.catalog,
      options,
    );
  }

  /** `GET /api/v2/catalog/entity` with the schema of each. */
  async listCatalogEntities(
    page: { limit: number; offset: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV2(
      v2Requests.listCatalogEntities(page),
      scopes.catalog,
      options,
    );
  }

  /** `GET /api/v2/apm/services` */
  async listApmServices(
    environment: string,
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV2(
      v2Requests.listApmServices(environment),
      scopes.apm,
      options,
    );
  }

  /** `POST /api/v2/logs/analytics/aggregate` */
  async aggregateLogs(
    body: Parameters<typeof v2Requests.aggregateLogs>[0],
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV2(
      v2Requests.aggregateLogs(body),
      scopes.logs,
      options,
    );
  }

  /** `POST /api/v2/spans/analytics/aggregate` */
  async aggregateSpans(
    attributes: Parameters<typeof v2Requests.aggregateSpans>[0],
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV2(
      v2Requests.aggregateSpans(attributes),
      scopes.apm,
      options,
    );
  }

  /** `GET /api/v2/team`: a search, not a look-up. */
  async listTeams(
    keyword: string,
    page: { size: number; number: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV2(
      v2Requests.listTeams(keyword, page),
      scopes.teams,
      options,
    );
  }

  /** `GET /api/v2/on-call/teams/{team_id}/on-call` */
  async getTeamOnCall(
    teamId: string,
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV2(
      v2Requests.getTeamOnCall(teamId),
      scopes.onCall,
      options,
    );
  }

  /** `GET /api/v2/on-call/schedules` of a team. */
  async listOnCallSchedules(
    teamId: string,
    page: { size: number; number: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV2(
      v2Requests.listOnCallSchedules(teamId, page),
      scopes.onCall,
      options,
    );
  }

  /** `GET /api/v2/on-call/schedules/{schedule_id}/responders` at a moment. */
  async getScheduleResponders(
    scheduleId: string,
    at: Date,
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#transport.requestV2(
      v2Requests.getScheduleResponders(scheduleId, at),
      scopes.onCall,
      options,
    );
  }
}
