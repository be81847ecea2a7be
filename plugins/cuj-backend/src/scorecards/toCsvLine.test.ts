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
      fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",\';ä') }),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), cells => {
        const line = toCsvLine(cells);
        expect(line.endsWith('\r\n')).toBe(true);
        const read = parseLine(line);
        expect(read).toHaveLength(cells.length);
        for (const [index, text] of read.entries()) {
          expect(text).not.toMatch(/^[=+\-@\t\r]/);
          expect([cells[index], `'${cells[index]}`]).toContain(text);
        }
      }),
    );
    expect(toCsvLine([12.5, undefined, '-1', ''])).toBe(`12.5,,"'-1",""\r\n`);
  });
});
