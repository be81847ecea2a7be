/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  LookupJourney,
  validateJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { JourneyStatusReader } from '../journeys/JourneyStatusReader';
import { ownerRefOf } from '../overview/buildJourneyOverview';
import { JourneyFreezeReader } from '../policy/JourneyFreezeReader';
import {
  JourneyVia,
  buildLookupJourney,
  compareLookupJourneys,
} from './buildLookupJourney';
import { EntitiesReader } from './EntitiesReader';
import { LookupSnapshot } from './LookupIndex';
import { SubjectMatch } from './SubjectFinder';

const MAX_JOURNEYS = 50;

type Options = {
  journeyStatusReader: JourneyStatusReader;
  journeyFreezeReader: JourneyFreezeReader;
  entitiesReader: EntitiesReader;
};

/** Reads what is said of the journeys that need what was looked up. */
export class AffectedJourneysReader {
  readonly #options: Options;

  static create(options: Options): AffectedJourneysReader {
    return new AffectedJourneysReader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /**
   * @param affected - references that the caller may read, each with the number of
   *   services between
   * @param options - `needing` are the services that are affected, or need one that is
   */
  async read(
    affected: Array<[string, number]>,
    options: {
      subject: SubjectMatch;
      needing: ReadonlySet<string>;
      snapshot: LookupSnapshot;
      credentials: BackstageCredentials;
    },
  ): Promise<{
    /** The worst first. */
    journeys: LookupJourney[];
    /** How many more there are than are shown. */
    moreJourneys: number;
    /** What was read of them and those that own them. */
    entities: Map<string, Entity>;
  }> {
    const { journeyStatusReader, journeyFreezeReader, entitiesReader } =
      this.#options;
    const { subject, needing } = options;
    const refs = affected.map(([ref]) => ref);
    const entities = new Map<string, Entity>();
    const [statuses, freezes] = await Promise.all([
      refs.length > 0 ? journeyStatusReader.read(refs) : undefined,
      journeyFreezeReader.read(refs),
      entitiesReader.readInto(entities, refs, options),
    ]);
    const journeys = affected.flatMap(([entityRef, distance]) => {
      const entity = entities.get(entityRef);
      const validation = entity && validateJourneyEntity(entity);
      if (validation?.outcome !== 'valid') {
        return [];
      }
      const ownerRef = ownerRefOf(validation.entity);
      const owner = ownerRef ? entities.get(ownerRef) : undefined;
      return buildLookupJourney(validation.entity, {
        entityRef,
        status: statuses?.get(entityRef),
        freeze: freezes.get(entityRef),
        via: viaOf(entityRef, distance, subject),
        affected: needing,
        ...(ownerRef && {
          owner: {
            entityRef: ownerRef,
            ...(owner && {
              title: owner.metadata.title ?? owner.metadata.name,
            }),
          },
        }),
      });
    });
    journeys.sort(compareLookupJourneys);
    return {
      journeys: journeys.slice(0, MAX_JOURNEYS),
      moreJourneys: Math.max(0, journeys.length - MAX_JOURNEYS),
      entities,
    };
  }
}

function viaOf(
  entityRef: string,
  distance: number,
  { item }: SubjectMatch,
): JourneyVia {
  if (item.id === entityRef) {
    return 'itself';
  }
  if (distance === 0) {
    return 'slo';
  }
  return distance === 1 ? 'step' : 'dependency';
}
