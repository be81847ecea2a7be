/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { CujApi } from './CujApi';
import {
  EntityOnCall,
  EntityOverview,
  SloHistoryAnswer,
  SloHistoryQuery,
  SloTrend,
  SyncSource,
} from './types';

/**
 * Calls the backend plugin over HTTP.
 *
 * @public
 */
export class CujClient implements CujApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc CujApi.getEntityOverview} */
  async getEntityOverview(entityRef: string): Promise<EntityOverview> {
    return this.#get<EntityOverview>(`${entityPath(entityRef)}/overview`);
  }

  /** {@inheritDoc CujApi.getOnCall} */
  async getOnCall(entityRef: string): Promise<EntityOnCall> {
    return this.#get<EntityOnCall>(`${entityPath(entityRef)}/on-call`);
  }

  /** {@inheritDoc CujApi.getSloHistory} */
  async getSloHistory(
    slo: { source: string; sloId: string },
    query: SloHistoryQuery = {},
  ): Promise<SloHistoryAnswer> {
    return this.#get<SloHistoryAnswer>(
      `${sloPath(slo)}/history${queryText(query)}`,
    );
  }

  /** {@inheritDoc CujApi.getSloTrend} */
  async getSloTrend(
    slo: { source: string; sloId: string },
    query: { timeframe?: string } = {},
  ): Promise<SloTrend> {
    return this.#get<SloTrend>(`${sloPath(slo)}/trend${queryText(query)}`);
  }

  /** {@inheritDoc CujApi.getSyncSources} */
  async getSyncSources(): Promise<SyncSource[]> {
    const { sources } = await this.#get<{ sources: SyncSource[] }>(
      '/sync/sources',
    );
    return sources;
  }

  /** {@inheritDoc CujApi.startSyncRun} */
  async startSyncRun(source: string, kind: string): Promise<void> {
    const path = `/sync/sources/${encodeURIComponent(
      source,
    )}/kinds/${encodeURIComponent(kind)}/run`;
    await this.#fetch(path, { method: 'POST' });
  }

  async #get<T>(path: string): Promise<T> {
    const response = await this.#fetch(path);
    return response.json();
  }

  async #fetch(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('cuj');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [kind, namespace, name].map(encodeURIComponent).join('/');
  return `/entities/by-name/${path}`;
}

function sloPath({ source, sloId }: { source: string; sloId: string }): string {
  const [sourcePart, idPart] = [source, sloId].map(encodeURIComponent);
  return `/sources/${sourcePart}/slos/${idPart}`;
}

/** What is not given is left out. */
function queryText(query: object): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined,
  );
  const text = new URLSearchParams(
    given.map(([name, value]) => [name, String(value)]),
  ).toString();
  return text && `?${text}`;
}
