/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  SearchContextProvider,
  searchApiRef,
} from '@backstage/plugin-search-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lookupLinkRouteRef } from '../../routes';
import { LookupSearch } from './LookupSearch';

async function renderFor(
  term: string,
  options: { onOpen?: () => void; hasPage?: boolean } = {},
) {
  const { onOpen, hasPage = true } = options;
  await renderInTestApp(
    <SearchContextProvider
      initialState={{ term, types: [], filters: {}, pageCursor: '' }}
    >
      <p>Search</p>
      <LookupSearch onOpen={onOpen} />
    </SearchContextProvider>,
    {
      apis: [[searchApiRef, { query: async () => ({ results: [] }) }]],
      mountedRoutes: hasPage ? { '/cuj/lookup': lookupLinkRouteRef } : {},
    },
  );
  expect(screen.getByText('Search')).toBeVisible();
}

describe('the lookup in the search', () => {
  it('leads with whatever is typed to the page that looks it up', async () => {
    const onOpen = jest.fn();
    await renderFor(' https://app.datadoghq.eu/monitors/4711 ', { onOpen });
    const link = screen.getByRole('link', {
      name: /^Look up “https:\/\/app\.datadoghq\.eu\/monitors\/4711”/,
    });
    expect(link).toHaveAttribute(
      'href',
      '/cuj/lookup?q=https%3A%2F%2Fapp.datadoghq.eu%2Fmonitors%2F4711',
    );
    await userEvent.click(link);
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('is not there where nothing is typed, or there is no such page', async () => {
    await renderFor(' ');
    expect(screen.queryByRole('link')).toBeNull();
    await renderFor('4711', { hasPage: false }).catch(() => {});
    expect(screen.queryByRole('link')).toBeNull();
  });
});
