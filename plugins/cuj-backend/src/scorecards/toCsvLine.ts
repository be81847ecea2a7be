/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What a spreadsheet may take for the begin of a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A line of a CSV file by RFC 4180, whose cells no spreadsheet runs.
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
  const harmless = formula.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
