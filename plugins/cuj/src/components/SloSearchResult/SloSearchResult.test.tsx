/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { textOf } from '../__testUtils__/renderCard';
import { isSloResult } from './isSloResult';
import { SloSearchResult } from './SloSearchResult';

const result = {
  title: 'cuj_slo_engine_run_prod',
  text: 'Runs are started.',
  location: '/catalog/default/journey/run',
};

async function renderResult(fields: object) {
  await renderInTestApp(
    <div data-testid="result">
      <SloSearchResult result={{ ...result, ...fields }} />
    </div>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return textOf(screen.getByTestId('result'));
}

describe('an SLO that a search found', () => {
  it('leads to where it is shown, and says whose it is', async () => {
    const text = await renderResult({
      entityRef: 'journey:default/run',
      environments: ['prod', 'staging'],
    });
    expect(text).toContain('Runs are started.');
    expect(text).toMatch(/SLO of .*run · prod, staging$/);
    expect(
      screen.getByRole('link', { name: 'cuj_slo_engine_run_prod' }),
    ).toHaveAttribute('href', '/catalog/default/journey/run');
  });

  it.each([
    {},
    { entityRef: 7, environments: 'prod' },
    { entityRef: 'a:b:c/d', environments: [1] },
  ])('bears what another version indexed: %j', async fields => {
    expect(await renderResult(fields)).toMatch(/SLO$/);
  });

  it('is told by its type', () => {
    expect(isSloResult({ type: 'cuj-slo' })).toBe(true);
    expect(isSloResult({ type: 'software-catalog' })).toBe(false);
  });
});
