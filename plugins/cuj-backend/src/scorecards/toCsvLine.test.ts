/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { toCsvLine } from './toCsvLine';

/** Reads a line by RFC 4180. */
function parseLine(line: string): string[] {
  const cells: string[] = [];
  let rest = line.replace(/\r\n$/, '');
  for (;;) {
    const [whole, quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^",]*))/.exec(rest)!;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (rest.length === whole.length) {
      return cells;
    }
    expect(rest[whole.length]).toBe(',');
    rest = rest.slice(whole.length + 1);
  }
}

describe('toCsvLine', () => {
  it('keeps every text in its cell, and lets none begin as a formula does', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠\t\r\n",\'; ä') }),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), cells => {
        const line = toCsvLine(cells);
        expect(line.endsWith('\r\n')).toBe(true);
        const read = parseLine(line);
        expect(read).toHaveLength(cells.length);
        for (const [index, text] of read.entries()) {
          expect(text).not.toMatch(/^[\t\r\n]/);
          // As a cell for itself, wherever another locale may begin one.
          for (const part of text.split(/[;\t\r\n]/)) {
            expect(part).not.toMatch(/^[ "]*[=+\-@＝＋－＠]/);
          }
          // Nothing is lost, and nothing else is added.
          expect(text.replaceAll("'", '')).toBe(
            cells[index].replaceAll("'", ''),
          );
        }
      }),
    );
    expect(toCsvLine([12.5, undefined, '-1', ''])).toBe(`12.5,,"'-1",""\r\n`);
  });

  it.each([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ['a;=HYPERLINK("http://x")', `a;'=HYPERLINK("http://x")`],
    ['a; "＝1"', `a; "'＝1"`],
    ['a\n@SUM(1)', "a\n'@SUM(1)"],
    ['\n=1', "'\n'=1"],
    ['\t\t-1', "'\t\t'-1"],
    ['a-b, c=d; e@f', 'a-b, c=d; e@f'],
    ["Team's 1-2", "Team's 1-2"],
  ])('writes %j as %j', (text, written) => {
    expect(parseLine(toCsvLine([text]))).toEqual([written]);
  });
});
