/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { parseBoundaries } from '../entity/parseBoundaries';
import { BoundaryIndex } from './BoundaryIndex';
import { boundaryKeysOf } from './boundaryKeysOf';
import { BoundarySubject } from './boundarySubjectOf';
import { findBoundaryOverlaps } from './findBoundaryOverlaps';

const subject = (name: string, boundaries: string): BoundarySubject => ({
  entityRef: `component:default/${name}`,
  ownerRef: `group:default/${name}`,
  boundaries,
  providedApis: [],
  serviceName: name,
});

/** In which ways two texts collide; the same from both sides, however it is sought. */
const kindsOf = (first: string, second: string) => {
  const [a, b] = [subject('a', first), subject('b', second)];
  const overlaps = findBoundaryOverlaps(a, b);
  const back = findBoundaryOverlaps(b, a);
  expect(back.map(({ kind }) => kind).sort()).toEqual(
    overlaps.map(({ kind }) => kind).sort(),
  );
  const index = BoundaryIndex.create({ entities: [a, b] });
  expect(index.findOverlaps(a)).toEqual(overlaps);
  expect(index.findOverlaps(b)).toEqual(back);

  const meets = (one: BoundarySubject, other: BoundarySubject) => {
    const sought = new Set(boundaryKeysOf(one).sought);
    return boundaryKeysOf(other).listed.some(key => sought.has(key));
  };
  expect([meets(a, b), meets(b, a)]).toEqual(
    overlaps.length > 0 ? [true, true] : [expect.anything(), expect.anything()],
  );
  return overlaps.map(({ kind }) => kind);
};

const id = 'GET /runs/{id}';
const uuid = '550e8400-e29b-41d4-a716-446655440000';
const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

describe('the spellings of boundaries', () => {
  it.each([
    // Parameters
    [id, 'GET /runs/$id'],
    ['GET /runs/{id}/logs', 'GET /runs/$runId/logs'],
    [id, 'GET /runs/%7Bid%7D'],
    [id, 'GET /runs/%3cid%3e'],
    [id, 'GET /runs/%s'],
    ['GET /runs/{id:int}', 'GET /runs/%d'],
    [id, 'GET /runs/%(id)s'],
    [id, 'GET /runs/%{id}'],
    [id, 'GET /runs/#{id}'],
    ['GET /runs/{id}/logs', 'GET /runs/@id:[0-9]+/logs'],
    [id, 'GET /runs/(?P<id>[0-9]+)/$'],
    [id, 'GET ^/runs/(\\d+)$'],
    [id, 'GET ^runs/(?P<id>[0-9]+)/?$'],
    [id, 'GET ^\\/runs\\/([^/]+)\\/?$'],
    [id, 'GET /runs/[0-9]+'],
    [id, 'GET /runs/[^/]+'],
    [id, 'GET /runs/\\d+'],
    ['GET /runs/{id:[0-9]{4}}', 'GET /runs/\\\\d{4}'],
    // Values as examples
    [id, 'GET /runs/123'],
    [id, `GET /runs/${uuid}`],
    [id, `GET /runs/${ulid}`],
    [id, 'GET /runs/123.json'],
    ['GET /runs/{id}.pdf', 'GET /runs/7.pdf'],
    ['POST /runs/{id}:cancel', 'POST /runs/7:cancel'],
    ['GET /runs/{id:[0-9]+}', 'GET /runs/42'],
    ['GET /runs/7', 'GET /runs/8'],
    ['GET /api/2/runs/{id}', 'GET /api/2/runs/7'],
    ['GET /{tenant}/runs', 'GET /4711/runs'],
    // What may be missing
    ['GET /runs/:id?', 'GET /runs'],
    ['GET /runs/:id?', id],
    ['GET /runs(/:id)', 'GET /runs'],
    ['GET /runs(/:id)', id],
    ['GET /runs(/:id)?', 'GET /runs'],
    ['GET /runs(?:/(\\d+))?', 'GET /runs'],
    ['GET /runs(?:/(\\d+))?', id],
    ['GET /runs[/{id}]', 'GET /runs'],
    ['GET /runs[/{id}[/logs]]', id],
    ['GET /runs{/id}', 'GET /runs'],
    ['GET /runs{/:id}', 'GET /runs'],
    ['GET /runs/{id?}', 'GET /runs'],
    ['GET /runs/{id:int?}', 'GET /runs'],
    ['GET /runs/{page=1}', 'GET /runs'],
    ['GET /runs/[[id]]', 'GET /runs'],
    ['GET /($lang)/runs', 'GET /runs'],
    ['GET /:lang?/runs', 'GET /{lang}/runs'],
    ['GET /a(/b)(/c)', 'GET /a/c'],
    ['GET /runs/(:num)', id],
    ['GET /#/runs/{id}', 'GET /#/runs/:id'],
    ['GET /runs/:id?', 'GET /runs/:id?'],
    // Forms of paths
    ['GET /./runs', 'GET /runs'],
    ['GET /a/../runs', 'GET /runs'],
    ['GET /../runs/.', 'GET /runs'],
    ['GET /runs;v=1', 'GET /runs'],
    ['GET /runs;v=1/{id};w=2', id],
    ['GET:/runs', 'GET /runs'],
    ['GET/runs', 'GET /runs'],
    ['GET/runs/{ id }', id],
    ['GET/POST/runs', 'POST /runs'],
    ['GET|LIST secrets/keys', 'LIST /secrets/keys'],
    ['SEARCH runs/{id}', 'SEARCH /runs/7'],
    ['GET runs', 'GET /runs'],
    ['runs/{id}', '/runs/{id}'],
    ['get runs/{id}', '/runs/{id}'],
    ['api/v1/runs', 'GET /api/v1/runs'],
    // Hosts
    ['GET https://api.example.com/runs', 'GET /runs'],
    ['GET https://api.example.com/runs', 'https://API.example.com:443/runs/'],
    ['https://user@api.example.com./runs', 'api.example.com/runs'],
    ['GET //api.example.com/runs', 'GET /runs'],
    ['GET api.x/runs', 'GET https://api.x/runs'],
    ['GET https://{tenant}.example.com/runs', 'GET https://api.x/runs'],
    ['GET http://localhost:8080/runs', 'GET https://api.x/runs'],
    ['GET {baseUrl}/runs', 'GET /runs'],
    ['GET {{baseUrl}}/runs', 'GET https://api.x/runs'],
    ['GET ${API}/runs', 'GET /runs'],
    ['GET $API_URL/runs', 'GET /runs'],
    ['<base-url>/runs', 'GET /runs'],
    ['wss://api.x/socket', 'ws /socket'],
    // Methods
    ['ALL /runs', 'POST /runs'],
    ['GET|POST /runs', 'POST /runs'],
    ['GET/POST /runs', 'POST /runs'],
    ['GET,POST /runs', 'POST /runs'],
    ['GET, PUT and POST /runs', 'POST /runs'],
    ['[GET, POST] /runs', 'POST /runs'],
    ['/runs (GET, POST)', 'POST /runs'],
    ['/runs GET', 'GET /runs'],
    ['GET: /runs', 'GET /runs'],
    ['QUERY /runs', '/runs'],
    ['PROPFIND /dav', 'PROPFIND /dav'],
    ['LIST /secrets', 'LIST /secrets'],
    ['WS /socket', '* /socket'],
    // What is wrapped around
    ['`GET /runs`', 'GET /runs'],
    ['GET `/runs`', 'GET /runs'],
    ['"GET /runs"', "'GET /runs'"],
    ['GET "/runs"', '“GET /runs”'],
    ['**GET /runs**', 'GET /runs'],
    ['- GET /runs\n- GET /jobs', 'GET /jobs'],
    ['* GET /runs', 'GET /runs'],
    ['1. GET /runs', 'GET /runs'],
    ['["GET /runs", "GET /jobs"]', 'GET /jobs'],
    ['GET /runs; GET /jobs', 'GET /jobs'],
    ['GET /runs;GET /jobs', 'GET /jobs'],
    ['GET /runs GET /jobs', 'GET /jobs'],
    ['GET /runs and POST /jobs', 'POST /jobs'],
    ['GET /runs HTTP/1.1', 'GET /runs'],
    ['GET "/runs" HTTP/2', 'GET /runs'],
    ['/runs HTTP/2', 'GET /runs'],
    ['orders.v1.Orders/Place HTTP/2', 'orders.v1.Orders/Place'],
    ['GET /your-team/members', 'GET /your-team/members'],
    // Remote procedure calls
    ['orders.v1.Orders/Place', '/orders.v1.Orders/Place'],
    ['orders.v1.Orders/Place', 'POST /orders.v1.Orders/Place'],
    ['orders.v1.Orders/Place', 'POST orders.v1.Orders/Place'],
    ['orders.v1.Orders/Place', 'grpc orders.v1.Orders/Place'],
    ['grpc://orders:50051/orders.v1.Orders/Place', 'orders.v1.Orders.Place'],
    ['gRPC: /OrderService/Place', 'OrderService/Place'],
    ['com.acme.Orders/place', 'POST /com.acme.Orders/place'],
    ['OrderService.Place', 'OrderService/Place'],
  ])('finds %p and %p to be the same endpoint', (a, b) => {
    expect(kindsOf(a, b)).toEqual(['same-endpoint']);
  });

  it.each([
    ['GET /runs/{id}/**', 'GET /runs/7/logs'],
    ['GET /runs/...', 'GET /runs/{id}/logs'],
    ['GET /runs/…', 'GET /runs'],
    ['GET /runs/.*', id],
    ['GET /runs/.+', id],
    ['GET /files/$', 'GET /files/a'],
    ['GET https://api.x/runs/**', 'GET /runs/{id}'],
    ['GET https://api.x/**', 'GET https://api.x/runs/{id}'],
    ['GET /**', 'GET https://api.x/runs/{id}'],
    ['orders.v1.Orders/*', 'orders.v1.Orders/Cancel'],
    ['orders.v1.OrderService', 'orders.v1.OrderService/Cancel'],
    ['grpc orders.v1.Orders', 'POST /orders.v1.Orders/Cancel'],
    ['kafka:orders.*', 'kafka:orders.created'],
    ['kafka:orders.*', 'kafka:orders.created.v1'],
    ['kafka:orders-*', 'kafka:orders-eu.created'],
    ['kafka:*.created', 'topic:orders.created'],
    ['nats:orders.*', 'nats:orders.created'],
    ['nats:orders.>', 'nats:orders.created.v1'],
    ['rabbitmq:orders.#', 'rabbitmq:orders'],
    ['mqtt:plants/+/state', 'mqtt:plants/7/state'],
    ['mqtt:plants/#', 'mqtt:plants/7/state'],
  ])('finds a wildcard in %p and %p', (a, b) => {
    expect(kindsOf(a, b)).toEqual(['wildcard']);
  });

  it.each([
    ['kafka:orders.created', 'kafka: orders.created'],
    ['kafka topic orders.created', 'Kafka:orders.created'],
    ['kafka://broker:9092/orders.created', 'kafka://orders.created'],
    ['kafka:{tenant}.orders', 'kafka:${env}.orders'],
    ['topic:orders.created', 'kafka:orders.created'],
    ['queue:orders', 'sqs:orders'],
    ['arn:aws:sqs:eu-west-1:1:orders', 'queue:arn:aws:sqs:eu-west-1:1:orders'],
    ['stream:orders', 'redis:orders'],
    ['amqp:orders', 'rabbitmq:orders'],
    ['event:OrderPlaced', 'eventbridge:OrderPlaced'],
  ])('finds %p and %p to be the same topic', (a, b) => {
    expect(kindsOf(a, b)).toEqual(['same-topic']);
  });

  it.each([
    ['Query.orders', 'query orders'],
    ['mutation createOrder', 'Mutation.createOrder'],
    ['mutation createOrder(input: X)', 'mutation createOrder'],
    ['mutation createOrder($in: X!) { createOrder }', 'mutation createOrder'],
    ['graphql query orders', 'Query.orders(first: 5)'],
    ['- Invoice export', '"invoice exports"'],
    ['Subscription renewal', 'subscription renewals'],
    ['subscription management', 'Subscription.management(x: 1)'],
  ])('finds %p and %p to be the same capability', (a, b) => {
    expect(kindsOf(a, b)).toEqual(['same-capability']);
  });

  it.each([
    // Parameters
    [id, 'GET /runs/@id'],
    [id, 'GET /runs/~id'],
    [id, 'GET /runs/active'],
    ['GET /odata/{set}', 'GET /odata/$metadata'],
    ['POST /Patient/$everything', 'POST /Patient/$validate'],
    ['GET /a%2fb', 'GET /a/b'],
    ['GET /x/%da', 'GET /x/{id}'],
    // Values
    ['GET /runs/active', 'GET /runs/7'],
    ['GET /api/2/runs', 'GET /api/3/runs'],
    ['GET /rest/api/2/runs', 'GET /rest/api/{version}/runs'],
    ['GET /2/tweets', 'GET /3/tweets'],
    ['GET /version/2', 'GET /version/{id}'],
    ['GET /runs/{id:[A-Z]+}', 'GET /runs/123'],
    [`GET /runs/${uuid}`, 'GET /runs/123'],
    ['GET /releases/1.2.3', 'GET /releases/{id}'],
    ['GET /v1/runs', 'GET /{version}/runs'],
    // What may be missing
    ['GET /runs/:id?', 'GET /runs/{id}/logs'],
    ['GET /runs[/{id}]', 'GET /runs/active'],
    ['GET /runs/{id}', 'GET /runs?'],
    ['GET /runs/(:any)', 'GET /runs'],
    ['GET /#/runs', 'GET /#/jobs'],
    // Hosts
    ['GET https://a.x/runs', 'GET https://b.x/runs'],
    ['GET https://a.x/**', 'GET b.x/runs'],
    ['GET a.x:8080/runs', 'GET a.x:9090/runs'],
    ['GET https://a.x/v1/runs', 'GET /runs'],
    ['GET https://a.x/**', 'GET /runs'],
    ['GET https://a.x/*', '/**'],
    ['GET https://a.x', 'GET /'],
    ['GET {baseUrl}/v1/runs', 'GET /runs'],
    ['GET {tenant}/runs', 'GET /runs'],
    // Methods
    ['GET|PUT /runs', 'POST /runs'],
    ['QUERY /runs', 'GET /runs'],
    ['WS /socket', 'GET /socket'],
    // Remote procedure calls
    ['orders.v1.Orders/Place', 'orders.v1.Orders/Cancel'],
    ['orders.v1.Orders/Place', 'orders.v2.Orders/Place'],
    ['orders.v1.Orders/Place', 'GET /orders.v1.Orders/Place'],
    // Topics
    ['kafka:orders', 'kafka:order'],
    ['topic:orders.created', 'topic:orders-created'],
    ['mqtt:orders/created', 'mqtt:orders.created'],
    ['sqs:Orders', 'sqs:orders'],
    ['sqs:orders', 'sns:orders'],
    ['arn:aws:sqs:eu-west-1:1:Orders', 'arn:aws:sqs:eu-west-1:1:orders'],
    ['queue:orders', 'kafka:orders'],
    ['queue:orders', 'exchange:orders'],
    ['nats:orders.*', 'nats:orders.created.v1'],
    ['kafka:orders.*', 'kafka:orders'],
    ['kafka:{tenant}.orders', 'kafka:acme.orders'],
    ['kafka:orders', '/orders'],
    // Capabilities
    ['Support for HTTP/2', 'Support for HTTP/3'],
    // Operations
    ['mutation createOrder', 'query createOrder'],
    ['Query.orders', 'Query.order'],
  ])('finds %p and %p to be apart, which both can be read', (a, b) => {
    expect([a, b].flatMap(text => parseBoundaries(text).malformed)).toEqual([]);
    expect(kindsOf(a, b)).toEqual([]);
  });

  it.each([
    'Patch management',
    'options trading',
    'Put options',
    'Search',
    'Report generation',
    'Query optimization',
    'mutation testing',
    'Event sourcing',
    'queue management',
    'stream processing/analytics',
    'Kafka clusters',
    'Import/export',
    'CI/CD pipelines',
    'Node.js/Express',
    'gRPC gateway',
    'all import/export jobs',
    'com.acme.orders',
    // A slash between words of which the first may be a method
    'ACL/RBAC management',
    'PUT/CALL options',
    'PUT/CALL',
    'GET/SET cache',
    'HEAD/TAIL sampling',
    'LINK/NFC payments',
    'TRACE/LOG collection',
    'WS/REST gateway',
    'REPORT/export',
    'SEARCH/browse',
    'MOVE in/out',
    'ALL import/export',
    // A version that is no part of a request
    'Support for HTTP/2',
    'Gateway over HTTP/1.1',
  ])('takes %p for the name of a capability', text => {
    expect(parseBoundaries(text)).toEqual({
      claims: [{ type: 'capability', text }],
      malformed: [],
    });
  });

  it.each([
    ['FETCH /widgets', /'FETCH' is not an HTTP method/],
    ['kafka:orders,kafka:a\u0000b', /not the name of a topic/],
    [`/a${'(/b)'.repeat(5)}`, /too many of its parts/],
    [`/a${'(/:b'.repeat(60)}${')'.repeat(60)}`, /too many of its parts/],
    ['GET', /missing behind/],
    ['*', /missing behind/],
  ])('says why %j can not be read', (text, reason) => {
    expect(parseBoundaries(text).malformed).toEqual([
      { text: expect.any(String), reason: expect.stringMatching(reason) },
    ]);
  });

  it('counts a claim as often as there are paths that it stands for', () => {
    const text = Array.from(
      { length: 40 },
      (_, index) => `/a${index}(/b)(/c)(/d)(/e)`,
    ).join(';');
    const { claims, malformed } = parseBoundaries(text);
    expect(claims).toHaveLength(31);
    expect(malformed).toHaveLength(9);
  });

  const pieces = [
    ...['GET', 'POST', '*', '/', '//', ' ', ',', ';', ':', '?', '$', '%', '@'],
    ...['^', '#', '{', '}', '(', ')', '[', ']', '<', '>', '"', "'", '`', '\\'],
    ...[
      '.',
      '..',
      '...',
      '-',
      'a',
      '7',
      'api',
      'x.y',
      'https://',
      '{id}',
      '%s',
    ],
    ...['kafka:', 'queue ', 'grpc ', 'pkg.Svc/M', 'query ', 'mutation a', '\n'],
    ...[
      '(/:a)',
      '[/{a}]',
      ':a?',
      '\\d+',
      '[0-9]+',
      '{{',
      '**',
      uuid,
      'HTTP/1.1',
    ],
  ];

  it('reads whatever is written, the same from both sides', () => {
    const text = fc
      .array(fc.constantFrom(...pieces), { maxLength: 12 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const { text: shown, reason } of parseBoundaries(a).malformed) {
          expect([shown, reason]).not.toContain('');
        }
        kindsOf(a, b);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads no claim that is too long, however long it is', () => {
    for (const piece of pieces.filter(one => !/[,;\n]/.test(one))) {
      for (const start of ['', 'GET /', 'kafka:', '[', '"', '- ']) {
        const text = start + piece.repeat(100_000 / piece.length);
        const { claims, malformed } = parseBoundaries(text);
        for (const claim of claims) {
          expect(claim.text.length).toBeLessThanOrEqual(500);
        }
        for (const one of malformed) {
          expect(one.text.length).toBeLessThanOrEqual(501);
        }
        expect(claims.length).toBeLessThanOrEqual(500);
      }
    }
  });
});
