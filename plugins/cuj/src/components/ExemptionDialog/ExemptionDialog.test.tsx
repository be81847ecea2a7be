/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { responseError } from '../../__fixtures__/responseError';
import { ScriptedScorecards } from '../../__fixtures__/ScriptedScorecards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { ExemptionDialog } from './ExemptionDialog';
import { endsAllowed, validateExemption } from './validateExemption';

const subject = {
  entityRef: 'component:default/workflow-service',
  entityTitle: 'Workflow service',
  requirementId: 'boundary',
  requirementTitle: 'Boundary',
};
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const fillIn = async (reason: string, until: string) => {
  const box = screen.getByRole('textbox', { name: 'Reason' });
  await userEvent.clear(box);
  if (reason) {
    await userEvent.type(box, reason);
  }
  fireEvent.change(screen.getByLabelText('Last day'), {
    target: { value: until },
  });
};
const send = () => userEvent.click(screen.getByRole('button', { name: 'Ask' }));

describe('asking for an exemption', () => {
  afterEach(() => jest.restoreAllMocks());

  it('takes a reason and a day, says what is wrong with them, and that it was sent', async () => {
    const ask = jest.spyOn(ScriptedScorecards.prototype, 'requestExemption');
    const onClose = jest.fn();
    await renderScorecards(
      <ExemptionDialog subject={subject} onClose={onClose} />,
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Exempt Workflow service from Boundary',
    });
    expect(dialog).not.toHaveTextContent('Give a reason');

    await send();
    expect(dialog).toHaveTextContent(
      'Give a reason of at least 10 characters.',
    );
    expect(dialog).toHaveTextContent('Choose the last day.');
    expect(screen.getByRole('textbox', { name: 'Reason' })).toBeInvalid();
    expect(screen.getByLabelText('Last day')).toBeInvalid();

    await fillIn('  too short ', inDays(-1));
    expect(dialog).toHaveTextContent('(9 of at most 500 characters)');
    expect(dialog).toHaveTextContent('Give a reason of at least');
    expect(dialog).toHaveTextContent('Choose today or a later day.');
    await fillIn('', inDays(366));
    expect(dialog).toHaveTextContent('Choose a day within the next 365 days.');
    await send();
    expect(ask).not.toHaveBeenCalled();

    await fillIn('The service is replaced in spring. ', inDays(90));
    expect(dialog).not.toHaveTextContent('Choose');
    await send();
    expect(ask.mock.calls).toEqual([
      [
        {
          entityRef: subject.entityRef,
          requirementId: 'boundary',
          reason: 'The service is replaced in spring.',
          until: inDays(90),
        },
      ],
    ]);
    expect(await screen.findByText('The exemption is asked for')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(
      within(dialog).getAllByRole('button', { name: 'Close' })[1],
    );
    expect(onClose).toHaveBeenCalled();
  });

  it.each([
    [409, 'An exemption from this requirement is asked for already, or holds.'],
    [403, /takes the permission cuj\.exemption\.request/],
    [500, /Not today/],
  ])(
    'keeps what was written where the backend says %s',
    async (status, text) => {
      await renderScorecards(
        <ExemptionDialog subject={subject} onClose={() => {}} />,
        {
          api: {
            requestExemption: async () => {
              throw await responseError(status, 'Not today');
            },
          },
        },
      );
      await fillIn('The service is replaced in spring.', inDays(90));
      await send();
      expect(await screen.findByText(text)).toBeVisible();
      expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue(
        'The service is replaced in spring.',
      );
    },
  );
});

describe('validateExemption', () => {
  it('lets through what the backend takes, by day in UTC, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 600 }),
        fc.date({
          min: new Date('2020-01-01'),
          max: new Date('2040-01-01'),
          noInvalidDate: true,
        }),
        fc.integer({ min: -3, max: 370 }),
        (reason, now, days) => {
          const day = new Date(now.getTime() + days * 86_400_000);
          const problems = validateExemption(
            { reason, until: day.toISOString().slice(0, 10) },
            now.getTime(),
          );
          const { length } = reason.trim();
          expect(problems.reason === undefined).toBe(
            length >= 10 && length <= 500,
          );
          expect(problems.until === undefined).toBe(days >= 0 && days <= 365);
        },
      ),
    );
    expect(endsAllowed(Date.UTC(2026, 11, 31, 23, 59))).toEqual({
      first: '2026-12-31',
      last: '2027-12-31',
    });
  });
});
