/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '../../__fixtures__/responseError';
import { ScriptedScorecards } from '../../__fixtures__/ScriptedScorecards';
import { textOf } from '../__testUtils__/renderCard';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { ScorecardTab } from './ScorecardTab';

const anEntity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});

const renderTab = (
  entity: Entity,
  options: Parameters<typeof renderScorecards>[1] = {},
) =>
  renderScorecards(<ScorecardTab />, {
    ...options,
    wrap: tab => <EntityProvider entity={entity}>{tab}</EntityProvider>,
  });
const engine = anEntity('Component', 'orchestration-engine');

const cardOf = async (title: string) => {
  const heading = await screen.findByRole('heading', { name: title });
  return heading.closest('article')!;
};
const foldOf = (title: string) =>
  screen
    .getAllByRole('group')
    .find(one => one.querySelector('summary')!.textContent!.includes(title))!;

describe('the scorecard on the page of an entity', () => {
  afterEach(() => jest.restoreAllMocks());

  it('says what to do next, why each verdict is so, and what the gate says', async () => {
    await renderTab(engine);
    const head = await cardOf('Level 0 of 3');
    expect(head).toHaveTextContent(
      /score \d+\s% · 6 pass · 3 fail · 1 unknown · 1 waived · evaluated .* ago/,
    );
    expect(within(head).getAllByRole('listitem').map(textOf)).toEqual([
      expect.stringMatching(/^Runbook fails: State the runbook\.$/),
      expect.stringMatching(/^Boundary fails: /),
      expect.stringMatching(/^SLO name fails: /),
      expect.stringMatching(/^WOn-call waived: /),
    ]);

    expect(screen.getByText('The gate will say no: Boundary')).toBeVisible();
    const gate = await cardOf('Deployment gate');
    expect(
      await within(gate).findByText(/^Would a deployment pass the gate now/),
    ).toHaveTextContent('Yes');
    expect(gate).toHaveTextContent(/Will say no later.*Boundary.*from .* on/);

    expect(foldOf('Runbook')).toHaveAttribute('open');
    expect(foldOf('Runbook')).toHaveTextContent(
      /Runbook is missing\..*So since 8 days ago\..*State the runbook\./,
    );
    expect(foldOf('Tags')).not.toHaveAttribute('open');
    const sloName = foldOf('SLO name');
    expect(sloName).toHaveTextContent(/Measured 50\s%, limit 100\s%\./);
    expect(within(sloName).getAllByRole('listitem').map(textOf)).toEqual([
      'cuj_slo_availability, Opens in a new windowfails: The name names no journey.',
      'cuj_slo_latency, Opens in a new windowpasses: The name names no journey.',
    ]);
    expect(await cardOf('Level 3')).toHaveTextContent('all met');
    expect(await cardOf('Nothing to look at')).toHaveTextContent('Severity');
    expect(await cardOf('Changes')).toHaveTextContent(
      'Runbook: from “passes” to “fails”3 days ago',
    );
    expect(await cardOf('Exemptions')).toHaveTextContent(
      /On-call: approved, until .*2030The rota moves .* from the configuration/,
    );
  });

  it.each([
    [
      'https://docs.example.com/cuj',
      'https://docs.example.com/cuj/requirements.md#runbook',
    ],
    // eslint-disable-next-line no-script-url
    ['javascript:alert(1)', undefined],
    [undefined, undefined],
  ])('links the docs where they are known to be: %s', async (docsUrl, href) => {
    await renderTab(engine, { config: { cuj: docsUrl ? { docsUrl } : {} } });
    await cardOf('Level 0 of 3');
    const link = within(foldOf('Runbook')).queryByRole('link', {
      name: /^Read more about Runbook/,
    });
    expect(link?.getAttribute('href') ?? undefined).toBe(href);
  });

  it('warns where the gate says no', async () => {
    await renderTab(anEntity('Component', 'service-018'), { services: 20 });
    expect(await screen.findByText('The gate says no: Boundary')).toBeVisible();
    const gate = await cardOf('Deployment gate');
    expect(
      await within(gate).findByText(/^Would a deployment pass/),
    ).toHaveTextContent('No');
  });

  it('takes exemptions back to where they are asked for', async () => {
    await renderTab(engine);
    await cardOf('Level 0 of 3');
    await userEvent.click(
      within(foldOf('Runbook')).getByRole('button', {
        name: 'Ask for an exemption',
      }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Exempt orchestration-engine from Runbook',
      }),
    ).toBeVisible();
  });

  it('is evaluated anew when somebody wants it, and says where that fails', async () => {
    const evaluate = jest.spyOn(ScriptedScorecards.prototype, 'evaluateEntity');
    const ask = jest.spyOn(ScriptedScorecards.prototype, 'getEntityScorecard');
    const { toastApi } = await renderTab(engine);
    const button = await screen.findByRole('button', { name: 'Evaluate now' });
    expect(ask.mock.calls.length).toBeGreaterThan(0);
    ask.mockClear();
    await userEvent.click(button);
    expect(evaluate.mock.calls).toEqual([
      ['component:default/orchestration-engine'],
    ]);
    expect(ask).toHaveBeenCalled();

    evaluate.mockImplementationOnce(async () => {
      throw await responseError(503, 'Later');
    });
    await userEvent.click(button);
    expect(toastApi.post).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'It could not be evaluated' }),
    );
  });

  it('offers a reader nothing that they may not do', async () => {
    await renderTab(engine, { scenario: 'reader' });
    await cardOf('Level 0 of 3');
    expect(
      screen.queryByRole('button', { name: 'Ask for an exemption' }),
    ).toBeNull();
  });

  it.each([
    ['not-allowed', 'You may not see this'],
    ['error', 'This could not be loaded'],
  ])('says why there is nothing: %s', async (scenario, title) => {
    await renderTab(engine, { scenario });
    expect(await screen.findByText(title)).toBeVisible();
  });

  it('says where nothing is held to anything', async () => {
    await renderTab(engine, {
      api: {
        getEntityScorecard: async () => ({
          entityRef: 'component:default/orchestration-engine',
          kind: 'component',
          title: 'orchestration-engine',
          history: [],
          exemptions: [],
          may: { requestExemption: true, approveExemption: false },
        }),
      },
    });
    expect(await screen.findByText('There is no scorecard')).toBeVisible();
  });
});

describe('the scorecards on the page of a System or a Group', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows what belongs to a system, the worst first, and leads to the matrix', async () => {
    const ask = jest.spyOn(ScriptedScorecards.prototype, 'getScorecards');
    await renderTab(anEntity('System', 'analytics'));
    const [, first] = await screen.findAllByRole('row');
    expect(first).toHaveTextContent(/0 of 3/);
    expect(ask.mock.calls).toEqual([
      [{ system: ['system:default/analytics'], limit: 25, offset: 0 }],
    ]);
    const row = screen.getByRole('row', { name: /workflow-service/ });
    expect(within(row).getAllByRole('cell').slice(2).map(textOf)).toEqual([
      'Boundary (fails · enforced soon), Tags',
      'nothing',
    ]);
    expect(
      screen.getByRole('link', { name: 'Show in the matrix' }),
    ).toHaveAttribute(
      'href',
      '/cuj/scorecards?kind=all&system=system%3Adefault%2Fanalytics',
    );
  });

  it('counts for a department what the groups below it own', async () => {
    const ask = jest.spyOn(ScriptedScorecards.prototype, 'getScorecards');
    await renderTab({
      ...anEntity('Group', 'department'),
      relations: ['team-workflow', 'team-web'].map(name => ({
        type: 'parentOf',
        targetRef: `group:default/${name}`,
      })),
    });
    expect(
      await screen.findByText('With what the 2 groups directly below it own.'),
    ).toBeVisible();
    expect(
      await screen.findByRole('row', { name: /workflow-service/ }),
    ).toBeVisible();
    expect(ask.mock.calls).toEqual([
      [
        {
          owner: [
            'group:default/department',
            'group:default/team-web',
            'group:default/team-workflow',
          ],
          limit: 25,
          offset: 0,
        },
      ],
    ]);
  });

  it('says where there is nothing', async () => {
    await renderTab(anEntity('Group', 'nobody'));
    expect(
      await screen.findByText(/^Nothing of it is held to any requirement/),
    ).toBeVisible();
  });
});
