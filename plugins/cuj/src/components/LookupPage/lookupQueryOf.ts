/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The backend takes no more, and what names an alert stands at its beginning. */
const MOST_CHARACTERS = 4000;

/** What is asked for where somebody pasted this: one line, as a box holds it. */
export function lookupQueryOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS).trim();
}
