/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aLookup } from '../../__fixtures__/lookupScenarios';
import { renderLookup } from '../__testUtils__/renderLookup';

const box = () => screen.getByRole('searchbox');
const answered = () => screen.findByRole('heading', { name: 'What breaks' });

const lines = [
  '[Triggered on {service:orders,env:prod}] Orders are late',
  'More than 5 % of orders took longer than 2 s.',
  'SLI details 0123456789abcdef0123456789abcdef',
  '@slack-orders',
];
const asked = lines.join('\n');
const shown = lines.join(' ');

describe('the box of the lookup', () => {
  it('asks for the lines of a pasted alert, and shows them as one', async () => {
    const user = userEvent.setup();
    const { lookUp, browser } = await renderLookup(async () => aLookup());
    await user.paste(`\u200b${lines.join('\u00a0\r\n\r\n')}\r\n`);
    await answered();
    expect(lookUp.mock.calls).toEqual([[asked]]);
    expect(new URLSearchParams(browser.search).get('q')).toBe(asked);
    expect(box()).toHaveValue(shown);

    // Whoever presses Enter in it means the same.
    await user.keyboard('{Enter}');
    expect(new URLSearchParams(browser.search).get('q')).toBe(asked);
    await user.type(box(), ' now', { initialSelectionStart: shown.length });
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(lookUp).toHaveBeenLastCalledWith(`${shown} now`),
    );
  });

  it('asks for the lines that stand in an address that was shared', async () => {
    const { lookUp } = await renderLookup(
      async () => aLookup(),
      `?${new URLSearchParams({ q: asked })}`,
    );
    await answered();
    expect(lookUp.mock.calls).toEqual([[asked]]);
    expect(box()).toHaveValue(shown);
  });

  it('adds lines that are pasted behind something to it', async () => {
    const user = userEvent.setup();
    const { lookUp } = await renderLookup(async () => aLookup());
    await user.type(box(), 'See ');
    await user.paste('Orders\nare late');
    await answered();
    expect(lookUp.mock.calls).toEqual([['See Orders\nare late']]);
    expect(box()).toHaveValue('See Orders are late');
  });

  it('puts no more into the address than every server takes', async () => {
    const user = userEvent.setup();
    const { lookUp, browser } = await renderLookup(async () => aLookup());
    await user.paste(
      `Заказы опаздывают\n${'слишком поздно '.repeat(300)}\nMonitor ID: 4711`,
    );
    await answered();
    expect(browser.search.length).toBeLessThan(2000);
    expect(lookUp.mock.calls).toEqual([
      [expect.stringMatching(/^Заказы опаздывают\n.*\nmonitor 4711/s)],
    ]);
    expect(lookUp.mock.calls[0][0]).toBe(
      new URLSearchParams(browser.search).get('q'),
    );
  });
});
