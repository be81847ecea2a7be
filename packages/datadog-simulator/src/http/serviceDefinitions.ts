/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { SeededRandom } from '../organisation/SeededRandom';
import { SimulatedService } from '../organisation/SimulatedService';
import { RouteAnswer, WireItem } from './createRoute';
import { paginate } from './paginate';
import { RouteCall } from './RouteCall';

const random = new SeededRandom('services');

/** `GET /api/v2/services/definitions` */
export function listServiceDefinitions(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const isPaged =
    call.query.get('page[size]') !== null ||
    call.query.get('page[number]') !== null;
  const { items, total } = paginate(call, organisation.services, {
    size: 'page[size]',
    position: 'page[number]',
    by: 'number',
    // Ten to a page, and a hundred to those who ask for none.
    defaultSize: isPaged ? 10 : 100,
    maxSize: 100,
  });
  const version = call.query.get('schema_version');
  return {
    items: items.map(service => toServiceDefinition(service, version)),
    total,
    // No total, no links: only a short page tells that it was the last.
    render: data => ({ data }),
  };
}

/** `GET /api/v2/services/definitions/{service_name}` */
export function getServiceDefinition(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const service = organisation.services.find(
    ({ name }) => name === call.params.name,
  );
  return service
    ? {
        body: {
          data: toServiceDefinition(service, call.query.get('schema_version')),
        },
      }
    : {
        status: 404,
        body: { errors: ['Not Found'], error_details: [{}] },
      };
}

function toServiceDefinition(
  service: SimulatedService,
  version: string | null,
): WireItem {
  return {
    type: 'service-definition',
    id: random.hex(service.name),
    attributes: {
      meta: {
        'last-modified-time': `${new Date(service.modifiedAt * 1000)
          .toISOString()
          .slice(0, 19)}Z`,
        'github-html-url': '',
        'ingestion-source': 'api',
        origin: 'unknown',
        'origin-detail': '',
        warnings: service.warnings.map(message => ({
          'keyword-location': '/properties/contacts/items',
          'instance-location': '/contacts/0/contact',
          message,
        })),
        'ingested-schema-version': service.schemaVersion,
      },
      schema: toSchema(service, version ?? service.schemaVersion),
    },
  };
}

function toSchema(service: SimulatedService, version: string): WireItem {
  const { pagerdutyUrl, opsgenie } = service;
  const ofType = (type: string) =>
    service.links
      .filter(link => link.type === type)
      .map(({ name, url }) => ({ name, url, provider: '' }));
  const common = {
    'schema-version': version,
    'dd-service': service.name,
    ...(service.team !== undefined && { team: service.team }),
    contacts: service.contacts,
    tags: service.tags,
    extensions: {},
  };
  const opsgenieIntegration = opsgenie && {
    opsgenie: { 'service-url': opsgenie.url, region: opsgenie.region },
  };
  if (version === 'v2') {
    return {
      ...common,
      // Documents and repositories stand apart, and PagerDuty is a bare string.
      links: service.links.filter(({ type }) => !/^(doc|repo)$/.test(type)),
      docs: ofType('doc'),
      repos: ofType('repo'),
      integrations: {
        ...(pagerdutyUrl && { pagerduty: pagerdutyUrl }),
        ...opsgenieIntegration,
      },
    };
  }
  const about = {
    ...(service.application && { application: service.application }),
    ...(service.description && { description: service.description }),
    ...(service.tier && { tier: service.tier }),
    ...(service.lifecycle && { lifecycle: service.lifecycle }),
  };
  return {
    ...common,
    ...about,
    links: service.links,
    ...(version === 'v2.2' && { languages: service.languages, type: 'web' }),
    integrations: {
      ...(pagerdutyUrl && { pagerduty: { 'service-url': pagerdutyUrl } }),
      ...opsgenieIntegration,
    },
  };
}
