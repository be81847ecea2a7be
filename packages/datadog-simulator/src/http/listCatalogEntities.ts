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

const random = new SeededRandom('entities');

/** `GET /api/v2/catalog/entity` */
export function listCatalogEntities(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const { query } = call;
  const wanted = (name: string, value: string | undefined) => {
    const filter = query.get(`filter[${name}]`);
    return filter === null || filter === value;
  };
  const found = organisation.services.filter(
    service =>
      wanted('kind', 'service') &&
      wanted('name', service.name) &&
      wanted('owner', service.team) &&
      wanted('ref', `service:default/${service.name}`) &&
      wanted('id', random.uuid(service.name)),
  );
  const { items, position, size, total } = paginate(call, found, {
    size: 'page[limit]',
    position: 'page[offset]',
    by: 'offset',
    defaultSize: 100,
    maxSize: 100,
  });
  const withSchema = query.get('include') === 'schema';
  const included = withSchema ? items.map(toSchema) : [];
  const link = (offset: number) =>
    `/api/v2/catalog/entity?page%5Blimit%5D=${size}&page%5Boffset%5D=${offset}`;

  return {
    contentType: 'application/vnd.api+json',
    items: items.map(service => toEntity(service)),
    total,
    render: data => ({
      data,
      ...(withSchema && { included }),
      meta: { count: data.length, includeCount: included.length },
      links: {
        self: link(position),
        // There is a next page, says the server, even behind the last one.
        next: link(position + size),
        ...(position > 0 && { previous: link(Math.max(0, position - size)) }),
      },
    }),
  };
}

function toEntity(service: SimulatedService): WireItem {
  const modifiedAt = new Date(service.modifiedAt * 1000).toISOString();
  return {
    id: random.uuid(service.name),
    type: 'entity',
    attributes: {
      apiVersion: 'v3',
      kind: 'service',
      name: service.name,
      namespace: 'default',
      displayName: service.name,
      owner: service.team ?? '',
      tags: service.tags,
      description: service.description ?? '',
    },
    meta: {
      createdAt: modifiedAt,
      modifiedAt,
      ingestionSource: 'schema',
      origin: 'unknown',
    },
    relationships: {
      schema: {
        data: { id: random.uuid(`schema ${service.name}`), type: 'schema' },
      },
    },
  };
}

function toSchema(service: SimulatedService): WireItem {
  const { pagerdutyUrl, opsgenie } = service;
  return {
    id: random.uuid(`schema ${service.name}`),
    type: 'schema',
    attributes: {
      schema: {
        apiVersion: 'v3',
        kind: 'service',
        metadata: {
          name: service.name,
          namespace: 'default',
          ...(service.team && { owner: service.team }),
          tags: service.tags,
          links: service.links.map(one => ({ ...one, provider: '' })),
          contacts: service.contacts,
          ...(service.description && { description: service.description }),
        },
        spec: {
          ...(service.lifecycle && { lifecycle: service.lifecycle }),
          ...(service.tier && { tier: service.tier }),
          languages: service.languages,
          dependsOn: service.dependsOn.map(name => `service:${name}`),
        },
        integrations: {
          ...(pagerdutyUrl && { pagerduty: { serviceURL: pagerdutyUrl } }),
          ...(opsgenie && {
            opsgenie: { serviceURL: opsgenie.url, region: opsgenie.region },
          }),
        },
      },
    },
  };
}
