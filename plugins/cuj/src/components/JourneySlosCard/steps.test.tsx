/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aJourney, aSlo, anOverview } from '../../__fixtures__/scenarios';
import { renderCard, workflowRun } from '../__testUtils__/renderCard';
import { JourneySlosCard } from './JourneySlosCard';

/* What the card makes of the steps of a journey, and of SLOs of none. */

const rowOf = (name: RegExp) => screen.findByRole('row', { name });
const sectionOf = (name: string) => screen.findByRole('region', { name });

describe('JourneySlosCard', () => {
  it('says of which steps it shows no SLOs', async () => {
    const slos = [aSlo('availability')];
    const [submit, schedule] = aJourney().steps;
    await renderCard(<JourneySlosCard />, async () =>
      anOverview({
        journeys: [
          aJourney({ slos }),
          aJourney({
            title: 'Whole',
            entityRef: 'journey:default/whole',
            slos,
            steps: [submit, schedule],
          }),
        ],
      }),
    );
    const run = await sectionOf('Workflow run');
    expect(run).toHaveTextContent(
      'SLOs of the step optimise are not shown: its service is not in the catalog, or not visible to you.',
    );
    expect(await sectionOf('Whole')).not.toHaveTextContent(/not shown/);
  });

  it('tells services without a step from other steps', async () => {
    const strange = { services: ['component:default/strange'] };
    const slos = [aSlo('availability'), aSlo('foreign', {}, strange)];
    await renderCard(<JourneySlosCard />, async () =>
      anOverview({ journeys: [aJourney({ slos })] }),
    );
    const run = await sectionOf('Workflow run');
    expect(run).not.toHaveTextContent('Other steps');
    expect(run).toHaveTextContent(
      'Counted too, of services without a step: 1 OK',
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Show 1 SLO without a step',
      }),
    );
    expect(await rowOf(/^Foreign · strange/)).toHaveTextContent(
      'its service carries no step',
    );
  });

  it('says on the page of a journey which SLOs are of no step', async () => {
    const strange = { services: ['component:default/strange'] };
    await renderCard(
      <JourneySlosCard />,
      async () =>
        anOverview({
          journeys: [
            aJourney({
              slos: [aSlo('availability'), aSlo('foreign', {}, strange)],
            }),
          ],
        }),
      { entity: workflowRun },
    );
    expect(await rowOf(/^Foreign/)).toHaveTextContent(
      'its service carries no step',
    );
    expect(await rowOf(/^Availability/)).not.toHaveTextContent('no step');
  });

  it('says of other SLOs of a service which journey has no step for it', async () => {
    await renderCard(<JourneySlosCard />, async () =>
      anOverview({
        journeys: [aJourney({ slos: [] })],
        otherSlos: [
          aSlo('named', {}, { name: 'cuj_slo_engine_workflow-edit_prod' }),
          aSlo('tagged', {}, { name: 'any', tags: ['journey:workflow-edit'] }),
          aSlo('carried', {}, { name: 'cuj_slo_engine_workflow-run_prod' }),
          aSlo('free', {}, { name: 'engine is up' }),
          aSlo(
            'doubtful',
            {},
            {
              name: 'cuj_slo_engine_nothing_prod',
              matchProblems: ["No Journey is called 'nothing'"],
            },
          ),
        ],
      }),
    );
    expect(
      await screen.findByText(
        'SLOs of this service that no journey with a step for it counts',
      ),
    ).toBeVisible();
    expect(await rowOf(/^Named/)).toHaveTextContent(
      'Matched to the journey workflow_edit, which has no step for this service.',
    );
    expect(await rowOf(/^Tagged/)).toHaveTextContent(
      'Matched to the journey workflow-edit, which has no step for this service.',
    );
    for (const name of [/^Carried/, /^Free/, /^Doubtful/]) {
      expect(await rowOf(name)).not.toHaveTextContent('Matched to');
    }
  });
});
