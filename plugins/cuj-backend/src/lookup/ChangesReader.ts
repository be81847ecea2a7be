/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { Lookup } from '@cuj-slo/backstage-plugin-cuj-common';
import { RequirementTexts } from '../scorecards/RequirementTexts';
import { LookupStore } from './LookupStore';

const MAX_CHANGES = 20;
const LATELY_MS = 7 * 86_400_000;

type Options = {
  store: LookupStore;
  requirementTexts: RequirementTexts;
  now: () => Date;
};

/** Reads which verdicts of scorecards changed lately. */
export class ChangesReader {
  readonly #options: Options;

  static create(options: Options): ChangesReader {
    return new ChangesReader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** @param entities - those that the caller may read; of others nothing is told */
  async read(
    refs: string[],
    entities: ReadonlyMap<string, Entity>,
  ): Promise<Lookup['changes']> {
    const { store, requirementTexts, now } = this.#options;
    const changes = await store.readVerdictChanges({
      entityRefs: [...new Set(refs)].filter(ref => entities.has(ref)),
      from: new Date(now().getTime() - LATELY_MS).toISOString(),
      limit: MAX_CHANGES,
    });
    return changes.map(change => {
      const { title, name } = entities.get(change.entityRef)!.metadata;
      return {
        ...change,
        entityTitle: title ?? name,
        title: requirementTexts.titleOf(change.requirementId),
      };
    });
  }
}
