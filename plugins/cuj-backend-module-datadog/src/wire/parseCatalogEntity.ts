/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceDefinition } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  WireObject,
  keyIn,
  keyOf,
  listOf,
  objectIn,
  objectOf,
  parseItem,
  textOf,
  textsOf,
} from './fields';
import { ParsedItem } from './ParsedItem';
import { readDefinitionParts, readEntityParts } from './serviceParts';

/** The schemas that came along with the entities of an answer, by their ids. */
export type CatalogSchemas = ReadonlyMap<unknown, WireObject>;

/** Reads what `include=schema` adds to an answer of `GET /api/v2/catalog/entity`. */
export function readCatalogSchemas(answer: unknown): CatalogSchemas {
  const schemas = new Map<unknown, WireObject>();
  for (const value of listOf(objectOf(answer)?.included)) {
    const included = objectOf(value);
    const schema = objectOf(objectOf(included?.attributes)?.schema);
    if (included?.type === 'schema' && schema) {
      schemas.set(included.id, schema);
    }
  }
  return schemas;
}

/** Reads one item of `GET /api/v2/catalog/entity`. */
export function parseCatalogEntity(
  value: unknown,
  schemas: CatalogSchemas,
): ParsedItem<ServiceDefinition> {
  return parseItem(
    value,
    ({ id }) => id,
    wire => readEntity(wire, schemas),
  );
}

function readEntity(
  wire: WireObject,
  schemas: CatalogSchemas,
): ServiceDefinition {
  const attributes = objectIn(wire, 'attributes');
  const name = keyIn(attributes, 'name', 'attributes.');
  const kind = keyIn(attributes, 'kind', 'attributes.');
  const namespace = keyOf(attributes.namespace) ?? 'default';
  const schemaVersion = textOf(attributes.apiVersion);

  const related = objectOf(objectOf(wire.relationships)?.schema);
  const schema = schemas.get(objectOf(related?.data)?.id) ?? {};
  // The catalog takes service definitions in, and keeps their form.
  const parts =
    schema['dd-service'] === undefined
      ? readEntityParts(schema)
      : readDefinitionParts(schema);
  const team = parts.team ?? textOf(attributes.owner);
  const description = parts.description ?? textOf(attributes.description);
  return {
    id: `${kind}:${namespace}/${name}`,
    kind,
    name,
    origin: 'software-catalog',
    ...(schemaVersion && { schemaVersion }),
    ...parts,
    ...(team && { team }),
    ...(description && { description }),
    tags: parts.tags.length > 0 ? parts.tags : textsOf(attributes.tags),
  };
}
