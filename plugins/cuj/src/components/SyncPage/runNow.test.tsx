/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '../../__fixtures__/scenarios';
import {
  aKind,
  aRun,
  aSource,
  syncScenarios,
} from '../../__fixtures__/syncScenarios';
import { textOf } from '../__testUtils__/renderCard';
import {
  cellsOf,
  renderSyncPage,
  runButton,
} from '../__testUtils__/renderSyncPage';

describe('the button to run now', () => {
  beforeEach(() => {
    jest.useFakeTimers({ advanceTimers: true });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const pass = (seconds: number) =>
    act(() => jest.advanceTimersByTimeAsync(seconds * 1000));
  const slos = (lastRun: Partial<ReturnType<typeof aRun>>) => async () =>
    [aSource([aKind('slos', { lastRun: aRun(lastRun) }), aKind('statuses')])];

  it('starts a run, says so, and follows it until it ends', async () => {
    const { cujApi, toastApi } = await renderSyncPage(slos({}));
    const button = await runButton('SLO definitions');
    button.focus();
    await user.keyboard('{Enter}');
    expect(cujApi.startSyncRun.mock.calls).toEqual([['main', 'slos']]);
    expect(toastApi.post).toHaveBeenCalledWith({
      status: 'success',
      title: 'SLO definitions of main: a run begins within seconds',
      timeout: expect.any(Number),
    });
    // Not yet begun; and who used the keyboard is still there.
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveFocus();

    cujApi.getSyncSources.mockImplementation(
      slos({ id: 'run-2', state: 'running', endedAt: undefined, items: 0 }),
    );
    await pass(2.5);
    expect((await cellsOf('SLO definitions'))[0]).toMatch(/^Running0 of about/);
    const asked = cujApi.getSyncSources.mock.calls.length;
    await pass(8.5);
    expect(cujApi.getSyncSources.mock.calls.length - asked).toBe(4);

    cujApi.getSyncSources.mockImplementation(
      slos({ id: 'run-2', state: 'partial', reason: 'It broke off' }),
    );
    await pass(2.5);
    expect((await cellsOf('SLO definitions'))[0]).toBe('PartialIt broke off');
    expect(button).not.toHaveAttribute('aria-disabled');
    expect(button).toHaveFocus();
    const askedUntilEnd = cujApi.getSyncSources.mock.calls.length;
    await pass(31);
    expect(cujApi.getSyncSources.mock.calls.length - askedUntilEnd).toBe(1);
  });

  it.each([
    [
      409,
      'Conflict',
      'info',
      'SLO definitions of main: a run is under way already',
    ],
    [
      403,
      'Forbidden',
      'danger',
      'SLO definitions of main: no run could be started',
    ],
    [
      500,
      'Internal Server Error',
      'danger',
      'SLO definitions of main: no run could be started',
    ],
  ])('says what became of it after a %s', async (code, text, status, title) => {
    const { cujApi, toastApi } = await renderSyncPage(slos({}));
    const error = await responseError(code, text);
    cujApi.startSyncRun.mockRejectedValue(error);
    const button = await runButton('SLO definitions');
    await user.click(button);
    expect(toastApi.post).toHaveBeenCalledWith(
      expect.objectContaining({ status, title }),
    );
    await pass(0.1);
    expect(button).not.toHaveAttribute('aria-disabled');
  });

  it('is not there for those who may not, who are told why', async () => {
    await renderSyncPage(syncScenarios['may-not-run']);
    expect(
      await screen.findByText(
        /^Starting a run takes the permission cuj.sync.run/,
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Run now/ })).toBeNull();
    expect((await cellsOf('Incidents'))[0]).toMatch(
      /Grant incident_read to the credentials\. It is tried again a day later/,
    );
  });

  it('leaves rows in their places while the keyboard is among them', async () => {
    const { cujApi } = await renderSyncPage(slos({}));
    (await runButton('SLO definitions')).focus();
    cujApi.getSyncSources.mockImplementation(async () => [
      aSource([
        aKind('slos'),
        aKind('statuses', { lastRun: aRun({ state: 'partial' }) }),
      ]),
    ]);
    const names = () => screen.getAllByRole('rowheader').map(textOf);
    await pass(31);
    expect((await cellsOf('SLO statuses'))[0]).toBe('Partial');
    expect(names()[0]).toMatch(/^SLO definitions/);
    (document.activeElement as HTMLElement).blur();
    await pass(31);
    expect(names()[0]).toMatch(/^SLO statuses/);
  });
});
