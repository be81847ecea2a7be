/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import { aJourney, anOverview } from '../../__fixtures__/scenarios';
import { renderCard, textOf, workflowRun } from '../__testUtils__/renderCard';
import { JourneyOverviewCard } from './JourneyOverviewCard';

describe('JourneyOverviewCard', () => {
  it('says what the journey is, and who is missing from its steps', async () => {
    await renderCard(
      <JourneyOverviewCard />,
      async () => anOverview({ journeys: [aJourney()] }),
      { entity: workflowRun },
    );
    expect(
      await screen.findByText(
        "The workflow's result is shown to the customer.",
      ),
    ).toBeVisible();
    expect(screen.getByText('Customer presses Run.')).toBeVisible();
    expect(screen.getByText('Result table is rendered.')).toBeVisible();
    expect(
      screen.getByText('Frontend rendering is not instrumented.'),
    ).toBeVisible();
    expect(screen.getAllByRole('listitem').map(textOf)).toEqual([
      expect.stringMatching(/^submitfrontendteam-webhard/),
      expect.stringMatching(
        /^scheduleenginegroup:default\/tbd not in the catalog, or not visible to youPOST \/workflows\/\{id\}\/runshard/,
      ),
      expect.stringMatching(
        /^optimisecomponent:default\/gone not in the catalog, or not visible to yousoft/,
      ),
    ]);
  });

  it('says that a step has no owner or service only where it has none', async () => {
    const [, schedule] = aJourney().steps;
    await renderCard(
      <JourneyOverviewCard />,
      async () =>
        anOverview({
          journeys: [
            aJourney({
              steps: [
                schedule,
                { ...schedule, name: 'orphan', serviceOwner: undefined },
                {
                  name: 'vague',
                  service: '',
                  serviceExists: false,
                  dependency: 'hard',
                },
              ],
            }),
          ],
        }),
      { entity: workflowRun },
    );
    const [hidden, orphan, vague] = await screen.findAllByRole('listitem');
    expect(hidden).not.toHaveTextContent('no owner');
    expect(orphan).toHaveTextContent('no owner');
    expect(vague).toHaveTextContent(/^vagueno service/);
  });
});
