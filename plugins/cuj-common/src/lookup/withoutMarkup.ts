/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const entities = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
]);

/** Whom a chat mentions, and how its texts and those of mails spell some characters. */
export function withoutMarkup(text: string): string {
  return text
    .replace(
      /&(?:amp|lt|gt|quot|#39|nbsp);/gi,
      written => entities.get(written.toLowerCase()) ?? written,
    )
    .replace(/<(?:mailto:|[@#!]|[^<>\s@/:|]{1,100}@)[^<>\n]{0,300}>/gi, ' ');
}
