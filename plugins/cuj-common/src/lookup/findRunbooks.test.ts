/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { readScorecardSettingsFromConfig } from '../scorecard/readScorecardSettingsFromConfig';
import { requirementCatalogue } from '../scorecard/requirementCatalogue';
import {
  runbooksInText,
  runbooksOfDefinitions,
  runbooksOfEntity,
} from './findRunbooks';

const settings = readScorecardSettingsFromConfig(new ConfigReader({}), {
  requirements: requirementCatalogue,
});
const url = 'https://wiki.example.com/runbooks/cart';
const entity = (links: unknown) =>
  ({ kind: 'Component', metadata: { name: 'a', links } } as Entity);

describe('runbooks', () => {
  it('are found in links, with their titles', () => {
    expect(
      runbooksOfEntity(
        entity([
          { url, title: 'When the cart is down', type: 'runbook' },
          { url, title: 'Runbook' },
          { url: 'https://wiki.example.com/other', title: 'Dashboard' },
          { url: 'https://wiki.example.com/p', type: 'runbook' },
          { url: 'ftp://wiki.example.com/p', type: 'runbook' },
          { url: 'TODO', type: 'runbook' },
          null,
        ]),
        settings,
      ),
    ).toEqual([
      { url, title: 'Runbook' },
      {
        url: 'https://wiki.example.com/p',
        title: 'https://wiki.example.com/p',
      },
    ]);
    expect(runbooksOfEntity(entity('x'), settings)).toEqual([]);
  });

  it('are found in service definitions and texts', () => {
    expect(
      runbooksOfDefinitions(
        [
          {
            id: 'service:default/cart',
            kind: 'service',
            name: 'cart',
            origin: 'software-catalog',
            tags: [],
            links: [
              { type: 'runbook', name: 'Cart', url },
              { type: 'repo', url: 'https://git.example.com/cart' },
            ],
            contacts: [],
            onCall: [],
          },
        ],
        settings,
      ),
    ).toEqual([{ title: 'Cart', url }]);
    expect(
      runbooksInText(
        `The cart is slow.\nRunbook: ${url}.\n\nDashboard: https://dash.example.com/a`,
        settings,
      ),
    ).toEqual([{ title: url, url }]);
    expect(runbooksInText('Runbook: ask Bob', settings)).toEqual([]);
  });
});
