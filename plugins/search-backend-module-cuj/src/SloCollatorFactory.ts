/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  SloIndexItem,
  SloIndexPage,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Readable } from 'node:stream';
import { SLO_DOCUMENT_TYPE, SloSearchDocument } from './SloSearchDocument';

const TIMEOUT_MS = 30_000;
/** Longer texts are of no use for finding anything. */
const MAX_TEXT = 2_000;
/** Against a backend that never comes to an end; far more than anybody has. */
const MAX_PAGES = 10_000;

/**
 * Reads all SLOs from the cuj backend.
 *
 * @internal
 */
export class SloCollatorFactory implements DocumentCollatorFactory {
  readonly type = SLO_DOCUMENT_TYPE;
  /** For each result anew; what it cannot say is left to `hideUnreadableSlos`. */
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #locationTemplate: string;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    locationTemplate?: string;
  }): SloCollatorFactory {
    return new SloCollatorFactory(options);
  }

  private constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    locationTemplate?: string;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
    this.#locationTemplate =
      options.locationTemplate ?? '/catalog/:namespace/:kind/:name';
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#execute());
  }

  // Where a page fails, so does the stream: half an index must not replace a whole one.
  async *#execute(): AsyncGenerator<SloSearchDocument> {
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const { items, nextCursor } = await this.#read(cursor);
      for (const item of items) {
        const document = this.#toDocument(item);
        if (document) {
          yield document;
        }
      }
      if (nextCursor === undefined) {
        return;
      }
      cursor = nextCursor;
    }
    throw new Error(`There are more than ${MAX_PAGES} pages of SLOs`);
  }

  async #read(cursor: string | undefined): Promise<SloIndexPage> {
    const baseUrl = await this.#discovery.getBaseUrl('cuj');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'cuj',
    });
    const query = cursor === undefined ? '' : `?cursor=${cursor}`;
    const response = await fetch(`${baseUrl}/slos/index${query}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }

  /**
   * Of an SLO without an entity nobody can tell who may find it. A Journey that refers to
   * it decides that only where the SLO itself tells of nothing.
   */
  #toDocument(slo: SloIndexItem): SloSearchDocument | undefined {
    const all = [...slo.journeys, ...slo.services];
    const [entityRef] =
      slo.tellsOf.length > 0
        ? [...all.filter(ref => slo.tellsOf.includes(ref)), ...slo.tellsOf]
        : all;
    if (entityRef === undefined) {
      return undefined;
    }
    const text = [slo.description ?? '', ...slo.tags].join(' ').trim();
    return {
      title: slo.name,
      text: text.slice(0, MAX_TEXT),
      location: this.#locationOf(entityRef, slo),
      authorization: { resourceRef: entityRef },
      source: slo.source,
      sloId: slo.id,
      entityRef,
      tellsOf: slo.tellsOf,
      environments: slo.environments,
    };
  }

  /** Some engines keep one document a location, so that each SLO needs its own. */
  #locationOf(entityRef: string, slo: SloIndexItem): string {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const page = Object.entries({ kind, namespace, name }).reduce(
      (location, [part, value]) =>
        location.replace(`:${part}`, () => encodeURIComponent(value)),
      this.#locationTemplate,
    );
    const anchor = [slo.source, slo.id].map(encodeURIComponent).join('/');
    return `${page}#slo/${anchor}`;
  }
}
