/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import {
  parseCatalogEntityPage,
  parseIncidentPage,
  parseServiceDefinitionPage,
  parseSyntheticTestPage,
} from './parsePages';

const test = {
  status: 'live',
  public_id: 'abc-def-ghi',
  tags: ['cuj:workflow-run'],
  locations: ['aws:eu-central-1'],
  message: 'Ask @jane@example.com',
  name: 'Workflow run',
  monitor_id: 28558768,
  type: 'api',
  created_at: '2021-01-12T10:11:40.802074+00:00',
  modified_at: '2021-01-22T16:42:10.520384+00:00',
  subtype: 'http',
  config: { request: { headers: { Authorization: 'Bearer secret' } } },
  options: { tick_every: 60 },
  creator: { email: 'jane@example.com' },
};

const incident = {
  type: 'incidents',
  id: 'ed3ff75e-6ce6-5b00-8ab4-000000000001',
  attributes: {
    public_id: 62105,
    title: 'Checkout fails, says jane@example.com',
    resolved: null,
    customer_impacted: true,
    customer_impact_start: '2021-09-15T12:40:19.743510+00:00',
    customer_impact_end: null,
    created: '2021-09-15T12:50:19.743510+00:00',
    modified: '2021-09-15T12:55:19.743510+00:00',
    detected: '2021-09-15T12:49:19.741188+00:00',
    time_to_detect: 0,
    time_to_repair: 0,
    fields: {
      severity: { type: 'dropdown', value: 'SEV-2' },
      state: { type: 'dropdown', value: 'stable' },
      services: { type: 'autocomplete', value: ['checkout', 'payment'] },
      teams: { type: 'autocomplete', value: 'team-a' },
      root_cause: { type: 'textbox', value: null },
    },
    commander: { name: 'Jane Doe' },
  },
  relationships: { commander_user: { data: { type: 'users', id: 'jane' } } },
};

const definition = (schema: object) => ({
  type: 'service-definition',
  id: '77ae46b484fcfd92dc568170b1c534fe',
  attributes: { meta: { origin: 'unknown' }, schema },
});

const entity = {
  id: '2b1f6a34-0000-0000-0000-000000000001',
  type: 'entity',
  attributes: {
    apiVersion: 'v3',
    kind: 'service',
    name: 'checkout',
    namespace: 'default',
    displayName: 'Checkout',
    owner: 'team-a',
    tags: ['env:prod'],
    description: 'Takes the money',
  },
  relationships: { schema: { data: { id: 's1', type: 'schema' } } },
};
const schema = {
  id: 's1',
  type: 'schema',
  attributes: {
    schema: {
      apiVersion: 'v3',
      kind: 'service',
      metadata: {
        name: 'checkout',
        owner: 'team-b',
        tags: ['env:prod', 'tier:1'],
        links: [
          {
            name: 'Runbook',
            type: 'runbook',
            url: 'https://a:b@runbooks.example.com/x',
          },
          {
            name: 'Board',
            type: 'Dashboard',
            url: 'https://example.com/board',
          },
          { name: 'Relative', type: 'doc', url: '/x' },
          { name: 'Script', type: 'doc', url: 'ftp://example.com/x' },
          { name: 'Odd', type: 'wiki', url: 'https://example.com/wiki' },
        ],
        contacts: [
          { name: 'Mail', type: 'email', contact: 'jane@example.com' },
          { type: 'slack', contact: 'https://example.slack.com/archives/a' },
          { type: 'slack' },
        ],
      },
      spec: { lifecycle: 'production', tier: '1' },
      integrations: {
        pagerduty: { serviceURL: 'https://example.pagerduty.com/services/A' },
        opsgenie: {
          serviceURL: 'https://example.opsgenie.com/service/B',
          region: 'EU',
        },
      },
    },
  },
};

describe('synthetic tests', () => {
  it('are read without what they send', () => {
    const page = parseSyntheticTestPage({ tests: [test], total: 3 });
    expect(page).toEqual({
      total: 3,
      items: [
        {
          item: {
            id: 'abc-def-ghi',
            name: 'Workflow run',
            type: 'api',
            subtype: 'http',
            status: 'live',
            tags: ['cuj:workflow-run'],
            locations: ['aws:eu-central-1'],
            monitorId: '28558768',
            everySeconds: 60,
            createdAt: '2021-01-12T10:11:40.802Z',
            modifiedAt: '2021-01-22T16:42:10.520Z',
          },
        },
      ],
    });
    expect(JSON.stringify(page)).not.toMatch(/secret|jane/);
  });

  it('are skipped for what is missing, not for what is new', () => {
    expect(
      parseSyntheticTestPage({
        tests: [
          { ...test, status: 'asleep', type: 'quantum', monitor_id: null },
          { ...test, name: undefined },
          { name: 'x' },
        ],
      }).items,
    ).toEqual([
      { item: expect.objectContaining({ status: 'unknown', type: 'quantum' }) },
      {
        skipped: {
          itemId: 'abc-def-ghi',
          reason: 'name is missing',
          tags: test.tags,
        },
      },
      { skipped: { reason: 'public_id is missing', name: 'x' } },
    ]);
  });
});

describe('incidents', () => {
  it('are read without who worked on them, from fields of any form', () => {
    const page = parseIncidentPage({ data: [incident], meta: {} });
    expect(page.items).toEqual([
      {
        item: {
          id: incident.id,
          publicId: '62105',
          title: 'Checkout fails, says …@example.com',
          severity: 'SEV-2',
          state: 'stable',
          services: ['checkout', 'payment'],
          teams: ['team-a'],
          hasCustomerImpact: true,
          customerImpactStartedAt: '2021-09-15T12:40:19.743Z',
          detectedAt: '2021-09-15T12:49:19.741Z',
          createdAt: '2021-09-15T12:50:19.743Z',
          modifiedAt: '2021-09-15T12:55:19.743Z',
        },
      },
    ]);
    expect(JSON.stringify(page)).not.toMatch(/jane|Doe/);
  });

  it('that only try something out are left out', () => {
    const { attributes } = incident;
    expect(
      parseIncidentPage({
        data: [{ ...incident, attributes: { ...attributes, is_test: true } }],
      }),
    ).toEqual({ items: [], leftOut: 1 });
  });

  it('say so where nothing is known', () => {
    expect(
      parseIncidentPage({ data: [{ id: 'a', attributes: { title: '' } }] })
        .items,
    ).toEqual([
      {
        item: {
          id: 'a',
          title: '',
          severity: 'UNKNOWN',
          state: 'unknown',
          services: [],
          teams: [],
          hasCustomerImpact: false,
        },
      },
    ]);
  });
});

describe('services', () => {
  const items = (page: ReturnType<typeof parseServiceDefinitionPage>) =>
    page.items.map(parsed => ('item' in parsed ? parsed.item : parsed.skipped));

  it('are read from the catalog, with the schema that came along', () => {
    const page = parseCatalogEntityPage({
      data: [entity],
      included: [schema],
      meta: { count: 1, includeCount: 1 },
    });
    expect(page.total).toBeUndefined();
    expect(items(page)).toEqual([
      {
        id: 'service:default/checkout',
        kind: 'service',
        name: 'checkout',
        origin: 'software-catalog',
        schemaVersion: 'v3',
        team: 'team-b',
        description: 'Takes the money',
        lifecycle: 'production',
        tier: '1',
        tags: ['env:prod', 'tier:1'],
        links: [
          {
            type: 'runbook',
            name: 'Runbook',
            url: 'https://runbooks.example.com/x',
          },
          {
            type: 'dashboard',
            name: 'Board',
            url: 'https://example.com/board',
          },
          { type: 'other', name: 'Odd', url: 'https://example.com/wiki' },
        ],
        contacts: [
          { type: 'email', name: 'Mail', contact: '…@example.com' },
          { type: 'slack', contact: 'https://example.slack.com/archives/a' },
        ],
        onCall: [
          {
            system: 'pagerduty',
            url: 'https://example.pagerduty.com/services/A',
          },
          { system: 'opsgenie', url: 'https://example.opsgenie.com/service/B' },
        ],
      },
    ]);
    expect(items(parseCatalogEntityPage({ data: [entity] }))).toEqual([
      expect.objectContaining({
        team: 'team-a',
        tags: ['env:prod'],
        links: [],
      }),
    ]);
  });

  it('are read from definitions of every version', () => {
    const page = parseServiceDefinitionPage({
      data: [
        definition({
          'schema-version': 'v2.2',
          'dd-service': 'a',
          team: 'team-a',
          lifecycle: 'production',
          tier: 'High',
          description: 'What it does',
          links: [
            { name: 'Runbook', type: 'runbook', url: 'https://example.com/r' },
          ],
          integrations: {
            pagerduty: { 'service-url': 'https://pd.example.com/A' },
          },
        }),
        definition({
          'schema-version': 'v2',
          'dd-service': 'b',
          'dd-team': 'team-b',
          repos: [
            { name: 'Code', provider: 'GitHub', url: 'https://example.com/c' },
          ],
          docs: [{ name: 'Docs', url: 'https://example.com/d' }],
          integrations: { pagerduty: 'https://pd.example.com/B' },
        }),
        definition({
          'schema-version': 'v1',
          info: { 'dd-service': 'c', description: 'Old' },
          org: { team: 'team-c' },
          contact: {
            email: 'team@example.com',
            slack: 'https://example.slack.com/c',
          },
          'external-resources': [
            { name: 'R', type: 'runbook', url: 'https://example.com/o' },
          ],
        }),
        definition({ 'schema-version': 'v2.2' }),
      ],
    });
    expect(items(page)).toEqual([
      expect.objectContaining({
        id: 'service:default/a',
        origin: 'service-definition',
        schemaVersion: 'v2.2',
        tier: 'High',
        links: [
          { type: 'runbook', name: 'Runbook', url: 'https://example.com/r' },
        ],
        onCall: [{ system: 'pagerduty', url: 'https://pd.example.com/A' }],
      }),
      expect.objectContaining({
        team: 'team-b',
        links: [
          { type: 'repo', name: 'Code', url: 'https://example.com/c' },
          { type: 'doc', name: 'Docs', url: 'https://example.com/d' },
        ],
        onCall: [{ system: 'pagerduty', url: 'https://pd.example.com/B' }],
      }),
      expect.objectContaining({
        name: 'c',
        team: 'team-c',
        description: 'Old',
        links: [{ type: 'runbook', name: 'R', url: 'https://example.com/o' }],
        contacts: [
          { type: 'email', contact: '…@example.com' },
          { type: 'slack', contact: 'https://example.slack.com/c' },
        ],
      }),
      {
        itemId: '77ae46b484fcfd92dc568170b1c534fe',
        reason: 'attributes.schema.dd-service is missing',
      },
    ]);
  });
});

it('never throw for an item, whatever it is', () => {
  const wild = (sample: object) =>
    fc
      .dictionary(fc.constantFrom(...Object.keys(sample)), fc.jsonValue())
      .map(changes => ({ ...sample, ...changes }));
  const ofAttributes = (sample: { attributes: object }) =>
    wild(sample.attributes).map(attributes => ({ ...sample, attributes }));
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      wild(test),
      ofAttributes(incident),
      ofAttributes(entity),
      wild(schema.attributes.schema),
      (data, oneTest, oneIncident, oneEntity, oneSchema) => {
        const counts = [
          parseSyntheticTestPage({ tests: [...data, oneTest] }),
          parseIncidentPage({ data: [...data, oneIncident] }),
          parseServiceDefinitionPage({
            data: [...data, definition(oneSchema)],
          }),
          parseCatalogEntityPage({
            data: [...data, oneEntity],
            included: [
              ...data,
              { ...schema, attributes: { schema: oneSchema } },
            ],
          }),
        ].map(({ items, leftOut = 0 }) => items.length + leftOut);
        expect(counts).toEqual(counts.map(() => data.length + 1));
      },
    ),
  );
});
