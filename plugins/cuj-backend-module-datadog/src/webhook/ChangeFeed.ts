/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloSourceChange } from '@cuj-slo/backstage-plugin-cuj-node';

/** Passes changes of one organisation on to whoever listens. */
export class ChangeFeed {
  readonly #listeners = new Set<(change: SloSourceChange) => void>();

  /** As `SloSource.onChange`. */
  readonly onChange = (
    listener: (change: SloSourceChange) => void,
  ): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  publish(change: SloSourceChange): void {
    for (const listener of this.#listeners) {
      listener(change);
    }
  }
}
