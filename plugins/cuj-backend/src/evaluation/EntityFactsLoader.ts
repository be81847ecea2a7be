/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CujConventions,
  EntityFacts,
  Fact,
  Monitor,
  OwnershipClaim,
  ScorecardSettings,
  ServiceDefinition,
  ServiceTelemetry,
  SloFact,
  SyntheticTest,
  TaggedItem,
  isJourneyEntity,
  serviceNameAnnotations,
  tagValues,
  validateJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ServiceCheckFacts } from '../checks/ServiceCheckFacts';
import { stepServiceRef } from '../overview/buildJourneyOverview';
import { CopyReader, ItemKey } from '../store/CopyReader';
import {
  CopyTable,
  monitorTable,
  serviceDefinitionTable,
  serviceTelemetryTable,
  syntheticTestTable,
} from '../store/CopyTable';
import { ScorecardStore } from '../store/ScorecardStore';
import { SloRecord, SloStore } from '../store/SloStore';
import { CatalogReader } from './CatalogReader';
import { CatalogSurvey, ownerRefsOf, scopeRefOf } from './CatalogSurvey';
import { KindStates } from './KindStates';
import { SourceSurvey } from './SourceSurvey';
import { buildStepFacts } from './buildStepFacts';
import { mergeTelemetry } from './mergeTelemetry';

/** How far back the values of past days are looked at. */
const DAYS = 90;
const MS_PER_DAY = 86_400_000;

type Options = {
  catalog: Pick<CatalogReader, 'readByRefs'>;
  copies: CopyReader;
  sloStore: SloStore;
  scorecardStore: ScorecardStore;
  conventions: CujConventions;
  settings: ScorecardSettings;
  /** Absent where nothing but the sync finds anything out. */
  checks?: ServiceCheckFacts;
};

/** What was surveyed before entities are looked at. */
export interface Surveys {
  catalog: CatalogSurvey;
  sources: SourceSurvey;
  states: KindStates;
}

/** What one batch of entities needs, by `<source> <id>` or by entity. */
type Loaded = {
  slosByEntity: Map<string, SloFact[]>;
  monitors: Map<string, Monitor>;
  definitions: Map<string, ServiceDefinition>;
  telemetry: Map<string, ServiceTelemetry>;
  synthetics: Map<string, SyntheticTest>;
  /** From when items are whose newer answers could not be read. */
  outdated: Map<object, string>;
};

/** Finds out what requirements need to know of entities, a batch at a time. */
export class EntityFactsLoader {
  readonly #options: Options;
  readonly #surveys: Surveys;
  readonly #now: Date;

  /** @param options - `surveys` are of now, too */
  static create(
    options: Options & { surveys: Surveys; now: Date },
  ): EntityFactsLoader {
    return new EntityFactsLoader(options, options.surveys, options.now);
  }

  private constructor(options: Options, surveys: Surveys, now: Date) {
    this.#options = options;
    this.#surveys = surveys;
    this.#now = now;
  }

  /** What is known of each entity, in the order of the entities. */
  async load(entities: Entity[]): Promise<EntityFacts[]> {
    await this.#surveyServices(entities);
    const loaded = await this.#loadBatch(entities);
    const facts = entities.map(entity => this.#commonFacts(entity, loaded));
    await Promise.all(
      entities.map(async (entity, index) => {
        Object.assign(
          facts[index],
          isJourneyEntity(entity)
            ? await this.#journeyFacts(entity, loaded)
            : this.#serviceFacts(entity, loaded),
        );
      }),
    );
    await this.#addChecks(entities, facts);
    return facts;
  }

  /** A step's service may be of a kind that has no scorecard. */
  async #surveyServices(entities: Entity[]): Promise<void> {
    const { catalog } = this.#surveys;
    const unknown = entities.flatMap(entity => {
      const validation = validateJourneyEntity(entity);
      return validation.outcome === 'valid'
        ? validation.entity.spec.steps
            .map(({ service }) => stepServiceRef(validation.entity, service))
            .filter(ref => ref !== undefined)
            .filter(ref => !catalog.get(ref))
        : [];
    });
    if (unknown.length > 0) {
      catalog.add((await this.#options.catalog.readByRefs(unknown)).values());
    }
  }

  async #addChecks(entities: Entity[], facts: EntityFacts[]): Promise<void> {
    const indexes = [...entities.keys()].filter(
      index => !isJourneyEntity(entities[index]),
    );
    const checks = await this.#options.checks?.load(
      indexes.map(index => entities[index]),
      this.#now,
    );
    checks?.forEach((one, at) => Object.assign(facts[indexes[at]], one));
  }

  async #loadBatch(entities: Entity[]): Promise<Loaded> {
    const { sources } = this.#surveys;
    const names = entities.map(serviceNameOf);
    const outdated: Loaded['outdated'] = new Map();
    return {
      outdated,
      slosByEntity: await this.#loadSlos(entities, outdated),
      monitors: await this.#loadItems(
        monitorTable,
        names.flatMap(name => sources.findMonitors(name)),
        outdated,
      ),
      definitions: await this.#loadItems(
        serviceDefinitionTable,
        names.flatMap(name => sources.findDefinitions(name)),
        outdated,
      ),
      telemetry: await this.#loadItems(
        serviceTelemetryTable,
        names.flatMap(name => sources.findTelemetry(name)),
        outdated,
      ),
      synthetics: await this.#loadItems(
        syntheticTestTable,
        entities.flatMap(({ metadata }) =>
          sources.findSynthetics(metadata.name),
        ),
        outdated,
      ),
    };
  }

  async #loadItems<T extends object>(
    table: CopyTable,
    keys: ItemKey[],
    outdated: Loaded['outdated'],
  ): Promise<Map<string, T>> {
    const items = await this.#options.copies.find<T>(table, keys);
    for (const { item, outdatedSince } of items) {
      if (outdatedSince) {
        outdated.set(item, outdatedSince);
      }
    }
    return new Map(
      items.map(({ source, id, item }) => [`${source} ${id}`, item]),
    );
  }

  /** The SLOs of each entity in production, with what explains them. */
  async #loadSlos(
    entities: Entity[],
    outdated: Loaded['outdated'],
  ): Promise<Map<string, SloFact[]>> {
    const { sloStore, copies } = this.#options;
    const refs = entities.map(stringifyEntityRef);
    const records = (await sloStore.findByEntities(refs)).filter(
      ({ matching }) => matching.environment.isProduction,
    );
    const keys = records.map(({ source, slo }) => ({ source, id: slo.id }));
    const monitors = await this.#loadItems<Monitor>(
      monitorTable,
      records.flatMap(({ source, slo }) =>
        slo.monitorIds.map(id => ({ source, id })),
      ),
      outdated,
    );
    const alerts = groupBy(
      await copies.find<Monitor>(monitorTable, keys, 'slo_id'),
      ({ source, id }) => `${source} ${id}`,
    );
    const days = groupBy(
      await copies.findDays(keys, {
        from: new Date(this.#now.getTime() - DAYS * MS_PER_DAY)
          .toISOString()
          .slice(0, 10),
      }),
      ({ source, sloId }) => `${source} ${sloId}`,
    );
    const sharing = await this.#loadSharing(records);

    const byEntity = new Map<string, SloFact[]>();
    for (const record of records) {
      const { source, slo, matching, statuses } = record;
      const key = `${source} ${slo.id}`;
      const known = this.#surveys.states.toFact(['monitors'], true);
      const fact: SloFact = {
        source,
        slo,
        matching,
        // What is no longer reported, or could not be read, is not how it is now.
        statuses: statuses
          .filter(
            ({ removedAt, skippedBecause }) => !removedAt && !skippedBecause,
          )
          .map(({ status }) => status),
        monitors: slo.monitorIds.flatMap(
          id => monitors.get(`${source} ${id}`) ?? [],
        ),
        ...(known.state === 'known' && {
          alerts: (alerts.get(key) ?? []).map(({ item }) => item),
        }),
        days: (days.get(key) ?? []).map(row => ({
          day: row.day,
          timeframe: row.timeframe,
          ...(row.sliPercent !== null && { sliPercent: row.sliPercent }),
          ...(row.budgetRemainingPercent !== null && {
            budgetRemainingPercent: row.budgetRemainingPercent,
          }),
        })),
        sharedWith: sharing.get(key) ?? [],
      };
      if (record.skippedBecause) {
        outdated.set(fact, record.fetchedAt);
      }
      for (const { entityRef } of [
        ...matching.services,
        ...matching.journeys,
      ]) {
        byEntity.set(entityRef, [...(byEntity.get(entityRef) ?? []), fact]);
      }
    }
    return byEntity;
  }

  /** Other SLOs that measure the same, and whether somebody else owns them. */
  async #loadSharing(
    records: SloRecord[],
  ): Promise<Map<string, SloFact['sharedWith']>> {
    const { sources, catalog } = this.#surveys;
    const sharing = records.map(record => ({
      record,
      shared: sources.findSharing(record.source, record.slo),
    }));
    const others = await this.#options.sloStore.findEntitiesOfSlos(
      sharing.flatMap(({ shared }) =>
        shared.map(({ other }) => ({ source: other.source, id: other.id })),
      ),
    );
    const ownersOf = (entityRefs: string[]) =>
      new Set(entityRefs.flatMap(ref => catalog.get(ref)?.ownerRef ?? []));
    return new Map(
      sharing.map(({ record, shared }) => {
        const own = ownersOf(
          record.matching.services.map(({ entityRef }) => entityRef),
        );
        return [
          `${record.source} ${record.slo.id}`,
          shared.map(({ via, other }) => {
            const entityRefs = others.get(`${other.source} ${other.id}`) ?? [];
            const owners = ownersOf(entityRefs);
            return {
              via,
              sloId: other.id,
              name: other.name,
              otherOwner: [...owners].some(owner => !own.has(owner)),
              entityRefs,
            };
          }),
        ];
      }),
    );
  }

  #commonFacts(entity: Entity, loaded: Loaded): EntityFacts {
    const { states } = this.#surveys;
    const slos = loaded.slosByEntity.get(stringifyEntityRef(entity)) ?? [];
    return { slos: doubt(states.toFact(['slos'], slos), slos, loaded) };
  }

  #serviceFacts(entity: Entity, loaded: Loaded): EntityFacts {
    const { catalog, sources, states } = this.#surveys;
    const name = serviceNameOf(entity);
    const itemsOf = <T>(keys: ItemKey[], items: Map<string, T>) =>
      keys.flatMap(({ source, id }) => {
        const item = items.get(`${source} ${id}`);
        return item ? [{ source, item }] : [];
      });
    const definitions = itemsOf(
      sources.findDefinitions(name),
      loaded.definitions,
    ).map(({ item }) => item);
    const monitors = itemsOf(sources.findMonitors(name), loaded.monitors);
    const slos = loaded.slosByEntity.get(stringifyEntityRef(entity)) ?? [];
    const telemetry = mergeTelemetry(
      itemsOf(sources.findTelemetry(name), loaded.telemetry).map(
        ({ item }) => item,
      ),
    );

    return {
      owner: this.#ownerFact(entity),
      ownershipClaims: this.#ownershipClaims(entity, {
        definitions,
        slos,
        monitors,
      }),
      boundaryOverlaps: {
        state: 'known',
        value: catalog.findOverlaps(entity),
      },
      serviceDefinitions: doubt(
        states.toFact(['services'], definitions),
        definitions,
        loaded,
      ),
      telemetry: telemetry
        ? states.toFact(['telemetry'], telemetry)
        : {
            state: 'missing',
            reason: reasonOf(
              states.toFact(['telemetry'], undefined),
              'No telemetry of this service in production has been looked at: none of its SLOs names it by a tag, or nothing was seen.',
            ),
          },
      taggedItems: states.toFact(
        ['slos', 'monitors'],
        toTaggedItems(slos, monitors),
      ),
      monitors: doubt(
        states.toFact(
          ['monitors'],
          monitors.map(({ source, item }) => ({ source, monitor: item })),
        ),
        monitors.map(({ item }) => item),
        loaded,
      ),
    };
  }

  #ownerFact(entity: Entity): EntityFacts['owner'] {
    const [entityRef] = ownerRefsOf(entity);
    if (!entityRef) {
      return { state: 'missing', reason: 'The entity names no owner.' };
    }
    const owner = this.#surveys.catalog.getOwner(entityRef);
    return {
      state: 'known',
      value: {
        entityRef,
        exists: owner !== undefined,
        members: owner?.members ?? 0,
        contacts: owner?.contacts ?? [],
        documentationPrefixes:
          this.#options.settings.runbook.ownerPrefixes[entityRef] ?? [],
      },
    };
  }

  #ownershipClaims(
    entity: Entity,
    items: {
      definitions: ServiceDefinition[];
      slos: SloFact[];
      monitors: Array<{ item: Monitor }>;
    },
  ): Fact<OwnershipClaim[]> {
    const { catalog, states } = this.#surveys;
    const [owner, ...others] = ownerRefsOf(entity);
    const claims: OwnershipClaim[] = others.map(other => ({
      by: 'relation',
      owner: other,
      where: 'relations',
      agrees: false,
    }));
    const claim = (by: OwnershipClaim['by'], team: string, where: string) =>
      claims.push({
        by,
        owner: team,
        where,
        agrees: catalog.findGroupsByTeam(team).includes(owner),
      });
    for (const { name, team } of items.definitions) {
      if (team) {
        claim('service-definition', team, name);
      }
    }
    const teamKeys = this.#options.conventions.teamTagKeys;
    for (const { slo } of items.slos) {
      for (const team of tagValues(slo.tags, teamKeys)) {
        claim('slo-tag', team, slo.name);
      }
    }
    for (const { item } of items.monitors) {
      for (const team of tagValues(item.tags, teamKeys)) {
        claim('monitor-tag', team, item.name);
      }
    }
    // The catalog's own word counts whatever the sources tell.
    return others.length > 0
      ? { state: 'known', value: claims }
      : states.toFact(['services', 'slos', 'monitors'], claims);
  }

  async #journeyFacts(entity: Entity, loaded: Loaded): Promise<EntityFacts> {
    const { catalog, sources, states } = this.#surveys;
    const ref = stringifyEntityRef(entity);
    const slos = loaded.slosByEntity.get(ref) ?? [];
    const scopeRef = scopeRefOf(entity);
    const tests = sources
      .findSynthetics(entity.metadata.name)
      .flatMap(
        ({ source, id }) => loaded.synthetics.get(`${source} ${id}`) ?? [],
      );
    const validation = validateJourneyEntity(entity);
    const steps =
      validation.outcome === 'valid'
        ? buildStepFacts(validation.entity, { slos, catalog })
        : undefined;
    const services =
      validation.outcome === 'valid'
        ? validation.entity.spec.steps.flatMap(({ name, service }) => {
            const serviceRef = stepServiceRef(validation.entity, service);
            return serviceRef ? [{ step: name, serviceRef }] : [];
          })
        : [];
    const verdicts = await this.#options.scorecardStore.findVerdicts({
      entityRefs: [...new Set(services.map(({ serviceRef }) => serviceRef))],
    });
    return {
      steps: steps
        ? states.toFact(['slos'], steps)
        : {
            state: 'missing',
            reason: 'The steps of the journey can’t be read.',
          },
      portfolio: scopeRef
        ? {
            state: 'known',
            value: {
              scopeRef,
              criticalJourneys: catalog.getCriticalJourneys(scopeRef),
            },
          }
        : {
            state: 'missing',
            reason: 'The journey is part of no system or domain.',
          },
      syntheticTests: doubt(
        states.toFact(['synthetics'], tests),
        tests,
        loaded,
      ),
      stepVerdicts: {
        state: 'known',
        value: services.flatMap(({ step, serviceRef }) =>
          verdicts
            .filter(({ entityRef }) => entityRef === serviceRef)
            .map(({ requirementId, verdict }) => ({
              step,
              serviceRef,
              requirementId,
              verdict,
            })),
        ),
      },
    };
  }
}

/** What is made of items whose newer answers could not be read is as old as these. */
function doubt<T>(fact: Fact<T>, items: object[], loaded: Loaded): Fact<T> {
  const [oldest] = items
    .flatMap(item => loaded.outdated.get(item) ?? [])
    .sort();
  return oldest === undefined || fact.state === 'missing'
    ? fact
    : { state: 'stale', value: fact.value, asOf: oldest };
}

/** What the sources call the service that an entity stands for. */
function serviceNameOf(entity: Entity): string {
  const stated = serviceNameAnnotations
    .map(key => entity.metadata.annotations?.[key])
    .find(name => typeof name === 'string' && name.trim());
  return stated?.trim() ?? entity.metadata.name;
}

function toTaggedItems(
  slos: SloFact[],
  monitors: Array<{ item: Monitor }>,
): TaggedItem[] {
  return [
    ...slos.map(({ slo: { id, name, tags } }) => ({
      kind: 'slo' as const,
      id,
      name,
      tags,
    })),
    ...monitors.map(({ item: { id, name, tags } }) => ({
      kind: 'monitor' as const,
      id,
      name,
      tags,
    })),
  ];
}

function reasonOf(fact: Fact<unknown>, otherwise: string): string {
  return fact.state === 'missing' ? fact.reason : otherwise;
}

function groupBy<T>(
  values: T[],
  keyOf: (value: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) {
      group.push(value);
    } else {
      groups.set(key, [value]);
    }
  }
  return groups;
}
