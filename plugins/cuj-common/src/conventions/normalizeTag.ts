/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const MAX_LENGTH = 200;

/**
 * Brings a tag into the form in which Datadog stores it, so that a tag from a
 * catalog, from Terraform and from Datadog can be compared.
 *
 * @remarks
 * Lower case; letters, digits and `_ - : . /` are kept, everything else becomes
 * one underscore; characters before the first letter or colon are dropped, as is
 * a trailing underscore; at most 200 characters. From Datadog's documentation of
 * tags ("Getting started with tags", "Define tags").
 *
 * @public
 */
export function normalizeTag(tag: string): string {
  let normalized = '';
  let length = 0;
  for (const character of tag.trim().toLowerCase()) {
    if (length === MAX_LENGTH) {
      break;
    }
    if (length === 0 && !/[\p{L}:]/u.test(character)) {
      continue;
    }
    const kept = /[\p{L}\p{N}\-:./]/u.test(character) ? character : '_';
    if (kept === '_' && normalized.endsWith('_')) {
      continue;
    }
    normalized += kept;
    length += 1;
  }
  return normalized.replace(/_$/, '');
}
