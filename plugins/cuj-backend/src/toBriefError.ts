/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toError } from '@backstage/errors';

const MAX_LENGTH = 1000;
const KEPT_LENGTH = 200;

/**
 * An error with a message that a log can hold. That of a database repeats the whole
 * statement with all of its values, which may be megabytes of what entities and sources
 * say; it begins with the table and ends with what is wrong.
 */
export function toBriefError(cause: unknown): Error {
  const whole = toError(cause);
  const { name, message } = whole;
  if (message.length <= MAX_LENGTH) {
    return whole;
  }
  const error = new Error(
    `${message.slice(0, KEPT_LENGTH)} … ${message.slice(-KEPT_LENGTH)}`,
  );
  error.name = name;
  return error;
}
