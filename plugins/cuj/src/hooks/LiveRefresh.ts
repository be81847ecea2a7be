/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SignalApi } from '@backstage/plugin-signals-react';
import {
  CUJ_SIGNALS_CHANNEL,
  CujSignal,
  readCujSignal,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** Not all who have the portal open are to ask in the same instant. */
const SPREAD_MS = 3_000;
/** How far apart two refreshes are at the least, while much changes. */
const LEAST_GAP_MS = 10_000;

/**
 * Listens to the backend's signals for as long as anything of ours is shown, and has
 * asked anew what they concern.
 *
 * @remarks
 * Nobody is told whether signals arrive at all: the connection may be down, and the portal
 * need not have any. So all goes on asking from time to time nevertheless.
 */
export class LiveRefresh {
  readonly #signalApi: SignalApi;
  readonly #refresh: (signals: CujSignal[]) => void;
  readonly #random: () => number;
  #shown = 0;
  #leave?: () => void;
  #pending: CujSignal[] = [];
  #timer?: ReturnType<typeof setTimeout>;
  #refreshedAt = -Infinity;

  static create(options: {
    signalApi: SignalApi;
    /** Has asked anew what any of these concerns. */
    refresh: (signals: CujSignal[]) => void;
    /** For tests. */
    random?: () => number;
  }): LiveRefresh {
    return new LiveRefresh(options);
  }

  private constructor(options: {
    signalApi: SignalApi;
    refresh: (signals: CujSignal[]) => void;
    random?: () => number;
  }) {
    this.#signalApi = options.signalApi;
    this.#refresh = options.refresh;
    this.#random = options.random ?? Math.random;
  }

  /** @returns what to call when it is no longer shown */
  join(): () => void {
    this.#shown += 1;
    if (this.#shown === 1) {
      this.#leave = this.#subscribe();
    }
    let hasLeft = false;
    return () => {
      if (hasLeft) {
        return;
      }
      hasLeft = true;
      this.#shown -= 1;
      if (this.#shown === 0) {
        this.#leave?.();
        clearTimeout(this.#timer);
        this.#timer = undefined;
        this.#pending = [];
      }
    };
  }

  #subscribe(): (() => void) | undefined {
    try {
      const { unsubscribe } = this.#signalApi.subscribe(
        CUJ_SIGNALS_CHANNEL,
        message => this.#receive(message),
      );
      return unsubscribe;
    } catch {
      // The client needs what browsers have in secure contexts alone.
      return undefined;
    }
  }

  #receive(message: unknown): void {
    const signal = readCujSignal(message);
    if (!signal) {
      return;
    }
    this.#pending.push(signal);
    const wait = Math.max(0, this.#refreshedAt + LEAST_GAP_MS - Date.now());
    this.#timer ??= setTimeout(() => {
      const pending = this.#pending;
      this.#timer = undefined;
      this.#pending = [];
      this.#refreshedAt = Date.now();
      this.#refresh(pending);
    }, wait + this.#random() * SPREAD_MS);
  }
}
