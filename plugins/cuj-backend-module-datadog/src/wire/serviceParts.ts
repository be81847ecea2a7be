/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceDefinition } from '@cuj-slo/backstage-plugin-cuj-common';
import { WireObject, listOf, objectOf, textOf, textsOf } from './fields';
import { safeText } from './safeText';

/** What service definitions and entities of the catalog have in common. */
export type ServiceParts = Omit<
  ServiceDefinition,
  'id' | 'kind' | 'name' | 'origin' | 'schemaVersion'
>;

const linkTypes = ['runbook', 'doc', 'repo', 'dashboard'];

/** Reads `schema` of a service definition, of version 1 to 2.2. */
export function readDefinitionParts(schema: WireObject): ServiceParts {
  const info = objectOf(schema.info) ?? {};
  const contact = objectOf(schema.contact) ?? {};
  const integrations = objectOf(schema.integrations) ?? {};
  return withoutAbsent({
    team:
      textOf(schema.team) ??
      textOf(schema['dd-team']) ??
      textOf(objectOf(schema.org)?.team),
    description: textOf(schema.description) ?? textOf(info.description),
    lifecycle: textOf(schema.lifecycle),
    tier: textOf(schema.tier) ?? textOf(info['service-tier']),
    tags: textsOf(schema.tags),
    links: [
      ...linksOf(schema.links),
      ...linksOf(schema['external-resources']),
      // Version 2 has lists of their own for these.
      ...linksOf(schema.repos, 'repo'),
      ...linksOf(schema.docs, 'doc'),
    ],
    contacts: [
      ...contactsOf(schema.contacts),
      ...contactsOf(
        ['email', 'slack'].map(type => ({ type, contact: contact[type] })),
      ),
    ],
    onCall: onCallOf(integrations, 'service-url'),
  });
}

/** Reads `schema` of an entity of the software catalog, version 3. */
export function readEntityParts(schema: WireObject): ServiceParts {
  const metadata = objectOf(schema.metadata) ?? {};
  const spec = objectOf(schema.spec) ?? {};
  return withoutAbsent({
    team: textOf(metadata.owner),
    description: textOf(metadata.description),
    lifecycle: textOf(spec.lifecycle),
    tier: textOf(spec.tier),
    tags: textsOf(metadata.tags),
    links: linksOf(metadata.links),
    contacts: contactsOf(metadata.contacts),
    onCall: onCallOf(objectOf(schema.integrations) ?? {}, 'serviceURL'),
  });
}

function withoutAbsent(parts: ServiceParts): ServiceParts {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as ServiceParts;
}

function linksOf(value: unknown, type?: string): ServiceDefinition['links'] {
  return listOf(value).flatMap(one => {
    const link = objectOf(one) ?? {};
    const url = httpUrlOf(link.url);
    const name = textOf(link.name);
    const said = type ?? textOf(link.type)?.toLowerCase() ?? '';
    return url === undefined
      ? []
      : {
          type: linkTypes.includes(said) ? said : 'other',
          ...(name && { name }),
          url,
        };
  });
}

function contactsOf(value: unknown): ServiceDefinition['contacts'] {
  return listOf(value).flatMap(one => {
    const wire = objectOf(one) ?? {};
    const contact = textOf(wire.contact);
    const type = textOf(wire.type)?.toLowerCase() ?? 'other';
    const name = textOf(wire.name);
    return contact === undefined
      ? []
      : { type, ...(name && { name }), contact };
  });
}

/** Each is an object with an address, or in older versions the address itself. */
function onCallOf(
  integrations: WireObject,
  key: 'service-url' | 'serviceURL',
): ServiceDefinition['onCall'] {
  return (['pagerduty', 'opsgenie'] as const).flatMap(system => {
    const value = integrations[system];
    const url = httpUrlOf(objectOf(value)?.[key]) ?? httpUrlOf(value);
    return url === undefined ? [] : { system, url };
  });
}

/** An absolute http(s) address, without the user and password that it may hold. */
function httpUrlOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^https?:\/\/[^/]/i.test(value)) {
    return undefined;
  }
  if (!URL.canParse(value)) {
    return undefined;
  }
  const url = new URL(value);
  if (!url.username && !url.password) {
    return safeText(value);
  }
  url.username = '';
  url.password = '';
  return safeText(url.toString());
}
