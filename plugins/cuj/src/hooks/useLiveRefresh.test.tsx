/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SignalApi } from '@backstage/plugin-signals-react';
import { changeIdOf } from '@cuj-slo/backstage-plugin-cuj-common';
import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { engine } from '../components/__testUtils__/renderCard';
import { renderJourneyCards } from '../components/__testUtils__/renderJourneyCards';
import { MyJourneys } from '../components/MyJourneys/MyJourneys';
import { ServiceJourneysCard } from '../components/ServiceJourneysCard/ServiceJourneysCard';
import { isConcerned } from './isConcerned';

const run = 'journey:default/workflow-run';
const ids = [changeIdOf(run)];

/** Signals as the portal's client would bring them. */
class FakeSignals implements SignalApi {
  readonly channels: string[] = [];
  listeners: Array<(message: never) => void> = [];

  subscribe(channel: string, onMessage: (message: never) => void) {
    this.channels.push(channel);
    this.listeners.push(onMessage);
    return {
      unsubscribe: () => {
        this.listeners = this.listeners.filter(one => one !== onMessage);
      },
    };
  }

  send(message: unknown) {
    this.listeners.forEach(listener => listener(message as never));
  }
}

describe('cards that are open', () => {
  beforeEach(() => {
    jest.useFakeTimers({ advanceTimers: true });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const pass = (seconds: number) =>
    act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));

  it('ask anew soon after the backend said so, each once', async () => {
    const signalApi = new FakeSignals();
    let close = () => {};
    function Cards() {
      const [isOpen, setIsOpen] = useState(true);
      close = () => setIsOpen(false);
      return isOpen ? (
        <>
          <ServiceJourneysCard />
          <ServiceJourneysCard />
          <MyJourneys />
        </>
      ) : null;
    }
    const { getJourneys } = await renderJourneyCards(<Cards />, {
      entity: engine,
      owns: ['group:default/team-workflow'],
      signalApi,
    });
    await screen.findAllByText('Workflow run');
    expect(getJourneys).toHaveBeenCalledTimes(2);
    expect(signalApi.channels).toEqual(['cuj']);

    signalApi.send({ changed: 'journeys', ids });
    signalApi.send({ changed: 'journeys', ids });
    await pass(4);
    expect(getJourneys).toHaveBeenCalledTimes(4);

    // A storm is waited out, and what is none of its business is left alone.
    signalApi.send({ changed: 'journeys' });
    signalApi.send({ changed: 'scorecards' });
    signalApi.send('something else');
    await pass(4);
    expect(getJourneys).toHaveBeenCalledTimes(4);
    await pass(10);
    expect(getJourneys).toHaveBeenCalledTimes(6);

    signalApi.send({ changed: 'journeys', ids });
    act(() => close());
    await pass(20);
    expect(getJourneys).toHaveBeenCalledTimes(6);
    expect(signalApi.listeners).toEqual([]);
  });

  it('ask from time to time where there are no signals', async () => {
    const { getJourneys } = await renderJourneyCards(<ServiceJourneysCard />, {
      entity: engine,
      signalApi: {
        subscribe: () => {
          throw new Error('crypto.randomUUID is not a function');
        },
      },
    });
    await screen.findByText('Workflow run');
    expect(getJourneys).toHaveBeenCalledTimes(1);
    await pass(61);
    expect(getJourneys).toHaveBeenCalledTimes(2);
  });
});

describe('isConcerned', () => {
  const journeys = { changed: 'journeys', ids } as const;
  const scorecards = { changed: 'scorecards', ids } as const;
  it.each([
    [true, ['plugin.cuj.entity-overview', run], scorecards],
    [false, ['plugin.cuj.entity-overview', 'journey:default/x'], journeys],
    [
      true,
      ['plugin.cuj.entity-overview', 'journey:default/x'],
      { changed: 'journeys' } as const,
    ],
    [true, ['plugin.cuj.journeys', 'list', '{}'], journeys],
    [false, ['plugin.cuj.journeys', 'list', '{}'], scorecards],
    [
      true,
      ['plugin.cuj.journeys', 'journey', `{"entityRef":"${run}"}`],
      journeys,
    ],
    [false, ['plugin.cuj.journeys', 'journey', '{"entityRef":"x"}'], journeys],
    [true, ['plugin.cuj.scorecards', 'entity', `"${run}"`], scorecards],
    [false, ['plugin.cuj.scorecards', 'entity', '"x"'], scorecards],
    [true, ['plugin.cuj.scorecards', 'matrix', '{}'], scorecards],
    [false, ['plugin.cuj.slo-trend', run], journeys],
    [false, 'another plugin’s', journeys],
  ])('is %s of %j', (expected, key, signal) => {
    expect(isConcerned(key, signal)).toBe(expected);
  });
});
