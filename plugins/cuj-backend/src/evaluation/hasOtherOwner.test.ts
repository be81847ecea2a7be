/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { hasOtherOwner } from './hasOtherOwner';

const owners: Record<string, string> = {
  'component:default/frontend': 'group:default/web',
  'component:default/canvas': 'group:default/web',
  'component:default/engine': 'group:default/engine',
  'journey:default/run': 'group:default/engine',
  'journey:default/edit': 'group:default/product',
};

const ask = (own: string[], other: string[]) =>
  hasOtherOwner({ own, other }, ref => owners[ref]);

describe('an SLO that measures what another one does', () => {
  it.each([
    [
      'its service in another journey, whoever owns that',
      ['component:default/frontend', 'journey:default/run'],
      ['component:default/frontend', 'journey:default/edit'],
    ],
    [
      'another service of the same owner',
      ['component:default/frontend'],
      ['component:default/canvas'],
    ],
    [
      'its service together with that of somebody else',
      ['component:default/frontend'],
      ['component:default/frontend', 'component:default/engine'],
    ],
    [
      'a journey of the same owner, and no service',
      ['component:default/engine'],
      ['journey:default/run'],
    ],
  ])('is no other owner’s where that measures %s', (_, own, other) => {
    expect(ask(own, other)).toBe(false);
    expect(ask(own, own)).toBe(false);
  });

  it.each([
    ['what nobody owns', ['component:default/frontend'], ['component:x/y']],
    [
      'what nobody owns, its own being nobody’s too',
      ['component:x/z'],
      ['component:x/y'],
    ],
    [
      'a service that nobody owns, in a journey that somebody does',
      ['component:default/frontend'],
      ['component:x/y', 'journey:default/edit'],
    ],
    ['nothing that is known', ['component:default/frontend'], []],
  ])(
    'is of an owner who is not known where that measures %s',
    (_, own, other) => {
      expect(ask(own, other)).toBeUndefined();
    },
  );

  it.each([
    [
      'a service of another owner, in the same journey',
      ['component:default/frontend', 'journey:default/run'],
      ['component:default/engine', 'journey:default/run'],
    ],
    [
      'a whole journey of another owner',
      ['component:default/frontend'],
      ['journey:default/edit'],
    ],
    [
      'a service that is owned, its own being nobody’s',
      ['component:x/y'],
      ['component:default/engine'],
    ],
  ])('is another owner’s where that measures %s', (_, own, other) => {
    expect(ask(own, other)).toBe(true);
  });
});
