/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError, NotFoundError } from '@backstage/errors';
import {
  RequirementMode,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { KeptMode, ModeStore } from '../store/ModeStore';

/** What follows from a failure of a requirement, and who said so. */
export interface EffectiveMode {
  mode: RequirementMode;
  from: 'config' | 'portal';
  configured: RequirementMode;
  /** Present, as the next one, where `from` is `portal`. */
  changedBy?: string;
  /** ISO 8601. */
  changedAt?: string;
}

/** For so long another replica's change may go unnoticed. */
const MAX_AGE_MS = 5_000;

/**
 * The modes of requirements as they are in force: `reject` of the configuration, else
 * what was set in the portal, else what is configured.
 */
export class RequirementModes {
  readonly #store: ModeStore;
  readonly #settings: ScorecardSettings;
  readonly #now: () => number;
  #read?: { at: number; modes: Promise<Map<string, EffectiveMode>> };

  static create(options: {
    store: ModeStore;
    settings: ScorecardSettings;
    /** For tests. */
    now?: () => number;
  }): RequirementModes {
    return new RequirementModes(options);
  }

  private constructor(options: {
    store: ModeStore;
    settings: ScorecardSettings;
    now?: () => number;
  }) {
    this.#store = options.store;
    this.#settings = options.settings;
    this.#now = options.now ?? Date.now;
  }

  /** By the ids of all requirements that are switched on. */
  async getModes(): Promise<Map<string, EffectiveMode>> {
    const now = this.#now();
    if (!this.#read || now - this.#read.at >= MAX_AGE_MS) {
      const read = { at: now, modes: this.#readModes() };
      this.#read = read;
      read.modes.catch(() => {
        if (this.#read === read) {
          this.#read = undefined;
        }
      });
    }
    return this.#read.modes;
  }

  /**
   * @throws `NotFoundError` where no such requirement is switched on, `InputError`
   *   where the mode is up to the configuration
   */
  async setMode(
    requirementId: string,
    mode: RequirementMode,
    options: { by: string },
  ): Promise<void> {
    const { requirements } = this.#settings;
    if (!Object.hasOwn(requirements, requirementId)) {
      throw new NotFoundError(
        `There is no requirement '${requirementId}', or it is switched off`,
      );
    }
    if (mode === 'reject' || requirements[requirementId].mode === 'reject') {
      throw new InputError(
        `The mode 'reject' keeps entities out of the catalog, so it is set and taken back by the configuration only, at cuj.scorecard.requirements.${requirementId}.mode`,
      );
    }
    await this.#store.put({
      requirementId,
      mode,
      changedBy: options.by,
      changedAt: new Date(this.#now()).toISOString(),
    });
    this.#read = undefined;
  }

  async #readModes(): Promise<Map<string, EffectiveMode>> {
    const kept = new Map(
      (await this.#store.list()).map(one => [one.requirementId, one]),
    );
    return new Map(
      Object.entries(this.#settings.requirements).map(([id, { mode }]) => [
        id,
        toEffectiveMode(mode, kept.get(id)),
      ]),
    );
  }
}

function toEffectiveMode(
  configured: RequirementMode,
  kept: KeptMode | undefined,
): EffectiveMode {
  if (configured === 'reject' || !kept) {
    return { mode: configured, from: 'config', configured };
  }
  const { mode, changedBy, changedAt } = kept;
  return { mode, from: 'portal', configured, changedBy, changedAt };
}
