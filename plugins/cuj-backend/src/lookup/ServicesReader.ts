/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, RELATION_CHILD_OF } from '@backstage/catalog-model';
import {
  LookupJourney,
  LookupRunbook,
  LookupService,
  ScorecardSettings,
  ServiceDefinition,
  runbooksOfDefinitions,
  runbooksOfEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { contactsOfGroup } from '../evaluation/contactsOfGroup';
import { serviceNameOf } from '../onCall/collectCandidates';
import { ownerRefOf } from '../overview/buildJourneyOverview';
import { CopyReader } from '../store/CopyReader';
import { serviceDefinitionTable } from '../store/CopyTable';
import { OnCallLookup, OnCallQuestion } from './OnCallLookup';
import { isEntityRef } from './scopeOfItem';

/** Who is on call is asked for so many services; more fit on no screen. */
const MAX_ASKED = 20;

type Options = {
  /** As in `ItemScope`, in the order in which they are shown. */
  services: string[];
  affected: ReadonlySet<string>;
  cause?: string;
  journeys: LookupJourney[];
  /** What the caller may read of services, journeys, owners and theirs. */
  entities: ReadonlyMap<string, Entity>;
  onCall: 'quick' | 'wait';
  signal: AbortSignal;
};

/** Reads who owns services and answers for them, and what they are told to do. */
export class ServicesReader {
  readonly #copies: CopyReader;
  readonly #sources: string[];
  readonly #onCall: OnCallLookup;
  readonly #settings: ScorecardSettings;

  static create(options: {
    copies: CopyReader;
    sources: string[];
    onCall: OnCallLookup;
    settings: ScorecardSettings;
  }): ServicesReader {
    return new ServicesReader(options);
  }

  private constructor(options: {
    copies: CopyReader;
    sources: string[];
    onCall: OnCallLookup;
    settings: ScorecardSettings;
  }) {
    this.#copies = options.copies;
    this.#sources = options.sources;
    this.#onCall = options.onCall;
    this.#settings = options.settings;
  }

  async read(options: Options): Promise<LookupService[]> {
    const { services, entities } = options;
    const nameOf = (service: string) => {
      const entity = entities.get(service);
      return entity ? serviceNameOf(entity) : nameIfUnknown(service);
    };
    const definitions = await this.#readDefinitions(
      services.flatMap(service => nameOf(service) ?? []),
    );
    return Promise.all(
      services.map((service, index) =>
        this.#describe(service, {
          ...options,
          definitions: definitions.get(nameOf(service) ?? '') ?? [],
          isAsked: index < MAX_ASKED,
        }),
      ),
    );
  }

  async #readDefinitions(
    names: string[],
  ): Promise<Map<string, OnCallQuestion['definitions']>> {
    const found = new Map<string, OnCallQuestion['definitions']>();
    const rows = await this.#copies.find<ServiceDefinition>(
      serviceDefinitionTable,
      this.#sources.flatMap(source =>
        [...new Set(names)].map(id => ({ source, id })),
      ),
      'name',
    );
    for (const { source, id, item } of rows) {
      const definitions = found.get(id) ?? [];
      found.set(id, [...definitions, { source, definition: item }]);
    }
    return found;
  }

  async #describe(
    service: string,
    options: Options & {
      definitions: OnCallQuestion['definitions'];
      isAsked: boolean;
    },
  ): Promise<LookupService> {
    const { affected, cause, journeys, entities, definitions } = options;
    const entity = entities.get(service);
    const ownerRef = entity && ownerRefOf(entity);
    const owner = ownerRef ? entities.get(ownerRef) : undefined;
    const contacts = owner ? contactsOfGroup(owner) : [];
    const steps = journeys.flatMap(journey =>
      journey.steps
        .filter(step => step.service === service)
        .map(({ name, dependency }) => ({
          journeyRef: journey.entityRef,
          name,
          dependency,
        })),
    );
    const question = {
      entity: entity ?? nameless(service),
      ...(owner && { owner }),
      definitions,
    };
    return {
      service,
      ...(entity && { title: entity.metadata.title ?? entity.metadata.name }),
      exists: entity !== undefined,
      isAffected: affected.has(service),
      isCause: service === cause,
      steps,
      ...(ownerRef && {
        ownerRef,
        ...(owner && { ownerTitle: titleOf(owner) }),
        ownerExists: owner !== undefined,
      }),
      escalateTo: escalationsOf(owner, { ...options, steps }),
      ...(contacts.length > 0 && {
        contacts: contacts.map(({ type, value }) => ({ type, value })),
      }),
      onCall: options.isAsked
        ? await this.#onCall.find(question, options)
        : {
            state: 'unknown',
            unknownBecause: 'too-many',
            stale: false,
            links: [],
          },
      runbooks: this.#runbooksOf(entity, definitions),
    };
  }

  #runbooksOf(
    entity: Entity | undefined,
    definitions: OnCallQuestion['definitions'],
  ): LookupRunbook[] {
    const own = entity
      ? runbooksOfEntity(entity, this.#settings).map(
          (runbook): LookupRunbook => ({
            ...runbook,
            from: 'service',
            of: titleOf(entity),
          }),
        )
      : [];
    const theirs = definitions.flatMap(({ definition }) =>
      runbooksOfDefinitions([definition], this.#settings).map(
        (runbook): LookupRunbook => ({
          ...runbook,
          from: 'service-definition',
          of: definition.name,
        }),
      ),
    );
    return [
      ...own,
      ...theirs.filter(({ url }) => own.every(one => one.url !== url)),
    ];
  }
}

function escalationsOf(
  owner: Entity | undefined,
  options: Pick<Options, 'journeys' | 'entities'> & {
    steps: LookupService['steps'];
  },
): NonNullable<LookupService['escalateTo']> {
  const { journeys, entities, steps } = options;
  const parentRef = owner?.relations?.find(
    ({ type }) => type === RELATION_CHILD_OF,
  )?.targetRef;
  const ownerRefs = journeys
    .filter(({ entityRef }) =>
      steps.some(({ journeyRef }) => journeyRef === entityRef),
    )
    .flatMap(({ ownerRef }) => ownerRef ?? []);
  const all = [
    ...(parentRef
      ? [{ entityRef: parentRef, via: 'parent-of-owner' as const }]
      : []),
    ...ownerRefs.map(entityRef => ({
      entityRef,
      via: 'journey-owner' as const,
    })),
  ];
  return all
    .filter(
      ({ entityRef }, index) =>
        all.findIndex(one => one.entityRef === entityRef) === index,
    )
    .map(one => {
      const group = entities.get(one.entityRef);
      const email = group && emailOf(group);
      return {
        ...one,
        ...(group && { title: titleOf(group) }),
        ...(email && { email }),
      };
    });
}

function emailOf(group: Entity): string | undefined {
  const profile = group.spec?.profile as { email?: unknown } | undefined;
  return typeof profile?.email === 'string' ? profile.email : undefined;
}

function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile as { displayName?: unknown } | undefined;
  return typeof profile?.displayName === 'string' && profile.displayName
    ? profile.displayName
    : entity.metadata.title ?? entity.metadata.name;
}

/** An entity that the caller may not read is not told of by another name either. */
function nameIfUnknown(service: string): string | undefined {
  return isEntityRef(service) ? undefined : service;
}

/** Stands for a service that only sources know, which names nobody itself. */
function nameless(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
  };
}
