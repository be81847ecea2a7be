/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Configuration } from '@datadog/datadog-api-client/dist/packages/datadog-api-client-common/configuration';
import { SourceReadOptions } from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogOrganization } from '../config/DatadogOrganization';
import { DatadogHttp } from '../http/DatadogHttp';
import { DatadogClientModules, loadDatadogClient } from './loadDatadogClient';

/**
 * Calls the API of one Datadog organisation and returns its answers as they were
 * sent.
 *
 * @remarks
 * Addresses, parameters and authentication are those of Datadog's client. Its
 * parsing is not used: one item that it can't read loses the whole page. So the
 * real answer is taken aside in the `fetch` that is handed to it, and it is given
 * an empty one.
 */
export class DatadogClient {
  readonly #organization: DatadogOrganization;
  readonly #http: DatadogHttp;

  static create(options: {
    organization: DatadogOrganization;
    http: DatadogHttp;
  }): DatadogClient {
    return new DatadogClient(options);
  }

  private constructor(options: {
    organization: DatadogOrganization;
    http: DatadogHttp;
  }) {
    this.#organization = options.organization;
    this.#http = options.http;
  }

  /** `GET /api/v1/slo`: definitions. */
  async listSlos(
    page: { limit: number; offset: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#call(options, (datadog, configuration) =>
      new datadog.ServiceLevelObjectivesApi(configuration).listSLOs(page),
    );
  }

  /** `GET /api/v1/slo/search`: the status of all timeframes. */
  async searchSlos(
    page: { pageSize: number; pageNumber: number },
    options: SourceReadOptions,
  ): Promise<unknown> {
    return this.#call(options, (datadog, configuration) =>
      new datadog.ServiceLevelObjectivesApi(configuration).searchSLO(page),
    );
  }

  async #call(
    options: SourceReadOptions,
    invoke: (
      datadog: DatadogClientModules,
      configuration: Configuration,
    ) => Promise<unknown>,
  ): Promise<unknown> {
    const datadog = loadDatadogClient();
    const { apiBaseUrl, apiKey, appKey } = this.#organization;

    let answer: { body: unknown } | { error: unknown } | undefined;
    const configuration = datadog.createConfiguration({
      // Always all three: what is left out comes from the environment (DD_SITE,
      // DD_API_KEY, DD_APP_KEY).
      baseServer: new datadog.BaseServerConfiguration(apiBaseUrl, {}),
      authMethods: { apiKeyAuth: apiKey, appKeyAuth: appKey },
      enableRetry: false,
      fetch: async (url: string, init: { headers: Record<string, string> }) => {
        try {
          const { headers } = init;
          answer = {
            body: await this.#http.requestJson(
              { method: 'GET', url, headers },
              options,
            ),
          };
        } catch (error) {
          // The client would print what is thrown in here.
          answer = { error };
        }
        return Response.json({});
      },
    });
    await invoke(datadog, configuration);

    if (!answer) {
      throw new Error('The client for Datadog made no request');
    }
    if ('error' in answer) {
      throw answer.error;
    }
    return answer.body;
  }
}
