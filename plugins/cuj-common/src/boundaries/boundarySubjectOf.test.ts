/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { boundarySubjectOf } from './boundarySubjectOf';

const component = (rest: object = {}, metadata: object = {}) =>
  ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'Orders', namespace: 'shop', ...metadata },
    ...rest,
  } as Entity);

describe('boundarySubjectOf', () => {
  it('reads references in the namespace of the Component', () => {
    expect(
      boundarySubjectOf(
        component(
          {
            spec: {
              owner: 'Team-A',
              providesApis: [
                'Orders',
                'api:shop/orders',
                'default/x',
                'a b',
                'TBD',
                5,
              ],
            },
          },
          {
            annotations: {
              'cuj-slo/boundaries': 'POST /orders',
              'datadoghq.com/service-name': 'Order Service',
            },
          },
        ),
      ),
    ).toEqual({
      entityRef: 'component:shop/orders',
      ownerRef: 'group:shop/team-a',
      boundaries: 'POST /orders',
      providedApis: ['api:shop/orders', 'api:default/x'],
      serviceName: 'Order Service',
    });
  });

  it('prefers the owner that the catalog knows', () => {
    expect(
      boundarySubjectOf(
        component({
          spec: { owner: 'team-a' },
          relations: [{ type: 'ownedBy', targetRef: 'group:default/team-b' }],
        }),
      )?.ownerRef,
    ).toBe('group:default/team-b');
  });

  it.each([undefined, '  ', 'TBD', '${service}', 7])(
    'takes the name of the Component for the service where the annotation is %p',
    annotation => {
      expect(
        boundarySubjectOf(
          component(
            {},
            { annotations: { 'datadoghq.com/service-name': annotation } },
          ),
        ),
      ).toEqual({
        entityRef: 'component:shop/orders',
        providedApis: [],
        serviceName: 'Orders',
      });
    },
  );

  it('reads the key that workloads are labelled with, where nothing else is stated', () => {
    const nameOf = (annotations: object) =>
      boundarySubjectOf(component({}, { annotations }))?.serviceName;
    const labelled = { 'tags.datadoghq.com/service': 'billing' };
    expect(nameOf(labelled)).toBe('billing');
    expect(
      nameOf({ ...labelled, 'datadoghq.com/service-name': 'orders' }),
    ).toBe('orders');
  });

  it('passes over other kinds and never throws', () => {
    expect(
      boundarySubjectOf({ ...component(), kind: 'Journey' }),
    ).toBeUndefined();
    const value = fc.anything();
    fc.assert(
      fc.property(
        fc.oneof(
          value,
          fc.record({
            kind: fc.constant('Component'),
            metadata: fc.record({ name: fc.string(), annotations: value }),
            spec: fc.record({ owner: value, providesApis: fc.array(value) }),
            relations: value,
          }),
        ),
        entity => {
          expect(() => boundarySubjectOf(entity as Entity)).not.toThrow();
        },
      ),
    );
  });
});
