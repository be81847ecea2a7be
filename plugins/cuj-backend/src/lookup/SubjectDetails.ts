/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CujConventions,
  Incident,
  LookupIncident,
  LookupJourney,
  LookupRunbook,
  LookupSubject,
  Monitor,
  ScorecardSettings,
  runbooksInText,
  runbooksOfEntity,
  worstSloState,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { ReadableEntities } from '../access/ReadableEntities';
import { SyncSettings } from '../config/readSyncSettings';
import { buildSloOverview } from '../overview/buildSloOverview';
import { CopyReader } from '../store/CopyReader';
import { incidentTable, monitorTable } from '../store/CopyTable';
import { overIncidentStates } from '../store/overIncidentStates';
import { SloStore } from '../store/SloStore';
import { queryOf, urlOf } from './describeSubject';
import { LookupSnapshot } from './LookupIndex';
import { LookupItem } from './LookupItem';
import { entitiesIn, scopeOfItem } from './scopeOfItem';
import { SubjectMatch } from './SubjectFinder';

const MAX_INCIDENTS = 10;

/** What the copy holds of a subject, besides how it is found. */
export interface SubjectContent {
  subject: Partial<LookupSubject>;
  runbooks: LookupRunbook[];
}

type Options = {
  copies: CopyReader;
  sloStore: SloStore;
  readableEntities: ReadableEntities;
  sources: SloSource[];
  conventions: CujConventions;
  staleness: SyncSettings['staleness'];
  settings: ScorecardSettings;
  now: () => Date;
};

/** Reads of few items what need not be held in memory of all. */
export class SubjectDetails {
  readonly #options: Options;

  static create(options: Options): SubjectDetails {
    return new SubjectDetails(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async read(item: LookupItem): Promise<SubjectContent> {
    if (item.type === 'monitor') {
      return this.#readMonitor(item);
    }
    return item.type === 'slo'
      ? this.#readSlo(item)
      : { subject: {}, runbooks: [] };
  }

  runbooksOfJourneys(
    journeys: LookupJourney[],
    entities: ReadonlyMap<string, Entity>,
  ): LookupRunbook[] {
    return journeys.flatMap(({ entityRef, title }) => {
      const entity = entities.get(entityRef);
      return entity
        ? runbooksOfEntity(entity, this.#options.settings).map(
            (runbook): LookupRunbook => ({
              ...runbook,
              from: 'journey',
              of: title,
            }),
          )
        : [];
    });
  }

  /**
   * Incidents that are not over and name any of some services, or are the subject.
   *
   * @param services - that the caller may read
   */
  async readIncidents(
    services: ReadonlySet<string>,
    options: {
      subject: SubjectMatch;
      snapshot: LookupSnapshot;
      credentials: BackstageCredentials;
    },
  ): Promise<LookupIncident[]> {
    const { subject, snapshot, credentials } = options;
    const { copies, readableEntities, sources } = this.#options;
    const open = [...snapshot.items.ofType('incident')]
      .filter(item => !overIncidentStates.has((item.state ?? '').toLowerCase()))
      .map(item => ({ item, scope: scopeOfItem(item, snapshot.catalog) }))
      .filter(
        ({ item, scope }) =>
          item === subject.item ||
          scope.services.some(service => services.has(service)),
      );
    if (open.length === 0) {
      return [];
    }
    const readable = await readableEntities.findReadable(
      open.flatMap(({ scope }) => entitiesIn(scope)),
      credentials,
    );
    const shown = open.filter(({ scope }) =>
      entitiesIn(scope).every(ref => readable.has(ref)),
    );
    const contents = await copies.find<Incident>(
      incidentTable,
      shown.map(({ item }) => ({ source: item.source!, id: item.id })),
    );
    return contents
      .flatMap(({ source, id, item: incident }): LookupIncident[] => {
        const found = shown.find(
          one => one.item.source === source && one.item.id === id,
        );
        return found ? [describeIncident(incident, found, sources)] : [];
      })
      .sort((a, b) => ((a.declaredAt ?? '') < (b.declaredAt ?? '') ? 1 : -1))
      .slice(0, MAX_INCIDENTS);
  }

  async #readMonitor({ source, id }: LookupItem): Promise<SubjectContent> {
    const [found] = await this.#options.copies.find<Monitor>(monitorTable, [
      { source: source!, id },
    ]);
    if (!found) {
      return { subject: {}, runbooks: [] };
    }
    const { name, message = '', isMuted } = found.item;
    return {
      subject: { ...(isMuted && { isMuted }) },
      runbooks: runbooksInText(message, this.#options.settings).map(
        (runbook): LookupRunbook => ({ ...runbook, from: 'monitor', of: name }),
      ),
    };
  }

  async #readSlo({ source, id }: LookupItem): Promise<SubjectContent> {
    const { sloStore, conventions, staleness, settings, now } = this.#options;
    const record = await sloStore.findById(source!, id);
    if (!record) {
      return { subject: {}, runbooks: [] };
    }
    const { timeframes } = buildSloOverview(record, {
      conventions,
      staleness,
      now: now(),
      entityRef: '',
    });
    const { name, description = '', primaryTimeframe } = record.slo;
    const state =
      timeframes.find(({ timeframe }) => timeframe === primaryTimeframe)
        ?.state ?? worstSloState(timeframes.map(one => one.state));
    return {
      subject: {
        environments: record.matching.environment.values,
        ...(state && { state }),
      },
      runbooks: runbooksInText(description, settings).map(
        (runbook): LookupRunbook => ({ ...runbook, from: 'slo', of: name }),
      ),
    };
  }
}

function describeIncident(
  incident: Incident,
  { item, scope }: { item: LookupItem; scope: { services: string[] } },
  sources: SloSource[],
): LookupIncident {
  const url = urlOf(item, sources);
  const declaredAt = incident.createdAt ?? incident.detectedAt;
  return {
    source: item.source!,
    id: incident.id,
    ...(incident.publicId && { publicId: incident.publicId }),
    title: incident.title,
    severity: incident.severity,
    state: incident.state,
    hasCustomerImpact: incident.hasCustomerImpact,
    services: scope.services,
    ...(declaredAt && { declaredAt }),
    ...(url && { url }),
    query: queryOf(item),
  };
}
