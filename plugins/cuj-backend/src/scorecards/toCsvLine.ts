/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** With what a spreadsheet may take a cell for a formula; some have full-width signs, too. */
const formulaStarts = new Set('=+-@＝＋－＠');
/** What may end a cell or a line where lists are not separated by commas. */
const separators = new Set(';\t\r\n');
const opensWithSeparator = /^[\t\r\n]/;

/**
 * A line of a CSV file by RFC 4180, whose cells no spreadsheet runs.
 *
 * @remarks
 * Where the separator of a spreadsheet's locale is another one than the comma, it may
 * take the middle of a text for a cell of its own. So a text gets an apostrophe
 * wherever a formula could begin.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsvLine(cells: Array<string | number | undefined>): string {
  return `${cells.map(toCsvCell).join(',')}\r\n`;
}

function toCsvCell(value: string | number | undefined): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  return `"${withoutFormulas(value).replaceAll('"', '""')}"`;
}

function withoutFormulas(text: string): string {
  let harmless = opensWithSeparator.test(text) ? "'" : '';
  let mayBegin = true;
  for (const character of text) {
    if (mayBegin && formulaStarts.has(character)) {
      harmless += "'";
    }
    harmless += character;
    // Blanks and quotation marks before it may be left out.
    mayBegin =
      separators.has(character) ||
      (mayBegin && (character === ' ' || character === '"'));
  }
  return harmless;
}
