/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CujConventions,
  Lookup,
  LookupCause,
  LookupGap,
  LookupJourney,
  LookupService as DescribedService,
  LookupSubject,
  nameKey,
  validateJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { ReadableEntities } from '../access/ReadableEntities';
import { JourneyStatusReader } from '../journeys/JourneyStatusReader';
import { ownerRefOf } from '../overview/buildJourneyOverview';
import { RequirementTexts } from '../scorecards/RequirementTexts';
import { chunksOf } from '../store/chunksOf';
import { buildCause, entitiesOfCause, nothingFires } from './buildCause';
import {
  JourneyVia,
  buildLookupJourney,
  compareLookupJourneys,
} from './buildLookupJourney';
import { CauseFinder } from './CauseFinder';
import { Concern, ConcernReader, affectedJourneys } from './ConcernReader';
import { alertsReadAt } from './freshnessOf';
import { LookupSnapshot } from './LookupIndex';
import { LookupOptions } from './LookupService';
import { LookupStore } from './LookupStore';
import { isEntityRef } from './scopeOfItem';
import { ServicesReader } from './ServicesReader';
import { SubjectDetails } from './SubjectDetails';
import { SubjectMatch } from './SubjectFinder';

const MAX_JOURNEYS = 50;
/** Of so many journeys the services of all steps are shown. */
const MAX_DETAILED_JOURNEYS = 10;
const MAX_SERVICES = 30;
const MAX_CHANGES = 20;
const LATELY_MS = 7 * 86_400_000;
const PAGE_SIZE = 500;

type Options = {
  catalog: CatalogService;
  readableEntities: ReadableEntities;
  concerns: ConcernReader;
  causes: CauseFinder;
  journeyStatusReader: JourneyStatusReader;
  services: ServicesReader;
  details: SubjectDetails;
  requirementTexts: RequirementTexts;
  store: LookupStore;
  sources: SloSource[];
  conventions: CujConventions;
  now: () => Date;
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
    const { concerns, details, services: reader } = this.#options;
    const { credentials } = options;
    const concern = await concerns.read(subject, snapshot);
    const isProduction = this.#isProduction(subject);
    const affected = isProduction
      ? affectedJourneys(concern, snapshot)
      : new Map<string, number>();

    const [{ cause, causeService }, known] = await Promise.all([
      this.#readCause(subject, concern, snapshot, credentials),
      this.#readable([...affected.keys(), ...concern.services], credentials),
    ]);
    const own = concern.services.filter(
      service => !isEntityRef(service) || known.has(service),
    );
    const needing = new Set(
      snapshot.catalog
        .dependents(own.filter(isEntityRef), { hops: 3, limit: 2000 })
        .keys(),
    );
    const { journeys, entities, moreJourneys } = await this.#readJourneys(
      [...affected].filter(([ref]) => known.has(ref)),
      { subject, needing, snapshot, credentials },
    );
    const shown = servicesToShow(own, causeService, journeys);
    await this.#readEntities(shown, entities, snapshot, credentials);

    const [services, content, incidents, changes] = await Promise.all([
      reader.read({
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
        { subject, snapshot, credentials },
      ),
      this.#readChanges(entities, [
        ...shown,
        ...journeys.map(({ entityRef }) => entityRef),
      ]),
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
      notKnown: gapsOf({
        ...{ journeys, hiddenJourneys, cause, services, own },
        ...(!isProduction && {
          environment: subject.item.environments.join(', '),
        }),
      }),
    };
  }

  /** Journeys count production only; what says nothing of where it is may well be there. */
  #isProduction({ item: { environments } }: SubjectMatch): boolean {
    const production =
      this.#options.conventions.environments.production.map(nameKey);
    return (
      environments.length === 0 ||
      environments.some(one => production.includes(nameKey(one)))
    );
  }

  async #readCause(
    { item }: SubjectMatch,
    concern: Concern,
    snapshot: LookupSnapshot,
    credentials: BackstageCredentials,
  ): Promise<{ cause: LookupCause; causeService?: string }> {
    const { causes, sources } = this.#options;
    const { catalog } = snapshot;
    const steps = concern.journeys.flatMap(ref =>
      (catalog.get(ref)?.steps ?? []).flatMap(({ service }) => service ?? []),
    );
    const found = await causes.find(
      {
        monitors: concern.monitors,
        subjects: [concern.services, concern.journeys, steps],
        environments: item.environments,
      },
      snapshot,
    );
    const asOf = alertsReadAt(sources, snapshot.versions);
    if (!found) {
      return { cause: nothingFires(asOf) };
    }
    const readable = await this.#readable(
      entitiesOfCause(found, catalog),
      credentials,
    );
    const cause = buildCause(found, { catalog, sources, readable });
    const [first] = cause.candidates;
    return {
      cause: { ...cause, ...(asOf && { asOf }) },
      ...(cause.state === 'known' && first && { causeService: first.service }),
    };
  }

  async #readJourneys(
    affected: Array<[string, number]>,
    options: {
      subject: SubjectMatch;
      needing: ReadonlySet<string>;
      snapshot: LookupSnapshot;
      credentials: BackstageCredentials;
    },
  ): Promise<{
    journeys: LookupJourney[];
    moreJourneys: number;
    entities: Map<string, Entity>;
  }> {
    const { subject, needing, snapshot, credentials } = options;
    const refs = affected.map(([ref]) => ref);
    const statuses =
      refs.length > 0
        ? await this.#options.journeyStatusReader.read(refs)
        : new Map();
    const entities = new Map<string, Entity>();
    await this.#readEntities(refs, entities, snapshot, credentials);
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
        status: statuses.get(entityRef),
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

  /** Reads what is not read yet, with those that own it and theirs. */
  async #readEntities(
    refs: string[],
    entities: Map<string, Entity>,
    { catalog }: LookupSnapshot,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const wanted = new Set<string>();
    for (const ref of refs.filter(isEntityRef)) {
      const ownerRef = catalog.get(ref)?.ownerRef;
      const parentRef = ownerRef && catalog.get(ownerRef)?.parentRef;
      for (const one of [ref, ownerRef, parentRef]) {
        if (one && !entities.has(one)) {
          wanted.add(one);
        }
      }
    }
    for (const entityRefs of chunksOf([...wanted], PAGE_SIZE)) {
      const { items } = await this.#options.catalog.getEntitiesByRefs(
        { entityRefs },
        { credentials },
      );
      for (const entity of items) {
        if (entity) {
          entities.set(stringifyEntityRef(entity), entity);
        }
      }
    }
  }

  async #readChanges(
    entities: ReadonlyMap<string, Entity>,
    refs: string[],
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

  #readable(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    return this.#options.readableEntities.findReadable(
      refs.filter(isEntityRef),
      credentials,
    );
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

/** Those that it is about, the cause, then what the worst journeys rest on. */
function servicesToShow(
  own: string[],
  cause: string | undefined,
  journeys: LookupJourney[],
): string[] {
  const steps = journeys
    .slice(0, MAX_DETAILED_JOURNEYS)
    .flatMap(journey => journey.steps);
  return [
    ...new Set([
      ...own,
      ...(cause && !cause.startsWith('journey:') ? [cause] : []),
      ...[true, false].flatMap(isAffected =>
        steps
          .filter(step => step.isAffected === isAffected)
          .flatMap(({ service }) => service ?? []),
      ),
    ]),
  ].slice(0, MAX_SERVICES);
}

function gapsOf(options: {
  journeys: LookupJourney[];
  hiddenJourneys: number;
  cause: LookupCause;
  services: DescribedService[];
  own: string[];
  /** Where it is, unless that is production. */
  environment?: string;
}): LookupGap[] {
  const { journeys, hiddenJourneys, cause, services, own } = options;
  const { environment } = options;
  return [
    ...(own.length === 0 && journeys.length === 0
      ? [{ code: 'no-service' as const }]
      : []),
    ...(journeys.length === 0 && hiddenJourneys === 0
      ? [
          {
            code: 'no-journey' as const,
            ...(environment && { detail: environment }),
          },
        ]
      : []),
    ...(hiddenJourneys > 0 ? [{ code: 'hidden-journeys' as const }] : []),
    ...journeys
      .filter(({ asOf }) => asOf === undefined)
      .map(({ entityRef }) => ({
        code: 'journey-state' as const,
        subject: entityRef,
      })),
    ...(cause.state === 'not-known' ? [{ code: 'cause' as const }] : []),
    ...services.flatMap(gapsOfService),
  ];
}

function gapsOfService({
  service,
  exists,
  ownerRef,
  runbooks,
  onCall,
}: DescribedService): LookupGap[] {
  const gap = (code: LookupGap['code'], detail?: string): LookupGap => ({
    code,
    subject: service,
    ...(detail && { detail }),
  });
  return [
    ...(exists ? [] : [gap('service-not-in-catalog')]),
    ...(exists && !ownerRef ? [gap('no-owner')] : []),
    ...(runbooks.length === 0 ? [gap('no-runbook')] : []),
    ...(onCall.state === 'pending' ? [gap('on-call-pending')] : []),
    ...(onCall.state === 'unknown' && onCall.links.length === 0
      ? [gap('no-on-call', onCall.reason)]
      : []),
  ];
}
