/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CujConventions,
  Lookup,
  LookupSubject,
  environmentKey,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ReadableEntities } from '../access/ReadableEntities';
import { AffectedJourneysReader } from './AffectedJourneysReader';
import { CauseReader } from './CauseReader';
import { ChangesReader } from './ChangesReader';
import { Concern, ConcernReader, affectedJourneys } from './ConcernReader';
import { EntitiesReader } from './EntitiesReader';
import { gapsOfContext } from './gapsOfContext';
import { reachOfFailure } from './LookupCatalog';
import { LookupSnapshot } from './LookupIndex';
import { LookupOptions } from './LookupService';
import { isEntityRef } from './scopeOfItem';
import { ServicesReader } from './ServicesReader';
import { servicesToShow } from './servicesToShow';
import { SubjectDetails } from './SubjectDetails';
import { SubjectMatch } from './SubjectFinder';

type Options = {
  readableEntities: ReadableEntities;
  entitiesReader: EntitiesReader;
  concerns: ConcernReader;
  causeReader: CauseReader;
  journeys: AffectedJourneysReader;
  services: ServicesReader;
  details: SubjectDetails;
  changes: ChangesReader;
  conventions: CujConventions;
};

/** All that is said of a subject besides itself. */
export type LookupContext = Pick<
  Lookup,
  | 'journeys'
  | 'hiddenJourneys'
  | 'cause'
  | 'services'
  | 'runbooks'
  | 'incidents'
  | 'changes'
  | 'notKnown'
> & { subject: Partial<LookupSubject>; moreJourneys?: number };

/** Puts together what breaks, why, and who can help. */
export class ContextReader {
  readonly #options: Options;

  static create(options: Options): ContextReader {
    return new ContextReader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async read(
    subject: SubjectMatch,
    snapshot: LookupSnapshot,
    options: LookupOptions,
  ): Promise<LookupContext> {
    const { concerns, causeReader, details } = this.#options;
    const by = { snapshot, credentials: options.credentials };
    const concern = await concerns.read(subject, snapshot);
    const isProduction = this.#isProduction(concern);
    const affected = isProduction
      ? affectedJourneys(concern, snapshot)
      : new Map<string, number>();

    const [{ cause, causeService }, known] = await Promise.all([
      causeReader.read(concern, by),
      this.#readable([...affected.keys(), ...concern.services], by),
    ]);
    const own = concern.services.filter(
      service => !isEntityRef(service) || known.has(service),
    );
    const needing = new Set(
      snapshot.catalog
        .dependents(own.filter(isEntityRef), {
          ...reachOfFailure,
          hops: reachOfFailure.hops - 1,
        })
        .keys(),
    );
    const { journeys, entities, moreJourneys } =
      await this.#options.journeys.read(
        [...affected].filter(([ref]) => known.has(ref)),
        { subject, needing, ...by },
      );
    const shown = servicesToShow(own, causeService, journeys);
    await this.#options.entitiesReader.readInto(entities, shown, by);

    const [services, content, incidents, changes] = await Promise.all([
      this.#options.services.read({
        ...options,
        services: shown,
        affected: new Set(own),
        ...(causeService && { cause: causeService }),
        journeys,
        entities,
      }),
      details.read(subject.item),
      details.readIncidents(
        new Set(
          [...own, ...shown].filter(
            one => known.has(one) || entities.has(one) || !isEntityRef(one),
          ),
        ),
        { subject, ...by },
      ),
      this.#options.changes.read(
        [...shown, ...journeys.map(({ entityRef }) => entityRef)],
        entities,
      ),
    ]);
    const hiddenJourneys = [...affected.keys()].filter(
      ref => !known.has(ref),
    ).length;
    return {
      subject: { ...content.subject, services: own },
      journeys,
      ...(moreJourneys > 0 && { moreJourneys }),
      hiddenJourneys,
      cause,
      services,
      runbooks: [
        ...content.runbooks,
        ...details.runbooksOfJourneys(journeys, entities),
      ],
      incidents,
      changes,
      notKnown: gapsOfContext({
        ...{ journeys, hiddenJourneys, cause, services, own },
        ...(!isProduction && {
          environment: concern.environments.join(', '),
        }),
      }),
    };
  }

  /** Journeys count production only; what says nothing of where it is may well be there. */
  #isProduction({ environments }: Concern): boolean {
    const { conventions } = this.#options;
    const production = conventions.environments.production.map(one =>
      environmentKey(one, conventions),
    );
    return (
      environments.length === 0 ||
      environments.some(one =>
        production.includes(environmentKey(one, conventions)),
      )
    );
  }

  #readable(
    refs: string[],
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Set<string>> {
    return this.#options.readableEntities.findReadable(
      refs.filter(isEntityRef),
      credentials,
    );
  }
}
