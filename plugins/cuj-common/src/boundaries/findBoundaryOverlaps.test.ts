/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundarySubject } from './boundarySubjectOf';
import { findBoundaryOverlaps } from './findBoundaryOverlaps';

const service = (name: string, rest: Partial<BoundarySubject> = {}) => ({
  entityRef: `component:default/${name}`,
  ownerRef: `group:default/${name}-team`,
  providedApis: [],
  serviceName: name,
  ...rest,
});

/** In which way two texts collide; the same from both sides. */
const kindOf = (a: string, b: string) => {
  const [first, second] = [a, b].map((boundaries, index) =>
    service(`service-${index}`, { boundaries }),
  );
  const [there, back] = [
    findBoundaryOverlaps(first, second),
    findBoundaryOverlaps(second, first),
  ].map(overlaps => overlaps.map(({ kind }) => kind));
  expect(there).toEqual(back);
  expect(there.length).toBeLessThan(2);
  return there[0];
};

describe('findBoundaryOverlaps', () => {
  it.each([
    // Methods
    ['/a', 'DELETE /a'],
    ['any /a', 'post /a'],
    ['HEAD /a', 'GET /a'],
    // Parameters in every notation
    ['/a/{id}', '/a/:itemId'],
    ['/a/{id}', '/a/<id>'],
    ['/a/{id}', '/a/<int:id>'],
    ['/a/{id}', '/a/<id:int>'],
    ['/a/{id}', '/a/[id]'],
    ['/a/{id}/b', '/a/:id?/b'],
    ['/a/{id}', '/a/:item-id?x=1'],
    ['/a/{id}', '/a/${id}'],
    ['/a/{id}', '/a/{{id}}'],
    ['/a/{id}', '/a{/id}'],
    ['/a/{id}', '/a/{ id? }'],
    ['/a/{id}', '/a(/:id)'],
    ['/a/{x}/b/{y}', '/{name=a/*/b/*}'],
    ['/a/:from-:to', '/a/{x}-{y}'],
    ['/a/{id}:cancel', '/a/:id:cancel'],
    ['/a/{id}:cancel', '/a/:id\\:cancel'],
    // Patterns
    ['/a/{id:[0-9]+}', '/a/:id(\\d+)'],
    ['/a/{id:[0-9]+}', '/a/{id}'],
    ['/a/{id:[0-9]+}', '/a/<slug:id>'],
    ['/a/{id:[0-9]+}', '/a/{id:long:min(1)}'],
    ['/a/{id:\\\\d+}', '/a/:id{[0-9]+}'],
    ['/a/{id:(?!x)y}', '/a/{id:[0-9]+}'],
    ['/a/{id:[0-9]{1,3}}.pdf', '/a/{n}.pdf'],
    ['/a/(?P<id>\\d+)', '/a/<regex("[0-9]{4}"):id>'],
    // Spelling
    ['//a///b/', '/a/b'],
    ['/', '//?x=1'],
    ['/a?x={y}#z', '/a{?q,r}'],
    ['/%7ea/%C3%bc', '/~a/u\u0308'],
    ['/a%2fb', '/a%2Fb'],
    ['/a%ff', '/a%FF'],
    // Suffixes
    ['/a.json?x', '/a'],
    ['/a/{id}.json', '/a/:id(.:format)'],
    ['/a/{id}', '/a/:id.:format?'],
  ])('finds %p and %p to be the same endpoint', (a, b) => {
    expect(kindOf(a, b)).toBe('same-endpoint');
  });

  it.each([
    ['/a/*', '/a/b/{id}/c'],
    ['/a/*', '/a/{id}:cancel'],
    ['/a/**', '/a'],
    ['/a/**/z', '/a/z'],
    ['/a/**/z', '/a/{id}/b/z'],
    ['/a/*/c', '/a/b/*'],
    ['/a/*/c', '/a/{id}/c'],
    ['/**/b', '/a/**'],
    ['/a/{proxy+}', '/a/b/c'],
    ['/a/{*path}', '/a/{id}/c'],
    ['/a/*path', '/a/b'],
    ['/a/:path*', '/a/b/c'],
    ['/a/{path...}', '/a/b/c'],
    ['/a/[[...path]]', '/a'],
    ['/a/<path:rest>', '/a/b/c'],
    ['/a/(.*)', '/a/b/c'],
    ['/a/*.svg', '/a/b.svg'],
    ['/a/*.svg', '/a/{file}.svg'],
    ['/a/*.svg', '/a/logo-*'],
    ['/a/*.svg', '/a/{file}'],
    ['/a/*.json', '/a/b'],
    ['/*', '/**'],
  ])('finds a wildcard in %p and %p', (a, b) => {
    expect(kindOf(a, b)).toBe('wildcard');
  });

  it.each([
    ['Invoice-Export.', 'invoice exports'],
    ['ConsentManagement', 'consent_management'],
    ['Returns & refunds', 'return and refund'],
    ['deletion of the user data', 'user-data deletion'],
    ['DeletionOfUserData', 'user data deletion'],
    ['on-line payments', 'online payment'],
    ['GitHub sync', 'github sync'],
    ['SalesForce sync', 'salesforce sync'],
    ['sales-force automation', 'salesforce automation'],
    ['payment APIs', 'Payment API'],
    ['status queries', 'statuses query'],
    ['analyses', 'analysis'],
    ['cookie caches', 'cookies cache'],
    ['search indices', 'search index'],
    ['SKU menus', 'SKUs menu'],
    ['Zoë planning', 'Zoe\u0308 planning'],
    ['invoice export (EU)', 'invoice export EU'],
  ])('finds %p and %p to be the same capability', (a, b) => {
    expect(kindOf(a, b)).toBe('same-capability');
  });

  it.each([
    // Methods
    ['OPTIONS /a', 'GET /a'],
    ['HEAD /a', 'PUT /a'],
    // Parameters and patterns
    ['/a/me', '/a/{id}'],
    ['/a/{id}/c', '/a/b/{id}'],
    ['/a/b:cancel', '/a/{id}:cancel'],
    ['/a/{id:[0-9]+}', '/a/{id:[A-Z]+}'],
    ['/a/{id:int}', '/a/{name:alpha}'],
    ['/a/<uuid:id>', '/a/<int:id>'],
    ['/a/{id}', '/a/{id}:cancel'],
    ['/a/{id}:cancel', '/a/{id}:resume'],
    ['/a/{id}.pdf', '/a/{id}'],
    ['/a/{id}-{x}', '/a/{id}'],
    // Wildcards
    ['/a/*', '/a'],
    ['/a/{proxy+}', '/a'],
    ['/a/*/z', '/a/b/c/z'],
    ['/{tenant}/**', '/a/b'],
    ['/a/**/{id}', '/a/b/me'],
    ['/a/*.svg', '/a/b.png'],
    ['/a/*.json', '/a/b.pdf'],
    ['/a/*.svg', '/a/b/c.svg'],
    ['GET /a/*', 'PUT /a/b'],
    // Spelling
    ['/A', '/a'],
    ['/a%2Fb', '/a/b'],
    ['/%2A', '/b'],
    ['/a%252Fb', '/a%2Fb'],
    ['/a', '/a/b'],
    ['/v1/a', '/v2/a'],
    ['/a\\*', '/ab'],
    // Capabilities
    ['fraud detection', 'card fraud detection'],
    ['recommendations v1', 'recommendations v2'],
    ['reports 1 1', 'reports 11'],
    ['API 1.2', 'API 12'],
    ['validation US', 'validation U'],
    ['POS processing', 'PO processing'],
    ['news articles', 'new articles'],
    ['C++ builds', 'C builds'],
    ['returns and refunds', 'refunds and returns'],
    ['upload', 'download'],
    // What says nothing
    ['TBD', 'TBD'],
    ['kafka:TBD', 'kafka:TBD'],
    ['GET /your-resource/{id}', 'GET /your-resource/{id}'],
    ['POST, SEND /a', 'POST, SEND /a'],
    ['quota overview', 'GET /quota/overview'],
  ])('finds %p and %p to be apart', (a, b) => {
    expect(kindOf(a, b)).toBeUndefined();
  });

  it('says who claims what, as written', () => {
    const a = service('a', {
      boundaries: 'exports, GET /a/{id}, get //a/:b',
      providedApis: ['api:default/x'],
      serviceName: 'Order Service',
    });
    const b = service('b', {
      boundaries: '/a/:key, Export',
      providedApis: ['api:default/y', 'api:default/x'],
      serviceName: 'order_service',
    });
    const other = { entityRef: b.entityRef, ownerRef: b.ownerRef };
    expect(findBoundaryOverlaps(a, b)).toEqual([
      {
        kind: 'same-service',
        own: 'Order Service',
        other: 'order_service',
        ...other,
      },
      {
        kind: 'same-api',
        own: 'api:default/x',
        other: 'api:default/x',
        ...other,
      },
      { kind: 'same-capability', own: 'exports', other: 'Export', ...other },
      {
        kind: 'same-endpoint',
        own: 'GET /a/{id}',
        other: '/a/:key',
        ...other,
      },
    ]);
    const same = { ...b, ownerRef: a.ownerRef };
    // Of one owner, only the service counts: it is defined twice.
    expect(findBoundaryOverlaps(a, same).map(({ kind }) => kind)).toEqual([
      'same-service',
    ]);
    expect(findBoundaryOverlaps(a, a)).toEqual([]);
    const { ownerRef: _, ...ownerless } = b;
    expect(
      findBoundaryOverlaps({ ...a, ownerRef: undefined }, ownerless),
    ).toHaveLength(4);
  });

  it.each([
    ['Order Service', 'order_service', true],
    ['1-api', '2-api', false],
    ['order-service', 'order_service', false],
    ['!!!', '???', false],
    ['_a_', 'A', true],
    ['service:orders', 'Orders', true],
    ['orders,billing', 'Billing', true],
    ['orders, service:billing', 'x,billing', true],
    ['orders,billing', 'orders_billing', false],
  ])('compares services %p and %p by their tags', (a, b, expected) => {
    const overlaps = findBoundaryOverlaps(
      service('a', { serviceName: a }),
      service('b', { serviceName: b }),
    );
    expect(overlaps.length > 0).toBe(expected);
  });
});
