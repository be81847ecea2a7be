/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  CujConventions,
  SloMatcher,
  SloMatching,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { MatchingStore } from '../store/MatchingStore';
import { CatalogReader } from './CatalogReader';

/**
 * Finds the journeys and services of all SLOs, and stores what changed.
 */
export class MatchingTask {
  readonly #catalog: CatalogReader;
  readonly #store: MatchingStore;
  readonly #conventions: CujConventions;
  readonly #logger: LoggerService;

  static create(options: {
    catalog: CatalogReader;
    store: MatchingStore;
    conventions: CujConventions;
    logger: LoggerService;
  }): MatchingTask {
    return new MatchingTask(options);
  }

  private constructor(options: {
    catalog: CatalogReader;
    store: MatchingStore;
    conventions: CujConventions;
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#store = options.store;
    this.#conventions = options.conventions;
    this.#logger = options.logger;
  }

  /** Matches everything anew, unless it is told to stop before all is known. */
  async run(signal: AbortSignal): Promise<void> {
    const matcher = SloMatcher.create({
      conventions: this.#conventions,
      services: await this.#catalog.readServices(),
      journeys: await this.#catalog.readJourneys(),
    });

    const matchings: Array<{
      source: string;
      sloId: string;
      matching: SloMatching;
    }> = [];
    for await (const slos of this.#store.streamSlos()) {
      signal.throwIfAborted();
      for (const slo of slos) {
        matchings.push({
          source: slo.source,
          sloId: slo.id,
          matching: matcher.match(slo),
        });
      }
    }

    // Another replica may have begun anew, and knows better by now.
    signal.throwIfAborted();
    const { changed, removed } = await this.#store.replaceAll(matchings);
    if (changed > 0 || removed > 0) {
      this.#logger.info('Matched SLOs with the catalog', {
        slos: matchings.length,
        changed,
        removed,
      });
    }
  }
}
