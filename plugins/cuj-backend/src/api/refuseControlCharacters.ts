/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';
import { hasControlCharacters } from '../hasControlCharacters';

/** Those characters as they stand in an address, whatever is made of it. */
const ENCODED = /%(?:0[0-8bce-f]|1[0-9a-f]|7f)/i;

/**
 * Refuses what no text of a person has in it, wherever it stands in a request, since not
 * every database can hold it.
 *
 * @remarks
 * Comes after the body was parsed.
 *
 * @throws `InputError` for control characters other than tabs and line breaks
 */
export const refuseControlCharacters: RequestHandler = (
  { url, body },
  _response,
  next,
) => {
  const isRefused = ENCODED.test(url) || anyIn(body);
  next(
    isRefused
      ? new InputError('Control characters are not allowed in a request')
      : undefined,
  );
};

/** Not by recursion: a body may be as deep as it is long. */
function anyIn(body: unknown): boolean {
  const left = [body];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') {
      if (hasControlCharacters(value)) {
        return true;
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        left.push(key, part);
      }
    }
  }
  return false;
}
