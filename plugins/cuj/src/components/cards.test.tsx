/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aJourney,
  aSlo,
  aStanding,
  anOverview,
  responseError,
  scenarios,
  slosOfAllStates,
} from '../__fixtures__/scenarios';
import { renderCard, textOf } from './__testUtils__/renderCard';
import { JourneySlosCard } from './JourneySlosCard/JourneySlosCard';
import { ScorecardCard } from './ScorecardCard/ScorecardCard';

/* What all cards have in common. */

const rowOf = (name: RegExp) => screen.findByRole('row', { name });
const answer = async () =>
  anOverview({ journeys: [aJourney({ slos: [aSlo('availability')] })] });

describe('a card without an answer', () => {
  it('tells a user without permission so, and no more', async () => {
    await renderCard(<JourneySlosCard />, async () => {
      throw await responseError(403, 'Forbidden');
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('tries again after an error', async () => {
    const error = await responseError(500, 'Internal Server Error');
    const cujApi = await renderCard(<JourneySlosCard />, async () => {
      throw error;
    });
    expect(
      await screen.findByText('Request failed with 500 Internal Server Error'),
    ).toBeVisible();
    cujApi.getEntityOverview.mockImplementation(answer);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rowOf(/^Availability/)).toBeVisible();
  });

  it('shows that it is loading', async () => {
    await renderCard(<JourneySlosCard />, () => new Promise(() => {}));
    expect(await screen.findByRole('status')).toHaveTextContent('Loading …');
  });
});

describe('a card of a source that is not read', () => {
  const stale = scenarios.find(({ name }) => name === 'stale')!;
  const link = () =>
    screen.queryByRole('link', { name: 'See how the sync goes' });

  it('leads to the sync', async () => {
    await renderCard(<JourneySlosCard />, stale.answer);
    await screen.findByText(/^main was last read/);
    expect(link()).toHaveAttribute('href', '/cuj/sync');
  });

  it('leads nobody there who may not see it', async () => {
    await renderCard(<JourneySlosCard />, stale.answer, {
      lacks: ['cuj.sync.read'],
    });
    await screen.findByText(/^main was last read/);
    expect(link()).toBeNull();
  });
});

describe('a card that stays open', () => {
  beforeEach(() => {
    jest.useFakeTimers({ advanceTimers: true });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const pass = (minutes: number) =>
    act(() => jest.advanceTimersByTimeAsync(minutes * 60_000));

  it('asks again every minute, after an error too', async () => {
    const cujApi = await renderCard(<JourneySlosCard />, answer);
    expect(await rowOf(/^Availability/)).toHaveTextContent('OK');

    cujApi.getEntityOverview.mockRejectedValue(new Error('it is restarting'));
    await pass(1.1);
    expect(screen.getByText('This could not be refreshed')).toBeVisible();
    expect(screen.getByText(/^What is shown was answered/)).toHaveTextContent(
      'What is shown was answered 1 minute ago. it is restarting',
    );
    const asked = cujApi.getEntityOverview.mock.calls.length;
    await pass(1.1);
    expect(cujApi.getEntityOverview).toHaveBeenCalledTimes(asked + 1);

    cujApi.getEntityOverview.mockImplementation(answer);
    await pass(1.1);
    expect(screen.queryByText('This could not be refreshed')).toBeNull();
    expect(await rowOf(/^Availability/)).toHaveTextContent('OK');
  });

  it('asks again when its reader comes back', async () => {
    const cujApi = await renderCard(<JourneySlosCard />, answer);
    await rowOf(/^Availability/);
    await pass(0.6);
    expect(cujApi.getEntityOverview).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event('focus'));
    await pass(0.01);
    expect(cujApi.getEntityOverview).toHaveBeenCalledTimes(2);
  });

  it.each([
    [
      'fails',
      async () => {
        throw new Error('it is restarting');
      },
      'it is restarting',
    ],
    ['hangs', () => new Promise<never>(() => {}), 'has not answered since'],
  ])(
    'shows nothing as fresh once refreshing %s for long',
    async (_, later, reason) => {
      const cujApi = await renderCard(
        <>
          <JourneySlosCard />
          <ScorecardCard />
        </>,
        async () =>
          anOverview({
            journeys: [
              aJourney({ steps: [], slos: [aSlo('availability')] }),
              aJourney({
                title: 'Other',
                entityRef: 'journey:default/other',
                standing: aStanding({ state: 'unknown' }),
                slos: [slosOfAllStates[0], slosOfAllStates[6]],
              }),
            ],
          }),
      );
      expect(await rowOf(/^Availability.*OK/)).toBeVisible();
      expect(
        screen.getByText(/^Judged by the entity as the catalog held it/),
      ).toHaveTextContent('less than a minute ago');

      cujApi.getEntityOverview.mockImplementation(later);
      await pass(5.1);
      const notices = screen.getAllByText(/^What is shown was answered/);
      expect(notices).toHaveLength(2);
      expect(notices[0]).toHaveTextContent('5 minutes ago');
      expect(screen.getAllByText(new RegExp(reason))).toHaveLength(2);

      const fine = await screen.findByRole('region', { name: 'Workflow run' });
      expect(fine).toHaveTextContent(
        /proxyStale.*What is known of it is too old to rely on\./,
      );
      expect(
        await within(fine).findByRole('row', { name: /^Avail/ }),
      ).toHaveTextContent(/Stalelast known: OK.*last known: 86/);
      const other = await screen.findByRole('region', { name: 'Other' });
      expect(other).toHaveTextContent(/proxyUnknown/);

      expect(screen.getByText('last known: level 0 of 1')).toBeVisible();
      expect(screen.getByText('last known: fails · enforced')).toBeVisible();
      expect(
        screen.getByText(/^Judged by the entity as the catalog held it/),
      ).toHaveTextContent('5 minutes ago');
    },
  );
});

describe('a card in another language than the browser’s', () => {
  it('writes numbers, times and dates in that of the portal', async () => {
    await renderCard(
      <>
        <JourneySlosCard />
        <ScorecardCard />
      </>,
      async () =>
        anOverview({ journeys: [aJourney({ slos: [slosOfAllStates[0]] })] }),
      { language: 'de_DE' },
    );
    const row = await rowOf(/^Availability/);
    expect(textOf(row)).toMatch(/99,21 % \/ 99,5 %.*2 Std\..* 5 Min\. over/);
    expect(screen.getByText(/^as of/)).toHaveTextContent('as of vor 2 Minuten');
    expect(screen.getByText('waived until 31. Dez. 2030')).toBeVisible();
  });
});
