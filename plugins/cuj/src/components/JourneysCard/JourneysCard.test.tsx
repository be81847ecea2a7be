/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aJourneyStatus } from '../../__fixtures__/journeyScenarios';
import { ScriptedJourneys } from '../../__fixtures__/ScriptedJourneys';
import { responseError } from '../../__fixtures__/responseError';
import { textOf } from '../__testUtils__/renderCard';
import { renderJourneyCards } from '../__testUtils__/renderJourneyCards';
import { MyJourneys } from '../MyJourneys/MyJourneys';
import { JourneysCard } from './JourneysCard';

const entityOf = (kind: string, name: string, children: string[] = []) =>
  ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    relations: children.map(targetRef => ({ type: 'parentOf', targetRef })),
  } as Entity);

const analytics = entityOf('System', 'analytics');
const orchestration = entityOf('Group', 'team-orchestration');
const department = entityOf('Group', 'analytics-platform', [
  'group:default/team-workflow',
  'group:default/team-orchestration',
]);

const list = () =>
  screen.findByRole('list', { name: 'Journeys, the worst first' });
const items = async () =>
  within(await list())
    .getAllByRole('listitem')
    .map(textOf);

describe('the journeys of a System', () => {
  it('are shown in the order of the backend, with the state in words, for one request', async () => {
    const { getJourneys } = await renderJourneyCards(<JourneysCard />, {
      entity: analytics,
    });
    expect(await items()).toEqual([
      'Workflow runcriticalproxyBreachedThe error budget is spent.Error budget left over 30d−64 % · 2 hr, 18 min over',
      'Workflow loadcriticalUnknownNo SLO measures it in production.Error budget left over 30dunknown: no SLO in production',
      'Workflow create, edit, deleteimportantOKThe change is stored and is there the next time.Error budget left over 30d86 % · 3 hr, 6 min left',
    ]);
    expect(
      screen.getByRole('progressbar', { name: /^Error budget: −64/ }),
    ).toBeVisible();
    expect(
      within(await list()).getByRole('link', { name: 'Workflow run' }),
    ).toHaveAttribute('href', '/catalog/default/journey/workflow-run');
    expect(
      screen.getByRole('link', { name: 'Show all 3 among all journeys' }),
    ).toHaveAttribute('href', '/cuj?system=system%3Adefault%2Fanalytics');
    expect(screen.getByText(/^computed/)).toBeVisible();
    expect(getJourneys.mock.calls).toEqual([
      [{ system: ['system:default/analytics'], limit: 10 }],
    ]);
  });

  it('say how one adds to them where there are none', async () => {
    const { getJourneys } = await renderJourneyCards(<JourneysCard />, {
      entity: entityOf('System', 'other'),
    });
    expect(
      await screen.findByText(/^No journey that you may see belongs to it/),
    ).toBeVisible();
    expect(screen.getByText(/system: other/)).toBeVisible();
    expect(getJourneys).toHaveBeenCalledTimes(1);
  });

  it('say in how many states they are where not all are listed', async () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      aJourneyStatus({
        entityRef: `journey:default/j${index}`,
        title: `J${index}`,
        state: index < 7 ? 'breached' : 'ok',
        ...(index === 0 && { state: 'stale', lastState: 'breached' }),
      }),
    );
    const some = await new ScriptedJourneys().getJourneys();
    await renderJourneyCards(<JourneysCard />, {
      entity: analytics,
      hasList: false,
      answer: async () => ({
        ...some,
        items: many.slice(0, 10),
        totalItems: 12,
        facets: {
          ...some.facets,
          states: [
            { value: 'breached', count: 7 },
            { value: 'ok', count: 5 },
          ],
        },
      }),
    });
    expect(await items()).toHaveLength(10);
    expect(screen.getByText('Stale · last known: Breached')).toBeVisible();
    expect(screen.getByText('7 Breached').parentElement).toHaveTextContent(
      '7 Breached · 5 OK',
    );
    expect(screen.getByText('and 2 more')).toBeVisible();
  });
});

describe('the journeys of a Group', () => {
  it('are those of the groups below it too', async () => {
    const { getJourneys } = await renderJourneyCards(<JourneysCard />, {
      entity: department,
    });
    expect(await items()).toHaveLength(2);
    expect(screen.getByText('With those of 2 groups below it.')).toBeVisible();
    expect(getJourneys.mock.calls[0][0]!.owner).toEqual([
      'group:default/analytics-platform',
      'group:default/team-orchestration',
      'group:default/team-workflow',
    ]);
  });

  it.each([
    ['loading', /^Loading/],
    ['not-allowed', 'You may not see this'],
    ['not-evaluated', /^No journey has been looked at yet/],
    ['nothing', /^No journey that you may see is owned by it/],
    ['error', 'This could not be loaded'],
  ])('say so where they are in the state %s', async (scenario, text) => {
    await renderJourneyCards(<JourneysCard />, {
      entity: orchestration,
      scenario,
    });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('say how old they are where their source is not read', async () => {
    await renderJourneyCards(<JourneysCard />, {
      entity: orchestration,
      scenario: 'stale',
    });
    expect((await items())[0]).toContain(
      'StaleWhat is known of it is too old to rely on.',
    );
    expect(screen.getByText(/^main was last read/)).toBeVisible();
  });

  it('are asked for soon again while none has been looked at', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const some = await new ScriptedJourneys().getJourneys();
      const { getJourneys } = await renderJourneyCards(<JourneysCard />, {
        entity: orchestration,
        scenario: 'not-evaluated',
      });
      await screen.findByText(/^No journey has been looked at yet/);
      getJourneys.mockResolvedValue(some);
      await act(() => jest.advanceTimersByTimeAsync(6_000));
      expect(await items()).toHaveLength(4);
      const asked = getJourneys.mock.calls.length;
      await act(() => jest.advanceTimersByTimeAsync(20_000));
      expect(getJourneys).toHaveBeenCalledTimes(asked);
    } finally {
      jest.useRealTimers();
    }
  });

  it('are tried again', async () => {
    const { getJourneys } = await renderJourneyCards(<JourneysCard />, {
      entity: orchestration,
      answer: async () => {
        throw await responseError(500, 'Internal Server Error');
      },
    });
    getJourneys.mockImplementation(async () => {
      throw await responseError(403, 'Forbidden');
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });

  it('are not shown as the present once they can’t be refreshed for long', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const { getJourneys } = await renderJourneyCards(<JourneysCard />, {
        entity: orchestration,
      });
      await list();
      getJourneys.mockRejectedValue(new Error('it is restarting'));
      await act(() => jest.advanceTimersByTimeAsync(4 * 60_000));
      expect((await items())[0]).toContain(
        'Stale · last known: BreachedWhat is known of it is too old to rely on.',
      );
      expect(screen.getByText(/it is restarting/)).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('my journeys', () => {
  it('are those of me and my groups, for one request', async () => {
    const owns = ['user:default/guest', 'group:default/team-workflow'];
    const { getJourneys } = await renderJourneyCards(<MyJourneys />, { owns });
    expect(await items()).toEqual([
      expect.stringMatching(/^Workflow create, edit, deleteimportantOK/),
    ]);
    expect(
      screen.getByRole('link', { name: 'Show it among all journeys' }),
    ).toHaveAttribute(
      'href',
      '/cuj?owner=user%3Adefault%2Fguest&owner=group%3Adefault%2Fteam-workflow',
    );
    expect(getJourneys.mock.calls).toEqual([[{ owner: owns, limit: 5 }]]);
  });

  it('are asked for of nobody who is in no group', async () => {
    const { getJourneys } = await renderJourneyCards(<MyJourneys />);
    expect(await screen.findByText(/you are in no group/)).toBeVisible();
    expect(getJourneys).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', /^You and your groups own no journey/],
    ['not-evaluated', /^No journey has been looked at yet/],
    ['not-allowed', 'You may not see this'],
  ])('say so where they are in the state %s', async (scenario, text) => {
    await renderJourneyCards(<MyJourneys />, {
      scenario,
      owns: ['group:default/team-workflow'],
    });
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('say where somebody has too many groups to ask for', async () => {
    const { getJourneys } = await renderJourneyCards(<MyJourneys />, {
      owns: Array.from(
        { length: 130 },
        (_, index) => `group:default/g${index}`,
      ),
    });
    expect(
      await screen.findByText('Only 100 of your groups are looked at.'),
    ).toBeVisible();
    expect(getJourneys.mock.calls[0][0]!.owner).toHaveLength(100);
  });
});
