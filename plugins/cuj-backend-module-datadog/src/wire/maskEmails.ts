/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { trimEndWhile } from '@cuj-slo/backstage-plugin-cuj-common';

/** What stands for the part of an address that names a person. */
const MASK = '…';
/** Characters that end what is left of an `@`. */
const isLocal = (char: string) => !/[\s<>()[\]{},;:"'`|\\/=@%…]/.test(char);
const isDomain = (char: string) => /[\p{L}\p{N}.-]/u.test(char);
const hasLetterOrDigit = /[\p{L}\p{N}]/u;
const topLevel = /\.\p{L}[\p{L}\p{N}-]*$/u;

/**
 * Replaces the local part of each e-mail address in a text: `…@example.com` still
 * tells whose mailbox it is, but not which person's.
 *
 * @remarks
 * Attributes such as `@http.status_code` and handles such as `@slack-team` are none,
 * as nothing stands left of their `@`. Walks outwards from each `@` rather than
 * match a pattern, so that the time grows with the length of the text only.
 */
export function maskEmails(text: string): string {
  // Nearly all texts end here.
  if (!text.includes('@') && !text.includes('%40')) {
    return text;
  }
  let masked = '';
  let done = 0;
  for (const match of text.matchAll(/@|%40/g)) {
    const at = match.index;
    let start = at;
    while (start > done && isLocal(text[start - 1])) {
      start -= 1;
    }
    const isNamed = start < at && hasLetterOrDigit.test(text.slice(start, at));
    if (isNamed && isDomainAt(text, at + match[0].length)) {
      masked += text.slice(done, start) + MASK;
      done = at;
    }
  }
  return masked + text.slice(done);
}

function isDomainAt(text: string, start: number): boolean {
  let end = start;
  while (end < text.length && isDomain(text[end])) {
    end += 1;
  }
  const domain = trimEndWhile(text.slice(start, end), char =>
    '.-'.includes(char),
  );
  // `http.status_code` is no domain: what follows would belong to it.
  return text[end] !== '_' && topLevel.test(domain);
}
