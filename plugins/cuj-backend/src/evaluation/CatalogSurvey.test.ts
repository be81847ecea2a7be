/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { defaultConventions } from '@cuj-slo/backstage-plugin-cuj-common';
import { CatalogReader } from './CatalogReader';
import { CatalogSurvey } from './CatalogSurvey';

function group(name: string, annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, ...(annotations && { annotations }) },
    spec: { type: 'team', children: [] },
  };
}

async function survey(entities: Entity[], teamPrefixes?: string[]) {
  return CatalogSurvey.read({
    catalog: CatalogReader.create({
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
    }),
    conventions: {
      ...defaultConventions,
      ...(teamPrefixes && { teamPrefixes }),
    },
  });
}

describe('CatalogSurvey', () => {
  const groups = [
    group('team-web'),
    group('Team_Search'),
    group('teamwork'),
    group('data'),
    group('team-data'),
    group('team-x', { 'cuj-slo/on-call-team': 'legacy' }),
    group('team-legacy'),
  ];

  it('knows the groups that sources call by less than their names', async () => {
    const catalog = await survey(groups);
    const find = (team: string) => catalog.findGroupsByTeam(team);
    expect(find('web')).toEqual(['group:default/team-web']);
    expect(find('team-web')).toEqual(['group:default/team-web']);
    expect(find('Search')).toEqual(['group:default/team_search']);
    expect(find('work')).toEqual([]);
    expect(find('team')).toEqual([]);
    // Whoever has the very name, or claims it, is meant.
    expect(find('data')).toEqual(['group:default/data']);
    expect(find('legacy')).toEqual(['group:default/team-x']);
    expect(find('x')).toEqual(['group:default/team-x']);
  });

  it('takes other prefixes, or none', async () => {
    const none = await survey(groups, []);
    expect(none.findGroupsByTeam('web')).toEqual([]);
    const other = await survey([group('squad.web')], ['squad.', '']);
    expect(other.findGroupsByTeam('web')).toEqual(['group:default/squad.web']);
  });

  it('knows which groups are part of which, also in a circle', async () => {
    const part = (name: string, spec: object): Entity => ({
      ...group(name),
      spec: { type: 'team', children: [], ...spec },
    });
    const catalog = await survey([
      part('all', { children: ['shop', 7, 'a b'] }),
      part('shop', { parent: 42 }),
      part('cart', { parent: 'group:default/shop' }),
      part('vault', { parent: 'Shop' }),
      part('chicken', { parent: 'egg' }),
      part('egg', { parent: 'chicken' }),
    ]);
    const isSameLine = (one: string, other: string) =>
      catalog.isSameLine(`group:default/${one}`, `group:default/${other}`);
    expect(isSameLine('cart', 'cart')).toBe(true);
    expect(isSameLine('cart', 'shop')).toBe(true);
    expect(isSameLine('all', 'vault')).toBe(true);
    expect(isSameLine('cart', 'vault')).toBe(false);
    expect(isSameLine('chicken', 'egg')).toBe(true);
    expect(isSameLine('chicken', 'cart')).toBe(false);
  });

  it('knows all services that a tag may mean, and what they are called by now', async () => {
    const service = (name: string, namespace: string, called?: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: name === 'orders-db' ? 'Resource' : 'Component',
      metadata: {
        ...{ name, namespace },
        ...(called && {
          annotations: { 'datadoghq.com/service-name': called },
        }),
      },
    });
    const catalog = await survey([
      service('checkout-api', 'default'),
      service('Checkout_API', 'eu'),
      service('pay', 'default', 'checkout.api'),
      service('orders-db', 'default'),
      group('checkout-api'),
    ]);
    expect(catalog.findServices('checkout-api').sort()).toEqual([
      'component:default/checkout-api',
      'component:default/pay',
      'component:eu/checkout_api',
    ]);
    expect(catalog.findServices('orders_db')).toEqual([
      'resource:default/orders-db',
    ]);
    expect(catalog.findServices('cart')).toEqual([]);
    const renewed = [service('cart', 'default'), service('pay', 'default')];
    const refs = ['component:default/cart', 'component:default/pay'];
    catalog.renew(refs, renewed);
    catalog.renew(refs, renewed);
    expect(catalog.findServices('Cart')).toEqual(['component:default/cart']);
    expect(catalog.findServices('pay')).toEqual(['component:default/pay']);
  });
});
