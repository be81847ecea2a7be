/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotAllowedError } from '@backstage/errors';
import { JourneyStatus, Lookup } from '@cuj-slo/backstage-plugin-cuj-common';
import { JourneyService } from '../journeys/JourneyService';
import { LookupService } from '../lookup/LookupService';
import { registerJourneyActions } from './registerJourneyActions';

const credentials = mockCredentials.user('user:default/somebody');
const moment = '2026-11-22T12:00:00.000Z';
const sources = [
  {
    source: 'main',
    type: 'datadog',
    state: 'current' as const,
    readAt: moment,
  },
];

const answer: Lookup = {
  query: 'monitor 7',
  outcome: 'found',
  tried: [],
  subject: {
    type: 'monitor',
    title: 'Errors of the engine',
    query: 'monitor:main/7',
    matchedBy: 'id',
    services: ['component:default/engine'],
    environments: ['prod'],
  },
  candidates: [],
  moreCandidates: 0,
  journeys: [
    {
      entityRef: 'journey:default/run',
      title: 'Run',
      outcome: 'The result is shown.',
      measurement: 'proxy',
      via: 'step',
      state: 'breached',
      steps: [],
    },
  ],
  hiddenJourneys: 1,
  cause: {
    state: 'nothing-fires',
    candidates: [],
    echoes: [],
    unexplained: [],
  },
  services: [],
  runbooks: [],
  incidents: [],
  changes: [],
  notKnown: [{ code: 'hidden-journeys' }],
  sources,
  asOf: moment,
};

const status: JourneyStatus = {
  entityRef: 'journey:default/run',
  title: 'Run',
  outcome: 'The result is shown.',
  measurement: 'proxy',
  state: 'breached',
  why: [{ part: 'budget', state: 'breached', steps: ['submit'] }],
  timeframe: '30d',
  target: { percent: 99.5, origin: 'journey-slo' },
  availability: { known: false, because: 'no-data' },
  errorBudget: {
    known: true,
    remainingPercent: 0,
    allowedSeconds: 12_960,
    leftSeconds: 0,
  },
  burnRates: [],
  exhaustion: { state: 'unknown' },
  coverage: {
    knownSeconds: 0,
    noDataSeconds: 0,
    excludedSeconds: 0,
    badSeconds: 0,
    basis: 'none',
  },
  steps: [
    {
      name: 'submit',
      dependency: 'hard',
      serviceExists: false,
      state: 'unknown',
      slos: 0,
    },
  ],
  targetTooLow: [],
  unmeasuredSteps: ['submit'],
  duplicates: [],
  computedAt: moment,
};

function register() {
  const actionsRegistry = actionsRegistryServiceMock();
  const lookup: jest.Mocked<LookupService> = {
    lookUp: jest.fn<Promise<Lookup>, Parameters<LookupService['lookUp']>>(
      async () => answer,
    ),
  };
  const journeys: jest.Mocked<JourneyService> = {
    getJourneys: jest.fn(),
    getJourney: jest.fn(),
  };
  journeys.getJourney.mockResolvedValue({
    status,
    window: { timeframe: '30d', from: moment, to: moment },
    ...{ slos: [], hiddenSlos: 0, monitors: [], synthetics: [] },
    ...{ burnDown: { points: [] }, trend: [], events: [], people: [], sources },
  } as never);
  registerJourneyActions({ actionsRegistry, lookup, journeys });
  const invoke = (name: string, input: object) =>
    actionsRegistry.invoke({ id: `test:${name}`, input, credentials } as never);
  return { lookup, journeys, invoke };
}

describe('look-up-incident', () => {
  it('answers with the rights of its caller, and waits for who is on call', async () => {
    const { lookup, invoke } = register();
    const { output } = await invoke('look-up-incident', { query: 'monitor 7' });
    expect(output).toMatchObject({
      outcome: 'found',
      subject: { type: 'monitor' },
      journeys: [{ entityRef: 'journey:default/run', state: 'breached' }],
      hiddenJourneys: 1,
      cause: { state: 'nothing-fires' },
      notKnown: [{ code: 'hidden-journeys' }],
    });
    expect(lookup.lookUp).toHaveBeenCalledWith('monitor 7', {
      credentials,
      onCall: 'wait',
      signal: expect.any(AbortSignal),
    });
  });

  it('tells nothing to who may not read SLOs, and takes no endless text', async () => {
    const { lookup, invoke } = register();
    await expect(
      invoke('look-up-incident', { query: 'x'.repeat(4001) }),
    ).rejects.toThrow();
    await expect(
      invoke('look-up-incident', { query: 'engine\u0000' }),
    ).rejects.toThrow('Control characters');
    expect(lookup.lookUp).not.toHaveBeenCalled();
    lookup.lookUp.mockRejectedValue(new NotAllowedError('You may not'));
    await expect(
      invoke('look-up-incident', { query: 'engine' }),
    ).rejects.toThrow('You may not');
  });
});

describe('get-journey-status', () => {
  it('answers with the rights of its caller, and keeps what is not known apart', async () => {
    const { journeys, invoke } = register();
    const { output } = await invoke('get-journey-status', {
      entityRef: 'Journey:default/Run',
    });
    expect(output).toMatchObject({
      entityRef: status.entityRef,
      state: status.state,
      measurement: status.measurement,
      availability: status.availability,
      errorBudget: status.errorBudget,
      sources,
    });
    expect(journeys.getJourney).toHaveBeenCalledWith(
      'journey:default/run',
      {},
      { credentials },
    );
    await expect(
      invoke('get-journey-status', { entityRef: 'run' }),
    ).rejects.toThrow('no full entity reference');
  });
});
