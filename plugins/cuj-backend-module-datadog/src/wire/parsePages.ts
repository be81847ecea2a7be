/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  Incident,
  Monitor,
  ServiceDefinition,
  Slo,
  SloCorrection,
  SloStatus,
  SyntheticTest,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Page } from './Page';
import { parseCatalogEntity, readCatalogSchemas } from './parseCatalogEntity';
import { parseCorrection } from './parseCorrection';
import { parseDeletedSlo } from './parseDeletedSlo';
import { parseAlertEvent } from './parseAlertEvent';
import { parseIncident } from './parseIncident';
import { parseList, valueAt } from './parseList';
import { parseMonitor } from './parseMonitor';
import { parseServiceDefinition } from './parseServiceDefinition';
import { parseSloListItem } from './parseSloListItem';
import { parseSloSearchItem } from './parseSloSearchItem';
import { parseSyntheticTest } from './parseSyntheticTest';

/*
 * Each of these throws a DatadogRequestError where the answer holds no list.
 */

/** Reads an answer of `GET /api/v1/slo`. */
export function parseSloListPage(answer: unknown): Page<Slo> {
  return parseList(answer, {
    request: 'GET /api/v1/slo',
    path: ['data'],
    parse: parseSloListItem,
    // Not total_filtered_count: that counts the page.
    total: valueAt(answer, 'metadata', 'page', 'total_count'),
  });
}

/** Reads an answer of `GET /api/v1/slo?is_deleted=true`. */
export function parseDeletedSloPage(answer: unknown): Page<string> {
  return parseList(answer, {
    request: 'GET /api/v1/slo',
    path: ['data'],
    parse: parseDeletedSlo,
    // Whether the total counts the deleted ones or all is not documented.
  });
}

/** Reads an answer of `GET /api/v1/slo/search`. */
export function parseSloSearchPage(answer: unknown): Page<SloStatus> {
  return parseList(answer, {
    request: 'GET /api/v1/slo/search',
    path: ['data', 'attributes', 'slos'],
    parse: parseSloSearchItem,
    total: valueAt(answer, 'meta', 'pagination', 'total'),
    lastNumber: valueAt(answer, 'meta', 'pagination', 'last_number'),
  });
}

/** Reads an answer of `GET /api/v1/monitor`, which is a bare list. */
export function parseMonitorPage(
  answer: unknown,
  nowMs: number,
): Page<Monitor> {
  return parseList(answer, {
    request: 'GET /api/v1/monitor',
    path: [],
    parse: value => parseMonitor(value, nowMs),
  });
}

/** Reads the number of all monitors from an answer of `GET /api/v1/monitor/search`. */
export function parseMonitorCount(answer: unknown): number | undefined {
  const count = valueAt(answer, 'metadata', 'total_count');
  return typeof count === 'number' ? count : undefined;
}

/** Reads an answer of `GET /api/v1/slo/correction`. */
export function parseCorrectionPage(answer: unknown): Page<SloCorrection> {
  return parseList(answer, {
    request: 'GET /api/v1/slo/correction',
    path: ['data'],
    parse: parseCorrection,
    total: valueAt(answer, 'meta', 'page', 'total_count'),
  });
}

/** Reads an answer of `POST /api/v2/events/search`, and where the next page begins. */
export function parseAlertEventPage(
  answer: unknown,
): Page<AlertTransition> & { cursor?: string } {
  const cursor = valueAt(answer, 'meta', 'page', 'after');
  return {
    ...parseList(answer, {
      request: 'POST /api/v2/events/search',
      path: ['data'],
      parse: parseAlertEvent,
    }),
    ...(typeof cursor === 'string' && cursor !== '' && { cursor }),
  };
}

/** Reads an answer of `GET /api/v1/synthetics/tests`. */
export function parseSyntheticTestPage(answer: unknown): Page<SyntheticTest> {
  return parseList(answer, {
    request: 'GET /api/v1/synthetics/tests',
    path: ['tests'],
    parse: parseSyntheticTest,
    total: valueAt(answer, 'total'),
  });
}

/** Reads an answer of `GET /api/v2/incidents`, which tells no total. */
export function parseIncidentPage(answer: unknown): Page<Incident> {
  return parseList(answer, {
    request: 'GET /api/v2/incidents',
    path: ['data'],
    parse: parseIncident,
  });
}

/** Reads an answer of `GET /api/v2/services/definitions`, which tells no total. */
export function parseServiceDefinitionPage(
  answer: unknown,
): Page<ServiceDefinition> {
  return parseList(answer, {
    request: 'GET /api/v2/services/definitions',
    path: ['data'],
    parse: parseServiceDefinition,
    entryIdOf: value => valueAt(value, 'id'),
  });
}

/** Reads an answer of `GET /api/v2/catalog/entity`; its count is that of the page. */
export function parseCatalogEntityPage(
  answer: unknown,
): Page<ServiceDefinition> {
  const schemas = readCatalogSchemas(answer);
  return parseList(answer, {
    request: 'GET /api/v2/catalog/entity',
    path: ['data'],
    parse: value => parseCatalogEntity(value, schemas),
    entryIdOf: value => valueAt(value, 'id'),
  });
}
