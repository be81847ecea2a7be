/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { trimEndWhile } from './trimEndWhile';

describe('trimEndWhile', () => {
  it('takes off what ends a text, and looks at nothing else of it', () => {
    const texts = fc.string({
      unit: fc.constantFrom('*', ' ', '_', 'a', 'b'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(texts, text => {
        const belongs = jest.fn((char: string) => /[*_ ]/.test(char));
        const trimmed = trimEndWhile(text, belongs);
        expect(trimmed).toBe(text.replace(/[*_ ]+$/, ''));
        expect(belongs.mock.calls.length).toBeLessThanOrEqual(
          text.length - trimmed.length + 1,
        );
      }),
    );
  });

  it('looks once at a mark that only seems to end a text', () => {
    const belongs = jest.fn((char: string) => char === '*');
    const text = `a${'*'.repeat(3900)}b`;
    expect(trimEndWhile(text, belongs)).toBe(text);
    expect(belongs).toHaveBeenCalledTimes(1);
  });
});
