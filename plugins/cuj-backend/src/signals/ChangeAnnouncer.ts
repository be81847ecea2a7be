/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  CUJ_SIGNALS_CHANNEL,
  CujSignal,
  changeIdOf,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { JourneyStatusReader } from '../journeys/JourneyStatusReader';

/** What changes within so many milliseconds is told of at once. */
const COLLECT_MS = 2_000;
/** Where more entities changed, naming them is no use. */
const MOST_IDS = 500;

/**
 * Tells those who have something of ours open that it changed.
 *
 * @remarks
 * Nothing depends on it: a portal need not have signals, and whoever gets none asks from
 * time to time. So it never fails, and what is lost with a replica is not made up for.
 */
export class ChangeAnnouncer {
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  readonly #changed = new Map<CujSignal['changed'], Set<string>>();
  #timer: NodeJS.Timeout | undefined;
  #hasFailed = false;

  static create(options: {
    signals: SignalsService;
    logger: LoggerService;
    lifecycle: LifecycleService;
  }): ChangeAnnouncer {
    const announcer = new ChangeAnnouncer(options);
    options.lifecycle.addShutdownHook(() => clearTimeout(announcer.#timer));
    return announcer;
  }

  private constructor(options: {
    signals: SignalsService;
    logger: LoggerService;
  }) {
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  /** Tells soon that something changed of these entities, without waiting for it. */
  announce(changed: CujSignal['changed'], entityRefs: Iterable<string>): void {
    const ids = this.#changed.get(changed) ?? new Set();
    for (const entityRef of entityRefs) {
      ids.add(changeIdOf(entityRef));
    }
    if (ids.size === 0) {
      return;
    }
    this.#changed.set(changed, ids);
    this.#timer ??= setTimeout(() => this.#publish(), COLLECT_MS);
  }

  /**
   * Tells soon that journeys changed, and so what is shown of the services that carry
   * them.
   */
  async announceJourneys(
    entityRefs: string[],
    reader: JourneyStatusReader,
  ): Promise<void> {
    this.announce('journeys', entityRefs);
    try {
      const statuses = await reader.read(entityRefs);
      this.announce(
        'journeys',
        [...statuses.values()].flatMap(({ steps }) =>
          steps.flatMap(({ serviceRef }) => serviceRef ?? []),
        ),
      );
    } catch (error) {
      this.#warn(error);
    }
  }

  async #publish(): Promise<void> {
    this.#timer = undefined;
    const all = [...this.#changed];
    this.#changed.clear();
    try {
      for (const [changed, ids] of all) {
        const message: CujSignal = {
          changed,
          ...(ids.size <= MOST_IDS && { ids: [...ids] }),
        };
        await this.#signals.publish({
          recipients: { type: 'broadcast' },
          channel: CUJ_SIGNALS_CHANNEL,
          message,
        });
      }
    } catch (error) {
      this.#warn(error);
    }
  }

  #warn(error: unknown): void {
    if (!this.#hasFailed) {
      this.#hasFailed = true;
      this.#logger.warn(
        'Open pages are not told of changes, and ask from time to time instead; this is said once',
        toError(error),
      );
    }
  }
}
