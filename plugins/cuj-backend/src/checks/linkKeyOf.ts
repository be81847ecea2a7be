/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A longer one can't be looked up in every database. */
const MAX_LENGTH = 2000;

/**
 * What is asked for when a link is opened: links that differ in spelling or in their
 * fragment only lead to the same page.
 *
 * @returns undefined where it is none that is asked for
 */
export function linkKeyOf(url: string): string | undefined {
  if (!URL.canParse(url)) {
    return undefined;
  }
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href.length <= MAX_LENGTH ? parsed.href : undefined;
}
