/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityProvider } from '@backstage/plugin-catalog-react';
import { EntityScorecard, Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ScriptedScorecards } from '../../__fixtures__/ScriptedScorecards';
import { responseError } from '../../__fixtures__/responseError';
import { textOf } from '../__testUtils__/renderCard';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { ReadinessPanel } from './ReadinessPanel';

const journey = {
  apiVersion: 'cuj-slo/v1alpha1',
  kind: 'Journey',
  metadata: { name: 'workflow-run', namespace: 'default' },
  spec: {
    steps: [
      { name: 'submit', service: 'component:default/frontend-monolith' },
      { name: 'optimize', service: 'component:default/optimizer-service' },
    ],
  },
};

/** What the backend says of the journey, with other verdicts on some requirements. */
async function scorecardWith(
  verdicts: Record<string, Verdict>,
  change: Partial<EntityScorecard> = {},
): Promise<EntityScorecard> {
  const answer = await new ScriptedScorecards().getEntityScorecard(
    'journey:default/workflow-run',
  );
  const [example] = answer.scorecard!.results;
  return {
    ...answer,
    ...change,
    scorecard: {
      ...answer.scorecard!,
      results: Object.entries(verdicts).map(([requirementId, verdict]) => ({
        ...example,
        requirementId,
        verdict,
        title: `Title of ${requirementId}`,
        message: `Found for ${requirementId}.`,
      })),
    },
  };
}

const journeyVerdicts: Record<string, Verdict> = {
  'start-and-end': 'pass',
  'portfolio-size': 'pass',
  'user-value': 'fail',
  'stakeholder-validation': 'waived',
  'slo-coverage': 'pass',
  'synthetic-coverage': 'unknown',
  'limitations-documented': 'pass',
};

async function renderPanel(
  options: Parameters<typeof renderScorecards>[1] & {
    answer?: Promise<EntityScorecard>;
  } = {},
) {
  const { answer = scorecardWith(journeyVerdicts), api, ...rest } = options;
  return renderScorecards(<ReadinessPanel />, {
    wrap: panel => <EntityProvider entity={journey}>{panel}</EntityProvider>,
    api: { getEntityScorecard: async () => answer, ...api },
    ...rest,
  });
}

const stepButton = (name: RegExp) => screen.findByRole('button', { name });

describe('readiness', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows each step with its state, from two requests', async () => {
    const ask = jest.spyOn(ScriptedScorecards.prototype, 'getScorecards');
    await renderPanel();
    await stepButton(/^1\. Define/);
    expect(
      screen
        .getAllByRole('button', { name: /^\d+\. / })
        .map(button => textOf(button))
        .slice(0, 6),
    ).toEqual([
      '1. Define the journey done',
      '2. Tell a journey from a health check missing',
      '3. Validate with stakeholders waived',
      '4. Assess service boundaries missing',
      '5. Check correlation not known',
      '6. Find instrumentation gaps missing',
    ]);
    expect(screen.getAllByRole('button', { name: /^\d+\. / })).toHaveLength(17);
    expect(screen.getByText(/^Of 17 steps:/)).toHaveTextContent(
      'Of 17 steps: 2 done, 4 missing, 10 not known, 1 waived. Next: Tell a journey from a health check.',
    );
    expect(ask).toHaveBeenCalledTimes(1);
    expect(ask.mock.calls[0][0]).toMatchObject({
      entityRef: [
        'component:default/frontend-monolith',
        'component:default/optimizer-service',
      ],
    });
  });

  it('opens what is next, and says what to do, where and why', async () => {
    await renderPanel({
      config: { cuj: { docsUrl: 'https://docs.example.com/' } },
    });
    expect(await stepButton(/^2\. /)).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByText(/^Is this a true journey/).parentElement,
    ).toHaveTextContent('A health check: redefine the scope.');
    expect(
      screen.getByRole('link', { name: /^Read more about “Tell/ }),
    ).toHaveAttribute(
      'href',
      'https://docs.example.com/readiness.md#true-journey',
    );
    const list = screen.getByRole('list', { name: /“Tell a journey/ });
    expect(within(list).getByRole('listitem')).toHaveTextContent(
      'Title of user-value: fails Found for user-value.',
    );
    await userEvent.click(
      within(list).getByRole('button', { name: /^Title of user-value/ }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      /Found for user-value/,
    );
  });

  it('tells which service of the journey lacks what, by keyboard', async () => {
    await renderPanel();
    (await stepButton(/^6\. /)).focus();
    await userEvent.keyboard('{Enter}');
    const list = screen.getByRole('list', { name: /“Find instrumentation/ });
    const items = within(list).getAllByRole('listitem');
    expect(items.map(item => textOf(item))).toEqual([
      'Tracing of optimizer-service: fails Tracing is missing.',
      'Structured logging of optimizer-service: fails Structured logging is missing.',
    ]);
    expect(
      screen.getByText('Are all services instrumented?').parentElement,
    ).toHaveTextContent(/the way on is open/);

    await userEvent.click(
      screen.getByRole('button', { name: 'Go to “Document workarounds”' }),
    );
    expect(await stepButton(/^15\. /)).toHaveFocus();
    expect(await stepButton(/^15\. /)).toHaveAttribute('aria-expanded', 'true');
  });

  it('takes nothing for done where services can not be asked about', async () => {
    await renderPanel({
      api: {
        getScorecards: async () => {
          throw await responseError(500, 'Internal Server Error');
        },
      },
    });
    expect(
      await screen.findByText(
        'What is known of the services could not be read',
      ),
    ).toBeVisible();
    expect(await stepButton(/^6\. .*not known$/)).toBeVisible();
  });

  it('does not say of the present what is stale', async () => {
    await renderPanel({
      answer: scorecardWith(journeyVerdicts, { stale: true }),
    });
    expect(
      await stepButton(/^1\. Define the journey stale · last known: done$/),
    ).toBeVisible();
  });

  it('knows of no step where nothing was judged', async () => {
    await renderPanel({
      answer: scorecardWith({}, {}).then(answer => ({
        ...answer,
        scorecard: undefined,
      })),
      api: {
        getScorecards: async () =>
          new ScriptedScorecards(() => 'nothing').getScorecards(),
      },
    });
    expect(await screen.findByText(/^Nothing has been judged/)).toBeVisible();
    expect(screen.getByText(/^Of 17 steps:/)).toHaveTextContent('17 not known');
  });

  it('says who may not see it', async () => {
    await renderPanel({
      answer: responseError(403, 'Forbidden').then(error => {
        throw error;
      }),
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
