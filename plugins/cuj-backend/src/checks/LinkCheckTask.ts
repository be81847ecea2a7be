/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ScorecardSettings,
  runbookUrlsOf,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { LinkChecker } from './LinkChecker';
import { LinkCheckStore } from './LinkCheckStore';
import { ServiceReader } from './ServiceReader';
import { linkKeyOf } from './linkKeyOf';

/** How many links are checked at the same time. */
const WORKERS = 2;

type Options = {
  services: ServiceReader;
  settings: ScorecardSettings;
  store: LinkCheckStore;
  createChecker: () => LinkChecker;
  logger: LoggerService;
  /** For tests. */
  now?: () => Date;
};

/** Checks whether the runbooks of all services are where their links lead. */
export class LinkCheckTask {
  readonly #options: Options;
  readonly #now: () => Date;

  static create(options: Options): LinkCheckTask {
    return new LinkCheckTask(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Checks each link once. */
  async run(signal: AbortSignal): Promise<void> {
    const { store, createChecker, logger } = this.#options;
    const startedAt = this.#now();
    const urls = await this.#collect(signal);
    const checker = createChecker();
    const queue = inTurns(urls);
    const counts: Record<string, number> = {};

    const work = async () => {
      try {
        for (let url = queue.pop(); url; url = queue.pop()) {
          signal.throwIfAborted();
          const answer = await checker.check(url, signal);
          await store.put(url, answer, this.#now());
          counts[answer.state] = (counts[answer.state] ?? 0) + 1;
        }
      } catch (error) {
        // The others stop, too.
        queue.length = 0;
        throw error;
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
    signal.throwIfAborted();
    await store.endRun(urls, startedAt);
    logger.info('Checked the links of runbooks', counts);
  }

  async #collect(signal: AbortSignal): Promise<Set<string>> {
    const { services, settings } = this.#options;
    const urls = new Set<string>();
    for await (const page of services.stream(signal)) {
      for (const { entity, definitions } of page) {
        const items = definitions.map(({ item }) => item);
        for (const url of runbookUrlsOf(entity, items, settings)) {
          const key = linkKeyOf(url);
          if (key) {
            urls.add(key);
          }
        }
      }
    }
    return urls;
  }
}

/** One of each host after the other, so that none holds up all. */
function inTurns(urls: Iterable<string>): string[] {
  const turns: string[][] = [];
  const counts = new Map<string, number>();
  for (const url of urls) {
    const { host } = new URL(url);
    const turn = counts.get(host) ?? 0;
    counts.set(host, turn + 1);
    (turns[turn] ??= []).push(url);
  }
  return turns.flat().reverse();
}
