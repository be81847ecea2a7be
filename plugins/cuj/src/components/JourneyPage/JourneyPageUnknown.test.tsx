/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyDetail } from '@cuj-slo/backstage-plugin-cuj-common';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aJourneyDetail,
  aJourneyEntity,
  aJourneyStatus,
  aStep,
} from '../../__fixtures__/journeyScenarios';
import { textOf } from '../__testUtils__/renderCard';
import { renderJourneys } from '../__testUtils__/renderJourneys';
import { JourneyPage } from './JourneyPage';

const renderPage = async (detail: JourneyDetail) =>
  renderJourneys(<JourneyPage />, {
    entity: aJourneyEntity(),
    api: { getJourney: async () => detail },
  });
const cardOf = async (title: string | RegExp) =>
  (await screen.findByRole('heading', { name: title })).closest('article')!;

describe('what the page of a journey says of what is not known', () => {
  it('tells no bad time from one that nobody measured, and from one that does not count', async () => {
    const none = { percent: 0, seconds: 0, exclusivePercent: 0 };
    const unmeasured = { sliPercent: undefined, badTime: undefined };
    await renderPage(
      aJourneyDetail({
        status: aJourneyStatus({
          steps: [
            aStep({ name: 'good', sliPercent: 100, badTime: none }),
            aStep({ name: 'elsewhere', sliPercent: 99.9, badTime: none }),
            aStep({
              ...{ name: 'unmeasured', state: 'unknown', slos: 0 },
              ...unmeasured,
            }),
            aStep({ name: 'silent', state: 'no_data', ...unmeasured }),
            aStep({
              ...{ name: 'old', state: 'stale', sliPercent: 100 },
              badTime: none,
            }),
          ],
        }),
      }),
    );
    const steps = within(await cardOf('Steps')).getAllByRole('listitem');
    const labels = [
      'hard · no bad time',
      'hard · adds no bad time to the journey',
      'hard · bad time not known',
      'hard · bad time not known',
      'hard · bad time not known',
    ];
    labels.forEach((label, index) =>
      expect(within(steps[index]).getByText(label)).toBeVisible(),
    );
  });

  it('shows how good it is at best where too little was measured', async () => {
    const unknown = { known: false, because: 'low-coverage' } as const;
    const standingOf = async (availability: number, budget: number) => {
      await renderPage(
        aJourneyDetail({
          status: aJourneyStatus({
            availability: { ...unknown, atMostPercent: availability },
            errorBudget: { ...unknown, atMostPercent: budget },
          }),
        }),
      );
      const text = textOf(await cardOf(/^How it stands/));
      cleanup();
      return text;
    };
    const spent = await standingOf(98.6, -40);
    expect(spent).toContain('unknown: too little was measured; at most 98.6 %');
    expect(spent).toContain(
      'unknown: too little was measuredat best −40 % left',
    );
    expect(spent).toContain('SLA 99 % over 30d: broken');
    // Where nothing bad is known, that is no bound to tell.
    const silent = await standingOf(100, 100);
    expect(silent).toContain('unknown: too little was measured');
    expect(silent).not.toMatch(/at most|at best/);
    expect(silent).toContain('SLA 99 % over 30d: cannot tell');
  });

  it('says how many corrections could not be placed', async () => {
    const { burnDown } = aJourneyDetail();
    await renderPage(
      aJourneyDetail({
        burnDown: {
          ...{ ...burnDown, corrections: [] },
          unplacedCorrections: { recurring: 2, bySearch: 1, unread: 3 },
        },
      }),
    );
    const budget = await cardOf('Error budget');
    expect(budget).toHaveTextContent(
      'Corrections2 corrections could not be placed: they recur, and only their source knows when.1 correction could not be placed: it names its SLOs by a search',
    );
    expect(budget).toHaveTextContent(
      'Up to 3 older corrections were left out: their source has too many',
    );
  });

  it('names no SLO that stands for another where the reader may not see it', async () => {
    const [first, ...others] = aJourneyDetail().slos;
    const place = { source: 'main', id: first.slo.id };
    await renderPage(
      aJourneyDetail({
        slos: [
          { ...first, isCounted: false, aliasOf: { reason: 'same-query' } },
          ...others,
        ],
        status: aJourneyStatus({
          duplicates: [{ aliases: [{ ...place, reason: 'same-query' }] }],
          overlaps: [
            { between: [place], hidden: 1, reason: 'shared-monitors' },
          ],
        }),
      }),
    );
    const standing = await cardOf(/^How it stands/);
    expect(standing).toHaveTextContent(
      '1 SLO measures what another one does, and counts once.',
    );
    expect(standing).toHaveTextContent(
      `1 pair of SLOs has monitors or a query in common, and both count: ${first.slo.name} – an SLO that you may not see.`,
    );
    await userEvent.click(
      screen.getByRole('button', { name: /^Show 2 SLOs that do not count/ }),
    );
    expect(await cardOf('SLOs')).toHaveTextContent(
      'Not counted: an SLO that you may not see asks for the same.',
    );
  });
});
