/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { scriptedJourneys } from '../../__fixtures__/ScriptedJourneys';
import { responseError } from '../../__fixtures__/responseError';
import { textOf } from '../__testUtils__/renderCard';
import { renderJourneys } from '../__testUtils__/renderJourneys';
import { JourneysContent } from './JourneysContent';

const names = async () =>
  (await screen.findAllByRole('rowheader')).map(
    header => within(header).getByRole('link').textContent,
  );

describe('the list of journeys', () => {
  it('shows how each stands and why, in the order of the backend', async () => {
    const { cujApi } = await renderJourneys(<JourneysContent />);
    const ask = jest.spyOn(cujApi, 'getJourneys');
    expect(await names()).toEqual([
      'Workflow run',
      'Workflow load',
      'Workflow share',
      'Workflow create, edit, delete',
    ]);
    const [, run, load, share, edit] = screen.getAllByRole('row');
    expect(within(run).getByText('proxy')).toBeVisible();
    expect(within(run).getAllByRole('cell').map(textOf)).toEqual([
      'BreachedThe error budget is spent.',
      '99.18 %target 99.5 %over 30d',
      '−64 % · 2 hr, 18 min over',
      'schedule, 71 % of the bad time its own alone',
      'team-orchestrationanalytics',
    ]);
    expect(within(load).getAllByRole('cell').map(textOf).slice(0, 3)).toEqual([
      'UnknownNo SLO measures it in production.',
      'unknown: no SLO in productionover 30d',
      'unknown: no SLO in production',
    ]);
    // A budget of 0 is no unknown one, and bounds are no number.
    expect(within(share).getAllByRole('cell').map(textOf)).toEqual([
      'WarningOnly 81.2 % of the time was measured.',
      '99.5 % to 99.9 %target 99.5 %over 30d',
      '0 % · spentat best 80 % left',
      '–',
      'no owner',
    ]);
    expect(edit).toHaveTextContent('OK');
    expect(screen.getByText(/^4 of 4 journeys/).closest('p')).toHaveTextContent(
      /^4 of 4 journeys · 1 Breached · 1 Unknown · 1 Warning · 1 OK · computed/,
    );
    expect(ask.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it('keeps its filters in the address', async () => {
    const { browser } = await renderJourneys(<JourneysContent />, {
      path: '/cuj?state=breached&state=nonsense&owner=group:default/team-orchestration',
    });
    expect(await names()).toEqual(['Workflow run']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset the filters' }),
    );
    expect(browser.search).toBe('');
    expect(await screen.findByText('Workflow load')).toBeVisible();

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Name' }),
      'share{Enter}',
    );
    expect(browser.search).toBe('?text=share');
    expect(await screen.findByText(/^1 of 4 journeys/)).toBeVisible();
    expect(await names()).toEqual(['Workflow share']);

    await userEvent.click(screen.getByRole('button', { name: /State/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Breached (1)' }),
    );
    expect(browser.search).toBe('?state=breached&text=share');
    expect(
      await screen.findByText('No journey matches the filters'),
    ).toBeVisible();
  });

  it('says what a journey was that is too old by now', async () => {
    const [journey] = scriptedJourneys;
    await renderJourneys(<JourneysContent />, {
      api: {
        getJourneys: async () => ({
          items: [{ ...journey, state: 'stale', lastState: 'breached' }],
          ...{ totalItems: 1, unfilteredItems: 1, sources: [] },
          facets: { owners: [], systems: [], states: [], criticalities: [] },
        }),
      },
    });
    expect(
      await screen.findByText('Stale · last known: Breached'),
    ).toBeVisible();
  });

  it('asks for one page after the other', async () => {
    const getJourneys = jest.fn(async () => ({
      items: scriptedJourneys.slice(0, 1),
      totalItems: 60,
      unfilteredItems: 60,
      facets: { owners: [], systems: [], states: [], criticalities: [] },
      sources: [],
    }));
    const { browser } = await renderJourneys(<JourneysContent />, {
      path: '/cuj?page=2&service=component:default/engine',
      api: { getJourneys },
    });
    await names();
    expect(getJourneys).toHaveBeenLastCalledWith({
      service: ['component:default/engine'],
      limit: 25,
      offset: 25,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(new URLSearchParams(browser.search).get('page')).toBe('3');
    expect(getJourneys).toHaveBeenLastCalledWith({
      service: ['component:default/engine'],
      limit: 25,
      offset: 50,
    });
  });

  it.each([
    ['loading', 'Loading …'],
    ['error', 'This could not be loaded'],
    ['not-allowed', /permission cuj\.slo\.read/],
    ['nothing', 'There are no journeys'],
    ['not-evaluated', 'No journey has been looked at yet'],
    ['stale', /^main was last read/],
  ])('says so where the answer is %s', async (scenario, text) => {
    await renderJourneys(<JourneysContent />, { scenario });
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('shows nothing as the present that could not be asked for again', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const { cujApi } = await renderJourneys(<JourneysContent />);
    expect(await screen.findByText('Workflow run')).toBeVisible();
    const error = await responseError(500, 'Internal Server Error');
    jest.spyOn(cujApi, 'getJourneys').mockRejectedValue(error);
    await act(() => jest.advanceTimersByTimeAsync(5 * 60_000));
    const [, run] = screen.getAllByRole('row');
    expect(run).toHaveTextContent(
      'Stale · last known: BreachedWhat is known of it is too old to rely on.',
    );
    jest.useRealTimers();
  });
});
