/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { SignalPayload } from '@backstage/plugin-signals-node';
import {
  JourneyStatus,
  changeIdOf,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ChangeAnnouncer } from './ChangeAnnouncer';

const engine = 'component:default/engine';
const run = 'journey:default/workflow-run';

function setup() {
  const publish = jest.fn(async (_signal: SignalPayload) => {});
  const logger = mockServices.logger.mock();
  const lifecycle = mockServices.lifecycle.mock();
  const announcer = ChangeAnnouncer.create({
    signals: { publish },
    logger,
    lifecycle,
  });
  return { announcer, publish, logger, lifecycle };
}

describe('ChangeAnnouncer', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells of what changed together at once, and names nothing', async () => {
    const { announcer, publish } = setup();
    announcer.announce('scorecards', [engine]);
    announcer.announce('scorecards', [engine, run]);
    announcer.announce('journeys', [run]);
    announcer.announce('journeys', []);
    expect(publish).not.toHaveBeenCalled();
    await jest.runAllTimersAsync();
    expect(publish.mock.calls.map(([signal]) => signal)).toEqual([
      {
        recipients: { type: 'broadcast' },
        channel: 'cuj',
        message: {
          changed: 'scorecards',
          ids: [changeIdOf(engine), changeIdOf(run)],
        },
      },
      {
        recipients: { type: 'broadcast' },
        channel: 'cuj',
        message: { changed: 'journeys', ids: [changeIdOf(run)] },
      },
    ]);
    expect(JSON.stringify(publish.mock.calls)).not.toContain('engine');

    announcer.announce('journeys', [run]);
    await jest.runAllTimersAsync();
    expect(publish).toHaveBeenCalledTimes(3);
  });

  it('tells of the services of journeys too, where it can', async () => {
    const { announcer, publish, logger } = setup();
    const steps = [{ serviceRef: engine }, {}];
    await announcer.announceJourneys([run], {
      read: async () => new Map([[run, { steps } as JourneyStatus]]),
    });
    await announcer.announceJourneys([run], {
      read: async () => {
        throw new Error('no database');
      },
    });
    await jest.runAllTimersAsync();
    expect(publish.mock.calls.map(([{ message }]) => message)).toEqual([
      { changed: 'journeys', ids: [changeIdOf(run), changeIdOf(engine)] },
    ]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('says nothing where nothing changed', async () => {
    const { announcer, publish } = setup();
    announcer.announce('journeys', []);
    await jest.runAllTimersAsync();
    expect(publish).not.toHaveBeenCalled();
  });

  it('names nobody where almost everything changed', async () => {
    const { announcer, publish } = setup();
    announcer.announce(
      'scorecards',
      Array.from({ length: 2_000 }, (_, index) => `component:default/${index}`),
    );
    await jest.runAllTimersAsync();
    expect(publish.mock.calls[0][0].message).toEqual({ changed: 'scorecards' });
  });

  it('says once that it cannot tell, and goes on', async () => {
    const { announcer, publish, logger } = setup();
    publish.mockRejectedValueOnce(new Error('no bus'));
    publish.mockRejectedValueOnce(new Error('no bus'));
    for (let round = 0; round < 3; round++) {
      announcer.announce('journeys', [run]);
      await jest.runAllTimersAsync();
    }
    expect(publish).toHaveBeenCalledTimes(3);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('ends with the backend', async () => {
    const { announcer, publish, lifecycle } = setup();
    announcer.announce('journeys', [run]);
    lifecycle.addShutdownHook.mock.calls[0][0]();
    await jest.runAllTimersAsync();
    expect(publish).not.toHaveBeenCalled();
  });
});
