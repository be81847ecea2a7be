/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { LookupCause } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { ReadableEntities } from '../access/ReadableEntities';
import {
  ageOfCause,
  buildCause,
  entitiesOfCause,
  nothingFires,
} from './buildCause';
import { CauseFinder } from './CauseFinder';
import { Concern } from './ConcernReader';
import { MaxKindAges, readingOfAlerts } from './freshnessOf';
import { LookupSnapshot } from './LookupIndex';
import { isEntityRef } from './scopeOfItem';

type Options = {
  causes: CauseFinder;
  readableEntities: ReadableEntities;
  sources: SloSource[];
  maxKindAges: MaxKindAges;
  now: () => Date;
};

/** Tells what is probably the cause of what fires, as far as the caller may know. */
export class CauseReader {
  readonly #options: Options;

  static create(options: Options): CauseReader {
    return new CauseReader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async read(
    concern: Concern,
    options: { snapshot: LookupSnapshot; credentials: BackstageCredentials },
  ): Promise<{ cause: LookupCause; causeService?: string }> {
    const { causes, readableEntities, sources } = this.#options;
    const { snapshot, credentials } = options;
    const { catalog } = snapshot;
    const steps = concern.journeys.flatMap(ref =>
      (catalog.get(ref)?.steps ?? []).flatMap(({ service }) => service ?? []),
    );
    const found = await causes.find(
      {
        monitors: concern.monitors,
        subjects: [concern.services, concern.journeys, steps],
        environments: concern.environments,
      },
      snapshot,
    );
    const alerts = readingOfAlerts({
      ...this.#options,
      versions: snapshot.versions,
      now: this.#options.now(),
    });
    if (!found) {
      return { cause: nothingFires(alerts) };
    }
    const readable = await readableEntities.findReadable(
      entitiesOfCause(found, catalog).filter(isEntityRef),
      credentials,
    );
    const cause = buildCause(found, { catalog, sources, readable });
    const [first] = cause.candidates;
    return {
      cause: { ...cause, ...ageOfCause(alerts) },
      ...(cause.state === 'known' && first && { causeService: first.service }),
    };
  }
}
