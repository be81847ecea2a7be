/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceDefinition } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  WireObject,
  keyIn,
  objectIn,
  objectOf,
  parseItem,
  textOf,
} from './fields';
import { ParsedItem } from './ParsedItem';
import { readDefinitionParts } from './serviceParts';

/** Reads one item of `GET /api/v2/services/definitions`. */
export function parseServiceDefinition(
  value: unknown,
): ParsedItem<ServiceDefinition> {
  return parseItem(value, ({ id }) => id, readDefinition);
}

function readDefinition(wire: WireObject): ServiceDefinition {
  const attributes = objectIn(wire, 'attributes');
  const schema = objectIn(attributes, 'schema', 'attributes.');
  // Version 1 has the name one level down.
  const info = objectOf(schema.info);
  const name =
    schema['dd-service'] === undefined && info
      ? keyIn(info, 'dd-service', 'attributes.schema.info.')
      : keyIn(schema, 'dd-service', 'attributes.schema.');
  const schemaVersion = textOf(schema['schema-version']);
  return {
    id: `service:default/${name}`,
    kind: 'service',
    name,
    origin: 'service-definition',
    ...(schemaVersion && { schemaVersion }),
    ...readDefinitionParts(schema),
  };
}
