/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { CujApi } from './CujApi';
import { EntityOverview, SyncSource } from './types';

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
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    return this.#get<EntityOverview>(`/entities/by-name/${path}/overview`);
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
