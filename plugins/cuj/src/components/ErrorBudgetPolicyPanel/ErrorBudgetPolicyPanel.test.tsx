/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujApi,
  EntityErrorBudgetPolicy,
  ErrorBudgetPolicyOverview,
  ErrorBudgetPolicyRuleOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '../../__fixtures__/responseError';
import { textOf, workflowRun } from '../__testUtils__/renderCard';
import { renderJourneys } from '../__testUtils__/renderJourneys';
import { ErrorBudgetPolicyPanel } from './ErrorBudgetPolicyPanel';

const hoursAgo = (hours: number) =>
  new Date(Date.now() - hours * 3_600_000).toISOString();
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const journeyRef = 'journey:default/workflow-run';

const rule = (
  overrides: Partial<ErrorBudgetPolicyRuleOverview>,
): ErrorBudgetPolicyRuleOverview => ({
  ...{ key: 'budget<0', when: { budgetBelowPercent: 0 }, isInPolicy: true },
  ...{ then: ['freeze', 'postmortem'], assessment: 'holds' },
  recovery: { budgetFromPercent: 10, forSeconds: 3 * 86_400 },
  ...overrides,
});
const exhausted = rule({ inForceSince: hoursAgo(30) });
const low = rule({
  ...{ key: 'budget<25 burn>6', then: ['notify'], assessment: 'between' },
  when: { budgetBelowPercent: 25, burnRateAbove: 6 },
});

const answer = (
  policy: Partial<ErrorBudgetPolicyOverview>,
  overrides: Partial<EntityErrorBudgetPolicy> = {},
): EntityErrorBudgetPolicy => ({
  entityRef: journeyRef,
  policy: {
    ...{ state: 'list', unreadable: [], rules: [exhausted, low] },
    observation: {
      budgetRemainingPercent: { atLeast: -4, atMost: -4 },
      burnRate: { atLeast: 2.5, atMost: 2.5 },
    },
    ...{ frozenServices: [], hiddenServices: 0, acknowledgements: [] },
    ...{ exceptions: [], history: [] },
    ...policy,
  },
  ...{ evaluatedAt: hoursAgo(0.05), stale: false },
  may: { acknowledge: true, except: true },
  ...overrides,
});

async function show(
  first: EntityErrorBudgetPolicy | Error,
  api: Partial<CujApi> = {},
) {
  const getErrorBudgetPolicy = jest.fn(async () => {
    if (first instanceof Error) {
      throw first;
    }
    return first;
  });
  await renderJourneys(<ErrorBudgetPolicyPanel />, {
    entity: workflowRun,
    api: { getErrorBudgetPolicy, ...api },
  });
  return getErrorBudgetPolicy;
}

const itemOf = async (text: RegExp) =>
  (await screen.findByText(text)).closest('li')!;

describe('the error-budget policy', () => {
  it('says in words what is in force, since when, and what ends it', async () => {
    const read = await show(
      answer({
        frozenServices: ['component:default/pay'],
        hiddenServices: 2,
        history: [
          {
            ...{ at: hoursAgo(30), change: 'entered' },
            ...{ when: exhausted.when, then: exhausted.then },
            observation: {
              ...{ budgetRemainingPercent: { atMost: -1 }, burnRate: {} },
              doubt: 'in-part',
            },
          },
        ],
      }),
    );
    const item = await itemOf(/^Less than 0.% of the budget left: freeze/);
    expect(read.mock.calls[0]).toEqual([journeyRef]);
    expect(within(item).getByText('In force')).toBeVisible();
    expect(item).toHaveTextContent('freeze releases, write a post-mortem');
    expect(item).toHaveTextContent(/\(1 day ago\)/);
    expect(item).toHaveTextContent(
      /Ends once at least 10.% is left for 3 days\./,
    );
    const quiet = await itemOf(
      /^Less than 25.% of the budget left and Burn rate above 6: notify/,
    );
    expect(within(quiet).getByText('Not in force')).toBeVisible();
    expect(document.body).toHaveTextContent(
      /Now: −4.% of the budget left; burn rate 2\.5\./,
    );
    expect(document.body).toHaveTextContent(
      'Frozen now: pay, 2 services that you may not see',
    );
    const change = await itemOf(/^Came into force: Less than 0/);
    expect(change).toHaveTextContent(
      /at most −1.% of the budget left; burn rate not known/,
    );
  });

  it.each<[string, Parameters<typeof answer>, RegExp]>([
    ['is none', [{ state: 'missing', rules: [] }], /does not say what follows/],
    [
      'can not be read',
      [{ state: 'malformed', rules: [rule({ isInPolicy: false })] }],
      /The policy can’t be read/,
    ],
    [
      'can be read in part',
      [{ unreadable: ['spec.errorBudgetPolicy[1]'] }],
      /spec\.errorBudgetPolicy\[1\]: a rule needs/,
    ],
    [
      'was never evaluated',
      [{}, { evaluatedAt: undefined }],
      /has not been evaluated yet/,
    ],
    [
      'was evaluated long ago',
      [{}, { evaluatedAt: hoursAgo(5), stale: true }],
      /last evaluated 5 hours ago.*last known: In force/,
    ],
    [
      'holds nobody knows whether',
      [
        {
          rules: [rule({ assessment: 'unknown' })],
          observation: {
            ...{ budgetRemainingPercent: {}, burnRate: {}, doubt: 'stale' },
          },
        },
      ],
      /too old to rely on.*Cannot tell.*it does not come into force/,
    ],
    [
      'recovers',
      [
        {
          rules: [
            rule({
              ...{ inForceSince: hoursAgo(90), assessment: 'recovered' },
              ...{ recoveringSince: hoursAgo(9), leavesAt: hoursAgo(-63) },
            }),
          ],
        },
      ],
      /Recovering.*It has recovered since .* if it stays so\./,
    ],
    [
      'is held since nothing is known',
      [
        {
          rules: [
            rule({
              ...{ inForceSince: hoursAgo(90), assessment: 'unknown' },
              ...{ recoveringSince: hoursAgo(9), isPaused: true },
            }),
          ],
        },
      ],
      /That time does not count\./,
    ],
  ])('says where it %s', async (_, options, text) => {
    await show(answer(...options));
    await screen.findByText('Error-budget policy');
    expect(document.body).toHaveTextContent(text);
  });

  it('says where the reader may not see it', async () => {
    await show(await responseError(403, 'No'));
    expect(
      await screen.findByText(/takes the permission cuj\.slo\.read/),
    ).toBeVisible();
  });

  it('takes down what was done, with a link where it needs one, by keyboard', async () => {
    const acknowledge = jest.fn();
    const read = await show(answer({}), {
      acknowledgeErrorBudgetPolicy: acknowledge,
    });
    (await screen.findByRole('button', { name: 'Acknowledge' })).focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Post-mortem written' }),
    );
    const send = within(dialog).getByRole('button', { name: 'Put on record' });
    await userEvent.click(send);
    expect(dialog).toHaveTextContent('A post-mortem needs a link');
    const link = within(dialog).getByRole('textbox', { name: 'Link' });
    await userEvent.type(link, 'pm-112');
    await userEvent.click(send);
    expect(dialog).toHaveTextContent('The link has to begin with http');
    expect(acknowledge).not.toHaveBeenCalled();

    await userEvent.clear(link);
    await userEvent.type(link, 'https://wiki.example.com/pm-112{Enter}');
    expect(acknowledge.mock.calls).toEqual([
      [
        journeyRef,
        {
          consequence: 'postmortem',
          link: 'https://wiki.example.com/pm-112',
        },
      ],
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(read.mock.calls.length).toBeGreaterThan(1);
  });

  it('lifts the freeze for a time, and ends that; keeps what was written where it fails', async () => {
    const except = jest.fn(async () => {
      throw await responseError(409, 'It does not freeze anything');
    });
    const revoke = jest.fn();
    await show(
      answer({
        frozenServices: ['component:default/pay', 'component:default/basket'],
        exceptions: [
          {
            ...{ id: 'one', state: 'in-force', reason: 'A fix of the leak.' },
            ...{ until: inDays(3), grantedBy: 'user:default/ann' },
            grantedAt: hoursAgo(1),
          },
        ],
      }),
      { exceptFromErrorBudgetPolicy: except, revokePolicyException: revoke },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Lift the freeze for a time' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'pay' }));
    const send = within(dialog).getByRole('button', { name: 'Lift it' });
    await userEvent.click(send);
    expect(dialog).toHaveTextContent('Choose the last day.');
    const reason = within(dialog).getByRole('textbox', { name: 'Reason' });
    await userEvent.type(reason, 'The fix has to go out.');
    fireEvent.change(within(dialog).getByLabelText('Last day'), {
      target: { value: inDays(2) },
    });
    await userEvent.click(send);
    expect(except.mock.calls).toEqual([
      [
        journeyRef,
        {
          reason: 'The fix has to go out.',
          until: inDays(2),
          serviceRef: 'component:default/pay',
        },
      ],
    ]);
    expect(
      await within(dialog).findByText(/It does not freeze anything/),
    ).toBeVisible();
    expect(reason).toHaveValue('The fix has to go out.');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel' }),
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'End now: the exception of All services',
      }),
    );
    expect(revoke).toHaveBeenCalledWith(journeyRef, 'one');
  });

  it('offers nothing that the reader may not do', async () => {
    await show(answer({}, { may: { acknowledge: false, except: false } }));
    await itemOf(/^Less than 0/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says of a service which journeys freeze it, and that others do', async () => {
    await show({
      ...{ entityRef: 'component:default/pay', stale: false },
      ...{ evaluatedAt: hoursAgo(0.1) },
      may: { acknowledge: false, except: false },
      freeze: {
        ...{ frozen: true, hiddenJourneys: 1, stale: false },
        journeys: [
          { entityRef: journeyRef, title: 'Workflow run', since: hoursAgo(2) },
        ],
      },
    });
    expect(await screen.findByText(/Releases are frozen/)).toBeVisible();
    expect(textOf(await screen.findByRole('list'))).toBe(
      'By Workflow run, since 2 hours agoBy 1 journey that you may not see',
    );
    expect(screen.getByRole('link', { name: /Workflow run/ })).toBeVisible();
  });

  it('does not say that a service is not frozen while nobody can tell', async () => {
    await show({
      ...{ entityRef: 'component:default/pay', stale: false },
      may: { acknowledge: false, except: false },
      freeze: {
        ...{ unknownBecause: 'journey-not-known', stale: false },
        ...{ journeys: [], hiddenJourneys: 0, hiddenUnknownJourneys: 2 },
        unknownJourneys: [{ entityRef: journeyRef, title: 'Workflow run' }],
      },
    });
    expect(
      await screen.findByText('Whether a journey freezes it can not be told.'),
    ).toBeVisible();
    expect(textOf(await screen.findByRole('list'))).toBe(
      'Workflow run: its error budget is not known, or its policy can not be readNot known of 2 journeys that you may not see',
    );
    expect(screen.getByRole('link', { name: 'Workflow run' })).toBeVisible();
  });

  it('says of a service what would lift a freeze of which nobody can tell', async () => {
    await show({
      ...{ entityRef: 'component:default/pay', stale: false },
      may: { acknowledge: false, except: false },
      freeze: {
        ...{ frozen: false, stale: false },
        ...{ journeys: [], hiddenJourneys: 0, hiddenUnknownJourneys: 0 },
        unknownJourneys: [
          {
            ...{ entityRef: journeyRef, title: 'Workflow run' },
            exception: {
              ...{ reason: 'The fix has to go out.', until: '2030-12-31' },
              grantedBy: 'user:default/guest',
            },
          },
        ],
      },
    });
    expect(
      await screen.findByText(
        /can not be told, but exceptions would lift that/,
      ),
    ).toBeVisible();
    expect(textOf(await screen.findByRole('list'))).toMatch(
      /^Workflow run: its error budget is not known.*Lifted until .*2030.*: The fix has to go out\./,
    );
  });

  it('does not say that a service is not frozen before anybody looked', async () => {
    await show({
      ...{ entityRef: 'component:default/pay', stale: false },
      may: { acknowledge: false, except: false },
      freeze: {
        ...{ unknownBecause: 'never-evaluated', stale: false },
        ...{ journeys: [], hiddenJourneys: 0 },
      },
    });
    expect(
      await screen.findByText(/freezes it is not known yet/),
    ).toBeVisible();
    expect(screen.getByText(/not been evaluated yet/)).toBeVisible();
  });
});
