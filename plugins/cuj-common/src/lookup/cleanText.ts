/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const blanks = /[\t\p{Zs}]+/gu;
/**
 * What nobody sees: control characters, marks of direction and breaks of zero width.
 * What joins letters or pictures is part of a name.
 */
const unseen =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A text as somebody sees it: its lines, without what copying adds between letters. */
export function cleanText(text: string): string {
  return text
    .replace(lineBreaks, '\n')
    .replace(unseen, '')
    .replace(blanks, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
