/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Entity,
  RELATION_HAS_MEMBER,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  BoundaryIndex,
  BoundaryOverlap,
  BoundarySubject,
  ContactFact,
  CujConventions,
  boundarySubjectOf,
  isJourneyEntity,
  nameKey,
  onCallTeamAnnotations,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CatalogReader } from './CatalogReader';
import { contactsOfGroup } from './contactsOfGroup';
import { ownerRefOf } from '../overview/buildJourneyOverview';

/** What of an entity others need to know. */
type SurveyedEntity = {
  ownerRef?: string;
};

/** What of a Group its entities need to know. */
type SurveyedGroup = {
  members: number;
  contacts: ContactFact[];
};

const SURVEY_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'spec.owner',
  'spec.system',
  'spec.criticality',
  'spec.providesApis',
  'relations',
];

/**
 * What the catalog holds of all entities, as far as one entity's scorecard depends
 * on the others: who owns what, which groups there are, who claims which boundary.
 */
export class CatalogSurvey {
  readonly #entities = new Map<string, SurveyedEntity>();
  readonly #groups = new Map<string, SurveyedGroup>();
  readonly #users = new Set<string>();
  /** By what a team may be called in a source; see `nameKey`. */
  readonly #groupsByTeam = new Map<string, string[]>();
  /** Likewise, by their names without a prefix. */
  readonly #groupsByShortName = new Map<string, string[]>();
  readonly #teamPrefixes: string[];
  readonly #criticalJourneys = new Map<string, string[]>();
  readonly #journeysByKey = new Map<string, string[]>();
  #boundaries = BoundaryIndex.create({ entities: [] });

  /** Reads the whole catalog once, a few fields of each entity only. */
  static async read(options: {
    catalog: CatalogReader;
    /** The kinds that have scorecards; all where undefined. */
    kinds: string[] | undefined;
    conventions: Pick<CujConventions, 'teamPrefixes'>;
    signal?: AbortSignal;
  }): Promise<CatalogSurvey> {
    const { catalog, kinds, conventions, signal } = options;
    const survey = new CatalogSurvey(conventions.teamPrefixes);
    for await (const page of catalog.streamPages({
      kinds: ['group', 'user'],
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.annotations',
        'metadata.links',
        'spec.profile',
        'relations',
      ],
    })) {
      signal?.throwIfAborted();
      page.forEach(entity => survey.#addOwner(entity));
    }

    const subjects: BoundarySubject[] = [];
    for await (const page of catalog.streamPages({
      // Journeys and the services of their steps count whoever has a scorecard.
      ...(kinds && { kinds: [...new Set([...kinds, 'component', 'journey'])] }),
      fields: SURVEY_FIELDS,
    })) {
      signal?.throwIfAborted();
      for (const entity of page) {
        survey.#addEntity(entity);
        const subject = boundarySubjectOf(entity);
        if (subject) {
          subjects.push(subject);
        }
      }
    }
    survey.#boundaries = BoundaryIndex.create({ entities: subjects });
    return survey;
  }

  private constructor(teamPrefixes: string[]) {
    // With what parts names, so that `team-` is no prefix of `teamwork`.
    this.#teamPrefixes = teamPrefixes
      .map(prefix => nameKey(`${prefix}x`).slice(0, -1))
      .filter(Boolean);
  }

  /** Whether an entity was there, and who owns it. */
  get(entityRef: string): SurveyedEntity | undefined {
    return this.#entities.get(entityRef);
  }

  /** Adds entities of further kinds that others refer to. */
  add(entities: Iterable<Entity>): void {
    for (const entity of entities) {
      this.#addEntity(entity);
    }
  }

  /** A Group, or a User as a group of one. */
  getOwner(entityRef: string): SurveyedGroup | undefined {
    return (
      this.#groups.get(entityRef) ??
      (this.#users.has(entityRef) ? { members: 1, contacts: [] } : undefined)
    );
  }

  /**
   * The groups that a source's name of a team may stand for. Those that have that
   * very name go before those that have it behind a prefix.
   */
  findGroupsByTeam(team: string): string[] {
    const key = nameKey(team);
    return (
      this.#groupsByTeam.get(key) ?? this.#groupsByShortName.get(key) ?? []
    );
  }

  /** Claims of other owners that collide with those of an entity. */
  findOverlaps(entity: Entity): BoundaryOverlap[] {
    const subject = boundarySubjectOf(entity);
    return subject ? this.#boundaries.findOverlaps(subject) : [];
  }

  /** The critical journeys of a system or domain, sorted. */
  getCriticalJourneys(scopeRef: string): string[] {
    return [...(this.#criticalJourneys.get(scopeRef) ?? [])].sort();
  }

  /** The journeys that a tag may name. */
  findJourneysByName(name: string): string[] {
    return this.#journeysByKey.get(nameKey(name)) ?? [];
  }

  #addOwner(entity: Entity) {
    const ref = stringifyEntityRef(entity);
    if (ref.startsWith('user:')) {
      this.#users.add(ref);
      return;
    }
    const members = new Set(
      (entity.relations ?? [])
        .filter(({ type }) => type === RELATION_HAS_MEMBER)
        .map(({ targetRef }) => targetRef),
    );
    this.#groups.set(ref, {
      members: members.size,
      contacts: contactsOfGroup(entity),
    });
    const { name, annotations } = entity.metadata;
    for (const team of [
      name,
      ...onCallTeamAnnotations.map(key => annotations?.[key]),
    ]) {
      if (typeof team === 'string' && team) {
        addTo(this.#groupsByTeam, nameKey(team), ref);
      }
    }
    const key = nameKey(name);
    for (const prefix of this.#teamPrefixes) {
      if (key.startsWith(prefix) && key !== prefix) {
        addTo(this.#groupsByShortName, key.slice(prefix.length), ref);
      }
    }
  }

  #addEntity(entity: Entity) {
    const ref = stringifyEntityRef(entity);
    const ownerRef = ownerRefOf(entity);
    this.#entities.set(ref, ownerRef ? { ownerRef } : {});
    if (!isJourneyEntity(entity)) {
      return;
    }
    const key = nameKey(entity.metadata.name);
    this.#journeysByKey.set(key, [
      ...(this.#journeysByKey.get(key) ?? []),
      ref,
    ]);
    const scope = scopeRefOf(entity);
    if (scope && entity.spec?.criticality === 'critical') {
      this.#criticalJourneys.set(scope, [
        ...(this.#criticalJourneys.get(scope) ?? []),
        ref,
      ]);
    }
  }
}

function addTo(groups: Map<string, string[]>, key: string, ref: string) {
  groups.set(key, [...new Set([...(groups.get(key) ?? []), ref])]);
}

/** The system, or else the domain, that an entity is part of. */
export function scopeRefOf(entity: Entity): string | undefined {
  const scopes = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_PART_OF)
    .map(({ targetRef }) => targetRef)
    .filter(ref => ['system', 'domain'].includes(parseEntityRef(ref).kind));
  return scopes.find(ref => ref.startsWith('system:')) ?? scopes[0];
}

/** All owners that the catalog knows of an entity. */
export function ownerRefsOf(entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}
