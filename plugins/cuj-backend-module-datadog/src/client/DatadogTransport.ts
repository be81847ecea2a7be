/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Configuration } from '@datadog/datadog-api-client/dist/packages/datadog-api-client-common/configuration';
import type { RequestContext } from '@datadog/datadog-api-client/dist/packages/datadog-api-client-common/http/http';
import {
  MissingScopeError,
  SourceReadOptions,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogOrganization } from '../config/DatadogOrganization';
import { DatadogHttp, DatadogRequest } from '../http/DatadogHttp';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { DatadogClientModules, loadDatadogClient } from './loadDatadogClient';
import { V2Request } from './v2Requests';

/** What the application key has to be granted for a request. */
export interface DatadogScope {
  scope: string;
  /** Whether a source is of use without it; then its lack is no failure. */
  isOptional: boolean;
}

/**
 * Makes requests to the API of one Datadog organisation and returns its answers as
 * they were sent.
 *
 * @remarks
 * Addresses, parameters and authentication of version 1 are those of Datadog's
 * client. Neither its parsing nor its way of sending is used: one item that it can't
 * read loses the whole page, and it takes what is no answer for an empty one.
 */
export class DatadogTransport {
  readonly #organization: DatadogOrganization;
  readonly #http: DatadogHttp;
  #configuration: Configuration | undefined;

  static create(options: {
    organization: DatadogOrganization;
    http: DatadogHttp;
  }): DatadogTransport {
    return new DatadogTransport(options);
  }

  private constructor(options: {
    organization: DatadogOrganization;
    http: DatadogHttp;
  }) {
    this.#organization = options.organization;
    this.#http = options.http;
  }

  /** Makes a request that Datadog's client describes. */
  async requestV1(
    route: string,
    scope: DatadogScope,
    options: SourceReadOptions,
    describe: (
      datadog: DatadogClientModules,
      configuration: Configuration,
    ) => Promise<RequestContext>,
  ): Promise<unknown> {
    const context = await describe(loadDatadogClient(), this.#configure());
    return this.#request(
      {
        method: 'GET',
        route,
        url: context.getUrl(),
        headers: context.getHeaders(),
      },
      scope,
      options,
    );
  }

  /** Makes a request of version 2 of the API; a POST has to be one that only reads. */
  async requestV2(
    request: V2Request,
    scope: DatadogScope,
    options: SourceReadOptions,
  ): Promise<unknown> {
    const { apiBaseUrl, apiKey, appKey } = this.#organization;
    const url = new URL(`${apiBaseUrl}${request.path}`);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      url.searchParams.set(name, String(value));
    }
    return this.#request(
      {
        method: request.body ? 'POST' : 'GET',
        isRead: true,
        route: request.route ?? request.path,
        url: url.toString(),
        headers: {
          Accept: 'application/json',
          'DD-API-KEY': apiKey,
          'DD-APPLICATION-KEY': appKey,
          ...(request.body && { 'Content-Type': 'application/json' }),
        },
        ...(request.body && { body: JSON.stringify(request.body) }),
      },
      scope,
      options,
    );
  }

  async #request(
    request: DatadogRequest,
    scope: DatadogScope,
    options: SourceReadOptions,
  ): Promise<unknown> {
    try {
      return await this.#http.requestJson(request, options);
    } catch (error) {
      throw error instanceof DatadogRequestError && error.status === 403
        ? await this.#explainForbidden(error, scope, options)
        : error;
    }
  }

  /**
   * Datadog answers the same to a wrong key, a wrong site and a missing scope. Only
   * whether the API key is known can be asked for.
   */
  async #explainForbidden(
    error: DatadogRequestError,
    { scope, isOptional }: DatadogScope,
    options: SourceReadOptions,
  ): Promise<Error> {
    const apiKey = await this.#checkApiKey(options);
    if (apiKey === 'invalid') {
      return new DatadogRequestError(
        `${error.message}; Datadog does not know the API key at this site`,
        403,
      );
    }
    if (isOptional) {
      const [request] = error.message.split(':', 1);
      return new MissingScopeError(
        `${request}: the application key lacks the scope ${scope}, or is wrong, which looks the same`,
        scope,
      );
    }
    return new DatadogRequestError(
      apiKey === 'valid'
        ? `${error.message}; the API key is valid, so it is the application key, or its scope ${scope}`
        : error.message,
      403,
    );
  }

  /** Asked anew each time, since a key may be revoked at any; a run ends with a 403. */
  async #checkApiKey(
    options: SourceReadOptions,
  ): Promise<'valid' | 'invalid' | 'unknown'> {
    const datadog = loadDatadogClient();
    const context = await new datadog.AuthenticationApiRequestFactory(
      this.#configure(),
    ).validate();
    try {
      const answer = (await this.#http.requestJson(
        { method: 'GET', url: context.getUrl(), headers: context.getHeaders() },
        options,
      )) as { valid?: unknown } | null;
      return answer?.valid === true ? 'valid' : 'unknown';
    } catch (error) {
      options.signal.throwIfAborted();
      const { status } = error as { status?: unknown };
      return status === 403 || status === 401 ? 'invalid' : 'unknown';
    }
  }

  #configure(): Configuration {
    if (!this.#configuration) {
      const datadog = loadDatadogClient();
      const { apiBaseUrl, apiKey, appKey } = this.#organization;
      this.#configuration = datadog.createConfiguration({
        // Always all three: what is left out comes from the environment (DD_SITE,
        // DD_API_KEY, DD_APP_KEY).
        baseServer: new datadog.BaseServerConfiguration(apiBaseUrl, {}),
        authMethods: { apiKeyAuth: apiKey, appKeyAuth: appKey },
      });
    }
    return this.#configuration;
  }
}
