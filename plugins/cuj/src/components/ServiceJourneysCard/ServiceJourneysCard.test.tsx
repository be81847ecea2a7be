/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyList,
  JourneyStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { screen, within } from '@testing-library/react';
import { aJourneyStatus, aStep } from '../../__fixtures__/journeyScenarios';
import { ScriptedJourneys } from '../../__fixtures__/ScriptedJourneys';
import { engine, textOf } from '../__testUtils__/renderCard';
import { renderJourneyCards } from '../__testUtils__/renderJourneyCards';
import { ServiceJourneysCard } from './ServiceJourneysCard';

const itemsOf = async (name: string) =>
  within(await screen.findByRole('list', { name }))
    .getAllByRole('listitem')
    .map(textOf);

const journey = (
  title: string,
  steps: Array<'hard' | 'soft' | 'redundant' | 'elsewhere'>,
  overrides: Partial<JourneyStatus> = {},
) =>
  aJourneyStatus({
    title,
    entityRef: `journey:default/${title.toLowerCase()}`,
    steps: steps.map((step, index) =>
      aStep({
        name: `s${index + 1}`,
        ...(step === 'elsewhere'
          ? { dependency: 'redundant' }
          : { dependency: step, serviceRef: 'component:default/engine' }),
      }),
    ),
    ...overrides,
  });

const answering = (
  items: JourneyStatus[],
  totalItems = items.length,
  through: JourneyList['through'] = [],
) => ({
  entity: engine,
  answer: async () => ({
    ...(await new ScriptedJourneys().getJourneys()),
    ...{ items, totalItems, through },
  }),
});

describe('what breaks with a service', () => {
  it('is told with role, state, outcome and reason, for one request', async () => {
    const { getJourneys } = await renderJourneyCards(
      <ServiceJourneysCard />,
      answering([
        journey('Twice', ['soft', 'hard']),
        journey('Soft', ['soft'], { state: 'ok', why: [] }),
        journey('Stand-in', ['elsewhere', 'redundant'], {
          ...{ state: 'stale', lastState: 'breached' },
        }),
        journey('Both', ['redundant', 'redundant'], {
          criticality: undefined,
        }),
        journey('Elsewhere', ['elsewhere']),
      ]),
    );
    expect(await itemsOf('2 journeys break')).toEqual([
      "TwicecriticalBreachedThe workflow's result is shown to the customer.hard, step 2 of 2: s2 · soft, step 1 of 2: s1 · The error budget is spent.",
      "BothBreachedThe workflow's result is shown to the customer.redundant, step 1 of 2: s1 · redundant, step 2 of 2: s2 · all steps that stand in for each other run through it · The error budget is spent.",
    ]);
    expect(await itemsOf('2 journeys go on without it')).toEqual([
      expect.stringMatching(
        /^Stand-incriticalStale · last known: Breached.*redundant, step 2 of 2/,
      ),
      expect.stringMatching(
        /^SoftcriticalOK.*customer\.soft, step 1 of 1: s1$/,
      ),
    ]);
    expect(screen.getByRole('link', { name: 'Twice' })).toHaveAttribute(
      'href',
      '/catalog/default/journey/twice',
    );
    expect(getJourneys.mock.calls).toEqual([
      [
        {
          ...{ service: ['component:default/engine'], limit: 50 },
          throughServices: true,
        },
      ],
    ]);
  });

  it('counts each group of steps that stand in for each other by itself', async () => {
    const ofGroups = (title: string, first: string, second: string) =>
      journey(title, [], {
        steps: [first, second].map((group, index) =>
          aStep({
            ...{ name: group, dependency: 'redundant', group },
            ...(index === 0 && { serviceRef: 'component:default/engine' }),
          }),
        ),
      });
    await renderJourneyCards(
      <ServiceJourneysCard />,
      answering([
        ofGroups('Apart', 'payment', 'delivery'),
        ofGroups('Together', 'payment', 'payment'),
      ]),
    );
    expect(await itemsOf('1 journey breaks')).toEqual([
      expect.stringMatching(/^Apart/),
    ]);
    expect(await itemsOf('1 journey goes on without it')).toEqual([
      expect.stringMatching(/^Together/),
    ]);
  });

  it('tells of those that need it through other services, which may break too', async () => {
    const of = (
      title: string,
      steps: Array<[JourneyStatus['steps'][number]['dependency'], string]>,
    ) =>
      journey(title, [], {
        steps: steps.map(([dependency, service], index) =>
          aStep({
            ...{ name: `s${index + 1}`, dependency },
            serviceRef: `component:default/${service}`,
            serviceTitle: service === 'api' ? 'The API' : undefined,
          }),
        ),
      });
    const through = (title: string, ...steps: Array<[string, number]>) => ({
      entityRef: `journey:default/${title.toLowerCase()}`,
      steps: steps.map(([name, distance]) => ({ name, distance })),
    });
    await renderJourneyCards(
      <ServiceJourneysCard />,
      answering(
        [
          of('Soft', [['soft', 'web']]),
          of('Hard', [
            ['hard', 'api'],
            ['soft', 'web'],
          ]),
          // It names the service in a soft step, and rests on it nevertheless.
          of('Both', [
            ['soft', 'engine'],
            ['hard', 'web'],
          ]),
          of('Breaks', [
            ['hard', 'engine'],
            ['hard', 'web'],
          ]),
          of('Fine', [['soft', 'engine']]),
        ],
        5,
        [
          through('Soft', ['s1', 3]),
          through('Hard', ['s1', 1], ['s2', 2]),
          through('Both', ['s2', 2]),
          through('Breaks', ['s2', 2]),
        ],
      ),
    );
    expect(await itemsOf('2 journeys need it through other services')).toEqual([
      expect.stringMatching(
        /hard, step 1 of 2: s1, through The API · soft, step 2 of 2: s2, through web and 1 more service · The error/,
      ),
      expect.stringMatching(
        /soft, step 1 of 2: s1 · hard, step 2 of 2: s2, through web and 1 more service/,
      ),
    ]);
    expect(await itemsOf('1 journey breaks')).toHaveLength(1);
    expect(await itemsOf('2 journeys go on without it')).toEqual([
      expect.stringMatching(
        /^Soft.*soft, step 1 of 1: s1, through web and 2 more services/,
      ),
      expect.stringMatching(/^Fine/),
    ]);
  });

  it.each([
    ['Resource', 'If this resource fails'],
    ['API', 'If this API fails'],
  ])('is shown for %s too', async (kind, title) => {
    const { getJourneys } = await renderJourneyCards(<ServiceJourneysCard />, {
      ...answering([]),
      entity: { ...engine, kind },
    });
    expect(await screen.findByText(title)).toBeVisible();
    expect(getJourneys.mock.calls[0]).toEqual([
      expect.objectContaining({
        service: [`${kind.toLowerCase()}:default/engine`],
      }),
    ]);
  });

  it('says how many it does not list', async () => {
    await renderJourneyCards(
      <ServiceJourneysCard />,
      answering([journey('One', ['hard'])], 3),
    );
    expect(await itemsOf('1 journey breaks')).toHaveLength(1);
    expect(
      screen.getByText('and 2 more journeys, which are better off'),
    ).toBeVisible();
  });

  it.each([
    [
      'nothing',
      'No journey that you may see needs it, by itself or through up to three other services.',
    ],
    ['not-evaluated', /^No journey has been looked at yet/],
    ['not-allowed', 'You may not see this'],
    ['error', 'This could not be loaded'],
    ['loading', /^Loading/],
    ['stale', /^main was last read/],
  ])('is told in the state %s', async (scenario, text) => {
    await renderJourneyCards(<ServiceJourneysCard />, {
      entity: engine,
      scenario,
    });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});
