/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { Automaton } from './Automaton';
import { parsePattern } from './parsePattern';

const overlap = (a: string, b: string) => {
  const [first, second] = [a, b].map(source => {
    const expression = parsePattern(source);
    return expression && Automaton.create(expression);
  });
  return first && second && first.overlaps(second);
};

/** All texts of up to three of these characters. */
const alphabet = [...'ab0-'];
const texts = alphabet.flatMap(a => [
  a,
  ...alphabet.flatMap(b => [a + b, ...alphabet.map(c => a + b + c)]),
]);

const { pattern } = fc.letrec<{ pattern: string }>(tie => ({
  pattern: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', '0', '\\d', '\\w', '.', '[^a]', '[a-b-]', '\\-'),
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(${a}|${b})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{0,1}'))
      .map(([a, count]) => `(?:${a})${count}`),
  ),
}));

describe('Automaton', () => {
  it('finds a text that matches both patterns wherever there is one', () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const matches = (source: string) =>
          texts.filter(text => new RegExp(`^(?:${source})$`).test(text));
        const isInBoth = matches(a).some(text => matches(b).includes(text));
        fc.pre(overlap(a, b) !== undefined);
        // Longer texts were not tried, so that it may know of more.
        expect(isInBoth && !overlap(a, b)).toBe(false);
        // A single text as a pattern: then all that match it were tried.
        for (const text of texts.slice(0, 20)) {
          expect(overlap(a, text)).toBe(matches(a).includes(text));
        }
      }),
    );
  });

  it.each([
    ['[0-9]+', '[A-Z]+', false],
    ['\\d{4}', '\\d{2}', false],
    ['[0-9]*', '[a-z]*', false],
    ['jpg|png', 'gif|webp', false],
    ['[0-9]+', '[A-Z0-9]{3,}', true],
    ['^\\d+$', '[^/]+', true],
    ['(?P<a>x)y?', '(?<b>x)', true],
    ['[0-9a-f]{8}-[0-9a-f]{4}', '\\d+', false],
  ])('of %p and %p says %p', (a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  it.each([
    '(?!x)a',
    '(a)\\1',
    'a{1,100000}',
    '((a{99}){99}){99}',
    '(a',
    'a)',
    '[a',
    'a**',
    '\\',
    '[z-a]',
    'a/b',
    '\\p{L}',
  ])('draws no conclusion from %p', source => {
    expect(parsePattern(source)).toBeUndefined();
  });
});
