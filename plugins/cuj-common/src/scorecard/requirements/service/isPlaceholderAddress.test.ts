/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isPlaceholder } from '../../placeholders';
import { defaultPlaceholders } from '../../ScorecardSettings';
import { isPlaceholderAddress } from './isPlaceholderAddress';

describe('isPlaceholderAddress', () => {
  const isOne = (text: string) =>
    isPlaceholderAddress(text, defaultPlaceholders);

  it.each([
    ...['tbd', 'unassigned', 'unowned', 'not-assigned', 'Not_Assigned'],
    ...['change-me', 'fixme', 'to-be-determined'],
  ])('takes %p for one, at the end of an address as in an owner', name => {
    expect(isOne(`https://wiki.example.com/${name}`)).toBe(true);
    expect(isOne(`https://wiki.example.com/${name}/?a=1#b`)).toBe(true);
    expect(isPlaceholder(`team-${name}`, defaultPlaceholders)).toBe(true);
    expect(isOne(`https://wiki.example.com/${name}/engine`)).toBe(false);
    expect(isPlaceholderAddress(`https://x.example.com/${name}`, [])).toBe(
      false,
    );
  });

  it.each(['todo', 'na', 'none', 'guests', 'unknown', 'undefined'])(
    'takes %p for the name of a page, unless it is written in capitals',
    name => {
      expect(isOne(`https://wiki.example.com/${name}`)).toBe(false);
      expect(isOne(`https://wiki.example.com/${name.toUpperCase()}`)).toBe(
        true,
      );
    },
  );
});
