/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { identityApiRef } from '@backstage/core-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { ScriptedScorecards } from '../../__fixtures__/ScriptedScorecards';
import { textOf } from '../__testUtils__/renderCard';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { MyFailingRequirements } from './MyFailingRequirements';

const renderWidget = (
  ownershipEntityRefs: string[],
  options: Parameters<typeof renderScorecards>[1] = {},
) =>
  renderScorecards(<MyFailingRequirements />, {
    ...options,
    wrap: widget => (
      <TestApiProvider
        apis={[
          [
            identityApiRef,
            {
              getBackstageIdentity: async () => ({
                type: 'user' as const,
                userEntityRef: 'user:default/guest',
                ownershipEntityRefs,
              }),
            },
          ],
        ]}
      >
        {widget}
      </TestApiProvider>
    ),
  });

describe('my failing requirements', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows what fails of what I and my groups own, for one request', async () => {
    const ask = jest.spyOn(ScriptedScorecards.prototype, 'getScorecards');
    await renderWidget(['user:default/guest', 'group:default/team-workflow']);
    const items = await screen.findAllByRole('listitem');
    expect(items.map(textOf)).toContain(
      'workflow-service fails Boundary (fails · enforced soon), Tags',
    );
    expect(ask.mock.calls).toEqual([
      [
        {
          owner: ['user:default/guest', 'group:default/team-workflow'],
          verdict: ['fail'],
          limit: 5,
        },
      ],
    ]);
    expect(
      screen.getByRole('link', { name: /in the matrix$/ }),
    ).toHaveAttribute(
      'href',
      '/cuj/scorecards?kind=all&owner=user%3Adefault%2Fguest&owner=group%3Adefault%2Fteam-workflow&verdict=fail',
    );
  });

  it('says so where nothing fails', async () => {
    await renderWidget(['group:default/nobody']);
    expect(
      await screen.findByText(/^Nothing that you or your groups own fails/),
    ).toBeVisible();
  });

  it('does not take what was never evaluated for well', async () => {
    await renderWidget(['group:default/team-web'], {
      scenario: 'not-evaluated',
    });
    expect(
      await screen.findByText(/no scorecard has been evaluated yet/),
    ).toBeVisible();
  });

  it('asks for nothing of somebody in no group', async () => {
    const ask = jest.spyOn(ScriptedScorecards.prototype, 'getScorecards');
    await renderWidget([]);
    expect(await screen.findByText(/you are in no group/)).toBeVisible();
    expect(ask).not.toHaveBeenCalled();
  });

  it('says where there are too many groups to ask for', async () => {
    const refs = Array.from(
      { length: 130 },
      (_, index) => `group:default/team-${index}`,
    );
    const ask = jest.spyOn(ScriptedScorecards.prototype, 'getScorecards');
    await renderWidget(refs);
    expect(
      await screen.findByText('Only 100 of your groups are looked at.'),
    ).toBeVisible();
    expect(ask.mock.calls[0][0]!.owner).toHaveLength(100);
  });

  it('says who may not see it', async () => {
    await renderWidget(['group:default/team-web'], {
      scenario: 'not-allowed',
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
