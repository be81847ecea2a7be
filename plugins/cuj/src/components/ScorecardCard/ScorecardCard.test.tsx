/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RouteResolutionApi,
  routeResolutionApiRef,
} from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aScorecard, anOverview } from '../../__fixtures__/scenarios';
import { entityScorecardLinkRouteRef } from '../../routes';
import { renderCard, textOf } from '../__testUtils__/renderCard';
import { ScorecardCard } from './ScorecardCard';

describe('ScorecardCard', () => {
  it('shows what fails first, why, and the lines to paste', async () => {
    await renderCard(<ScorecardCard />, async () => anOverview());
    expect(await screen.findByText('Level 0 of 1')).toBeVisible();
    expect(
      screen.getByText(
        'Level 1 needs Runbook (fails), On-call (waived), Tracing (cannot tell). 1 pass · 1 fail · 1 unknown · 1 waived',
      ),
    ).toBeVisible();

    const items = screen.getAllByRole('listitem').map(textOf);
    expect(items).toEqual([
      expect.stringMatching(
        /^Runbookfails · enforcedNo link leads to a runbook\..*type: runbook/,
      ),
      expect.stringMatching(/^Tracingcannot tellAPM can not be read/),
      expect.stringMatching(
        /^On-callwaived until .*2030The rota moves to the platform team\. Approved by .*team-platform\.Without the exemption: Nothing refers.*An alert that reaches nobody/,
      ),
    ]);

    const button = screen.getByRole('button', { name: 'Show 1 passing' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    expect(textOf(screen.getAllByRole('listitem')[3])).toBe(
      'OwnerpassesOwned by group:default/team-a.Somebody has to be responsible.Looked at spec.owner: group:default/team-a',
    );
  });

  it('copies the lines', async () => {
    const user = userEvent.setup();
    await renderCard(<ScorecardCard />, async () => anOverview());
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
  });

  it('says that a journey freezes releases, since when, and what lifts that', async () => {
    const journey = {
      entityRef: 'journey:default/workflow-run',
      title: 'Workflow run',
      since: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    };
    const freeze = { hiddenJourneys: 1, stale: false };
    const cujApi = await renderCard(<ScorecardCard />, async () =>
      anOverview({
        scorecard: undefined,
        freeze: { ...freeze, frozen: true, journeys: [journey] },
      }),
    );
    const title = await screen.findByText(
      'Releases are frozen: the gate says no.',
    );
    expect(title).toBeVisible();
    const [by, hidden] = screen.getAllByRole('listitem');
    expect(by).toHaveTextContent('By Workflow run, since 3 days ago');
    expect(
      within(by).getByRole('link', { name: 'Workflow run' }),
    ).toHaveAttribute('href', '/catalog/default/journey/workflow-run');
    expect(hidden).toHaveTextContent('By 1 journey that you may not see');
    expect(cujApi.getEntityOverview).toHaveBeenCalledTimes(1);
  });

  it('tells a freeze that is lifted from one in force', async () => {
    await renderCard(<ScorecardCard />, async () =>
      anOverview({
        scorecard: undefined,
        freeze: {
          ...{ frozen: false, hiddenJourneys: 0, stale: true },
          evaluatedAt: new Date(Date.now() - 7_200_000).toISOString(),
          journeys: [
            {
              entityRef: 'journey:default/workflow-run',
              title: 'Workflow run',
              since: '2026-11-20T03:12:00.000Z',
              exception: {
                reason: 'The fix has to go out.',
                until: '2030-12-31',
                grantedBy: 'user:default/guest',
              },
            },
          ],
        },
      }),
    );
    expect(
      await screen.findByText('Journeys freeze it, but exceptions lift that.'),
    ).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent(
      /Lifted until .*2030.*: The fix has to go out\./,
    );
    expect(
      screen.getByText(/^The policies were last evaluated/),
    ).toHaveTextContent('2 hours ago');
  });

  it('says that nobody knows whether a journey freezes releases', async () => {
    await renderCard(<ScorecardCard />, async () =>
      anOverview({
        scorecard: undefined,
        freeze: {
          ...{ unknownBecause: 'journey-not-known', stale: false },
          ...{ journeys: [], hiddenJourneys: 0, unknownJourneys: [] },
          hiddenUnknownJourneys: 1,
        },
      }),
    );
    expect(
      await screen.findByText('Whether a journey freezes it can not be told.'),
    ).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'Not known of 1 journey that you may not see',
    );
  });

  it('says where no scorecard applies', async () => {
    await renderCard(<ScorecardCard />, async () =>
      anOverview({ scorecard: undefined }),
    );
    expect(
      await screen.findByText(
        'The scorecard of this portal does not cover this entity.',
      ),
    ).toBeVisible();
  });

  it('calls requirements met only where all of them pass', async () => {
    const [owner, , onCall] = aScorecard.results;
    await renderCard(<ScorecardCard />, async () =>
      anOverview({
        scorecard: {
          ...aScorecard,
          missingForNextLevel: ['on-call'],
          counts: { pass: 1, fail: 0, unknown: 0, waived: 1 },
          results: [owner, { ...onCall, level: 3 }],
          level: 1,
          highestLevel: 3,
        },
      }),
    );
    expect(
      await screen.findByText(
        'Level 3 needs On-call (waived). 1 pass · 1 waived',
      ),
    ).toBeVisible();
    expect(screen.queryByText(/are met/)).toBeNull();
  });

  it('says that everything is met where it is', async () => {
    const [owner] = aScorecard.results;
    await renderCard(<ScorecardCard />, async () =>
      anOverview({
        scorecard: {
          ...aScorecard,
          missingForNextLevel: [],
          counts: { pass: 1, fail: 0, unknown: 0, waived: 0 },
          results: [owner],
          level: 1,
          highestLevel: 1,
        },
      }),
    );
    expect(
      await screen.findByText(
        'All requirements of the highest level are met. 1 pass',
      ),
    ).toBeVisible();
  });

  it('does not praise an entity of which nothing is required', async () => {
    await renderCard(<ScorecardCard />, async () =>
      anOverview({
        scorecard: {
          ...aScorecard,
          missingForNextLevel: [],
          counts: { pass: 0, fail: 0, unknown: 0, waived: 0 },
          results: [],
          level: 0,
          highestLevel: 0,
        },
      }),
    );
    expect(await screen.findByText('No requirements')).toBeVisible();
    expect(screen.queryByText(/Level 0 of 0/)).toBeNull();
    expect(screen.queryByText(/are met/)).toBeNull();
  });

  it('warns of what is enforced, and leads to the whole scorecard', async () => {
    const [owner, runbook, onCall] = aScorecard.results;
    await renderCard(<ScorecardCard />, async () =>
      anOverview({
        scorecard: {
          ...aScorecard,
          evaluatedAt: new Date().toISOString(),
          evaluatedFrom: 'facts',
          results: [
            {
              ...owner,
              verdict: 'fail',
              mode: 'enforce',
              enforced: { state: 'grace', graceUntil: '2030-02-01T12:00:00Z' },
            },
            { ...runbook, enforced: { state: 'blocking' } },
            {
              ...onCall,
              verdict: 'fail',
              waiver: undefined,
              mode: 'enforce',
              enforced: { state: 'none' },
            },
          ],
        },
      }),
    );
    expect(await screen.findByText('The gate says no: Runbook')).toBeVisible();
    expect(screen.getByText('The gate will say no: Owner')).toBeVisible();
    expect(screen.getAllByRole('listitem').map(textOf)).toEqual([
      expect.stringMatching(/^Ownerfails · enforced from .*2030/),
      expect.stringMatching(/^Runbookfails · enforced[^ ]/),
      // Not for entities of its lifecycle.
      expect.stringMatching(/^On-callfails[^ ]/),
    ]);
    expect(screen.getByText(/^Evaluated/)).toHaveTextContent(
      'Evaluated less than a minute ago.',
    );
    expect(
      screen.getByRole('link', { name: 'See the whole scorecard' }),
    ).toHaveAttribute('href', '/catalog/default/component/engine/scorecard');
  });

  it('leaves for later what the next level does not need, unless it is enforced', async () => {
    const [owner, runbook, onCall, tracing] = aScorecard.results;
    await renderCard(<ScorecardCard />, async () =>
      anOverview({
        scorecard: {
          ...aScorecard,
          missingForNextLevel: ['runbook'],
          highestLevel: 3,
          results: [
            owner,
            runbook,
            { ...onCall, level: 2, waiver: undefined, verdict: 'unknown' },
            {
              ...tracing,
              level: 3,
              verdict: 'fail',
              enforced: { state: 'blocking' },
            },
          ],
        },
      }),
    );
    await screen.findByText('Level 0 of 3');
    const titles = () =>
      screen
        .getAllByRole('heading', { level: 4 })
        .map(heading => heading.textContent);
    expect(titles()).toEqual(['Runbook', 'Tracing']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 1 more that is not met' }),
    );
    expect(titles()).toEqual(['Runbook', 'Tracing', 'On-call']);
  });

  it('does without the link where the way can not be told', async () => {
    // As it is on a page that is not the entity's own; React tells of what is thrown.
    jest.spyOn(console, 'error').mockImplementation(() => {});
    const resolve = ((ref: unknown) => {
      if (ref === entityScorecardLinkRouteRef) {
        throw new Error('Cannot route to it, as its parent has parameters');
      }
      return () => '/somewhere';
    }) as RouteResolutionApi['resolve'];
    await renderCard(
      <TestApiProvider apis={[[routeResolutionApiRef, { resolve }]]}>
        <ScorecardCard />
      </TestApiProvider>,
      async () => anOverview(),
    );
    expect(await screen.findByText('Level 0 of 1')).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'See the whole scorecard' }),
    ).toBeNull();
    jest.restoreAllMocks();
  });
});
