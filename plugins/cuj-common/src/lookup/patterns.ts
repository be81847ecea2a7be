/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const idPatterns = [
  /^#?(\d{1,20})$/,
  /^([0-9a-f]{32})$/i,
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i,
  /^([a-z0-9]{3}-[a-z0-9]{3}-[a-z0-9]{3})$/i,
];

/** The id that a text is, without the `#` before a number. */
export function readId(text: string): string | undefined {
  for (const pattern of idPatterns) {
    const match = pattern.exec(text);
    if (match) {
      return match[1];
    }
  }
  return undefined;
}

/** Whether an id can be nothing else: a short number may be a count or a year as well. */
export function isTellingId(id: string): boolean {
  return /^\d{5,}$|^[0-9a-f]{32}$|^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(id);
}
