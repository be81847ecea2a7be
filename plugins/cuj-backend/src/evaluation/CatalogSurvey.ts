/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  DEFAULT_NAMESPACE,
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  BoundaryOverlap,
  BoundarySubject,
  CujConventions,
  boundarySubjectOf,
  isJourneyEntity,
  nameKey,
  onCallTeamAnnotations,
  tryParseEntityRef,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { BoundarySurvey } from './BoundarySurvey';
import { CatalogReader } from './CatalogReader';
import { ServiceNames } from './ServiceNames';

const SURVEY_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'spec.owner',
  'spec.criticality',
  'spec.providesApis',
  'relations',
];

/**
 * What the catalog holds of all entities, as far as one entity's scorecard depends on
 * others that it does not name: which groups may be meant by a team and which are part
 * of which, who may claim the same boundary, which journeys of a system are critical.
 */
export class CatalogSurvey {
  /** By what a team may be called in a source; see `nameKey`. */
  readonly #groupsByTeam = new Map<string, string[]>();
  /** Likewise, by their names without a prefix. */
  readonly #groupsByShortName = new Map<string, string[]>();
  /** The groups above a group, by its reference. */
  readonly #parents = new Map<string, string[]>();
  readonly #teamPrefixes: string[];
  readonly #criticalJourneys = new Map<string, string[]>();
  /** By the `nameKey` of their names. */
  readonly #journeys = new Map<string, string[]>();
  readonly #services = ServiceNames.create();
  readonly #boundaries = BoundarySurvey.create();
  readonly #catalog: CatalogReader;

  /** Reads all groups, services and Journeys once, a few fields of each only. */
  static async read(options: {
    catalog: CatalogReader;
    conventions: Pick<CujConventions, 'teamPrefixes'>;
    signal?: AbortSignal;
  }): Promise<CatalogSurvey> {
    const { catalog, conventions, signal } = options;
    const survey = new CatalogSurvey(catalog, conventions.teamPrefixes);
    for await (const page of catalog.streamPages({
      kinds: ['group'],
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.annotations',
        'spec.parent',
        'spec.children',
      ],
    })) {
      signal?.throwIfAborted();
      page.forEach(entity => survey.#addGroup(entity));
    }
    for await (const page of catalog.streamPages({
      kinds: ['component', 'resource', 'journey'],
      fields: SURVEY_FIELDS,
    })) {
      signal?.throwIfAborted();
      page.forEach(entity => survey.#addEntity(entity));
    }
    survey.#services.seal();
    survey.#boundaries.seal();
    return survey;
  }

  private constructor(catalog: CatalogReader, teamPrefixes: string[]) {
    this.#catalog = catalog;
    // With what parts names, so that `team-` is no prefix of `teamwork`.
    this.#teamPrefixes = teamPrefixes
      .map(prefix => nameKey(`${prefix}x`).slice(0, -1))
      .filter(Boolean);
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

  /** Whether two groups are the same, or one is part of the other. */
  isSameLine(groupRef: string, otherRef: string): boolean {
    return (
      this.#withAncestors(groupRef).has(otherRef) ||
      this.#withAncestors(otherRef).has(groupRef)
    );
  }

  /** Claims of other owners that collide with those of entities, by reference. */
  async findOverlaps(
    entities: Entity[],
  ): Promise<Map<string, BoundaryOverlap[]>> {
    return this.#boundaries.findOverlaps(subjectsOf(entities), {
      read: async refs =>
        subjectsOf(
          (await this.#catalog.readByRefs(refs, SURVEY_FIELDS)).values(),
        ),
    });
  }

  /**
   * Takes note of what some entities are by now, so that what was read of them before
   * does not count any more.
   *
   * @param entityRefs - all of them
   * @param entities - those that there are
   */
  renew(entityRefs: string[], entities: Entity[]): void {
    const renewed = new Set(entityRefs);
    for (const [scope, journeys] of this.#criticalJourneys) {
      this.#criticalJourneys.set(
        scope,
        journeys.filter(ref => !renewed.has(ref)),
      );
    }
    for (const entity of entities) {
      if (isService(entity)) {
        this.#services.renew(entity);
      }
      this.#addJourney(entity);
    }
  }

  /** The services that a tag may mean by a name: every one that is called so. */
  findServices(name: string): string[] {
    return this.#services.find(name);
  }

  /** The journeys that a tag may mean by a name. */
  findJourneys(name: string): string[] {
    return this.#journeys.get(nameKey(name)) ?? [];
  }

  /** The critical journeys of a system or domain, sorted. */
  getCriticalJourneys(scopeRef: string): string[] {
    return [...(this.#criticalJourneys.get(scopeRef) ?? [])].sort();
  }

  /** Groups may be part of each other by mistake. */
  #withAncestors(groupRef: string): Set<string> {
    const found = new Set([groupRef]);
    for (const ref of found) {
      this.#parents.get(ref)?.forEach(parent => found.add(parent));
    }
    return found;
  }

  #addGroup(entity: Entity) {
    const ref = stringifyEntityRef(entity);
    for (const parent of groupRefsOf(entity, [entity.spec?.parent])) {
      addTo(this.#parents, ref, parent);
    }
    for (const child of groupRefsOf(entity, entity.spec?.children)) {
      addTo(this.#parents, child, ref);
    }
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
    subjectsOf([entity]).forEach(subject => this.#boundaries.add(subject));
    if (isService(entity)) {
      this.#services.add(entity);
    }
    this.#addJourney(entity);
  }

  #addJourney(entity: Entity) {
    if (!isJourneyEntity(entity)) {
      return;
    }
    addTo(
      this.#journeys,
      nameKey(entity.metadata.name),
      stringifyEntityRef(entity),
    );
    const scope = scopeRefOf(entity);
    if (scope && entity.spec?.criticality === 'critical') {
      addTo(this.#criticalJourneys, scope, stringifyEntityRef(entity));
    }
  }
}

function isService({ kind }: Entity): boolean {
  return ['component', 'resource'].includes(kind.toLocaleLowerCase('en-US'));
}

function subjectsOf(entities: Iterable<Entity>): BoundarySubject[] {
  return [...entities].flatMap(entity => boundarySubjectOf(entity) ?? []);
}

/** The groups that a group names in its text, which may hold anything. */
function groupRefsOf(group: Entity, names: unknown): string[] {
  return (Array.isArray(names) ? names : []).flatMap(name => {
    const ref = tryParseEntityRef(name, {
      defaultKind: 'group',
      defaultNamespace: group.metadata.namespace ?? DEFAULT_NAMESPACE,
    });
    return ref ? stringifyEntityRef(ref) : [];
  });
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
