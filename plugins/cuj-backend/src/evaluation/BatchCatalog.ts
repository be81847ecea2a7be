/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Entity,
  RELATION_HAS_MEMBER,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ContactFact,
  tryParseEntityRef,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ownerRefOf } from '../overview/buildJourneyOverview';
import { CatalogReader } from './CatalogReader';
import { contactsOfGroup } from './contactsOfGroup';

/** What of an entity others need to know. */
type Neighbour = {
  ownerRef?: string;
  /** Where it can own something. */
  owner?: { members: number; contacts: ContactFact[] };
};

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'metadata.links',
  'spec.profile',
  'relations',
];

/** The entities that those of one batch refer to. */
export class BatchCatalog {
  readonly #catalog: Pick<CatalogReader, 'readByRefs'>;
  /** Undefined for what does not exist. */
  readonly #neighbours = new Map<string, Neighbour | undefined>();

  /** @param options - `entities` are those of the batch, which need not be read */
  static create(options: {
    catalog: Pick<CatalogReader, 'readByRefs'>;
    entities: Entity[];
  }): BatchCatalog {
    return new BatchCatalog(options.catalog, options.entities);
  }

  private constructor(
    catalog: Pick<CatalogReader, 'readByRefs'>,
    entities: Entity[],
  ) {
    this.#catalog = catalog;
    for (const entity of entities) {
      this.#neighbours.set(stringifyEntityRef(entity), toNeighbour(entity));
    }
  }

  /** Reads what is not known yet. */
  async load(entityRefs: string[]): Promise<void> {
    const unknown = [...new Set(entityRefs)].filter(
      ref => !this.#neighbours.has(ref) && isFullRef(ref),
    );
    if (unknown.length === 0) {
      return;
    }
    const found = await this.#catalog.readByRefs(unknown, FIELDS);
    for (const ref of unknown) {
      const entity = found.get(ref);
      this.#neighbours.set(ref, entity && toNeighbour(entity));
    }
  }

  /** What was loaded; undefined where there is no such entity. */
  get(entityRef: string): Neighbour | undefined {
    return this.#neighbours.get(entityRef);
  }

  /** A Group that was loaded, or a User as a group of one. */
  getOwner(entityRef: string): Neighbour['owner'] {
    return this.get(entityRef)?.owner;
  }
}

/** The catalog may refuse to answer at all for one that it can't read. */
function isFullRef(text: string): boolean {
  const ref = tryParseEntityRef(text, { defaultKind: 'group' });
  return ref !== undefined && stringifyEntityRef(ref) === text;
}

function toNeighbour(entity: Entity): Neighbour {
  const ownerRef = ownerRefOf(entity);
  const owner = ownerOf(entity);
  return { ...(ownerRef && { ownerRef }), ...(owner && { owner }) };
}

function ownerOf(entity: Entity): Neighbour['owner'] {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  if (kind === 'user') {
    return { members: 1, contacts: [] };
  }
  if (kind !== 'group') {
    return undefined;
  }
  const members = new Set(
    (entity.relations ?? [])
      .filter(({ type }) => type === RELATION_HAS_MEMBER)
      .map(({ targetRef }) => targetRef),
  );
  return { members: members.size, contacts: contactsOfGroup(entity) };
}
