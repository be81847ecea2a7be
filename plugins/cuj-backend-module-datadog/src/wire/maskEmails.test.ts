/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { maskEmails } from './maskEmails';

describe('maskEmails', () => {
  it.each([
    ['jane.doe@example.com', '…@example.com'],
    [
      'Ask Jane <jane.doe+slo@mail.example.co.uk>, or bob_1@example.org.',
      'Ask Jane <…@mail.example.co.uk>, or …@example.org.',
    ],
    ['Notify @jane@example.com @slack-a', 'Notify @…@example.com @slack-a'],
    ['mailto:jörg@example.com', 'mailto:…@example.com'],
    [
      'owner:jane@example.com,bob@example.com',
      'owner:…@example.com,…@example.com',
    ],
    ['https://jane:secret@example.com/x', 'https://jane:…@example.com/x'],
    [
      'https://x.example.com/?u=jane%40example.com',
      'https://x.example.com/?u=…%40example.com',
    ],
  ])('masks %j', (text, masked) => {
    expect(maskEmails(text)).toBe(masked);
  });

  it.each([
    'nothing to hide',
    '@slack-team @pagerduty-Checkout @all',
    'logs("service:a -@http.status_code:[200 TO 299]").index("*")',
    '-@trace_id:* OR @dd.trace_id:*',
    'a @ b, a@b, @, 50%40',
  ])('leaves %j alone', text => {
    expect(maskEmails(text)).toBe(text);
  });

  it('leaves no address behind, whatever is around it, and masks only once', () => {
    fc.assert(
      fc.property(
        // One without a letter or digit names nobody.
        fc.emailAddress().filter(email => /[a-z0-9]@/i.test(email)),
        fc.string(),
        fc.string(),
        (email, before, after) => {
          const text = `${before} ${email} ${after}`;
          const masked = maskEmails(text);
          expect(masked).not.toContain(` ${email} `);
          expect(maskEmails(masked)).toBe(masked);
        },
      ),
    );
  });

  it('comes to an end with a text that is made to keep it busy', () => {
    // Were the time to grow with the square of the length, the test would end first.
    const long = `${'a'.repeat(200_000)}@${'b.'.repeat(100_000)}`;
    expect(maskEmails(long).length).toBeLessThanOrEqual(long.length);
    const many = 'a@'.repeat(100_000);
    expect(maskEmails(many).length).toBeLessThanOrEqual(many.length);
    const dots = `a@${'.-'.repeat(200_000)}_`;
    expect(maskEmails(dots)).toBe(dots);
    expect(maskEmails(`a@${'.-'.repeat(200_000)}b.c`)).toMatch(/^…@[.-]+b\.c$/);
  });
});
