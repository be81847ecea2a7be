/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JsonValue } from '@backstage/types';
import { maskEmails } from './maskEmails';

// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f]/;
const surrogate = /[\ud800-\udfff]/;

/**
 * A text as it may be kept: without the NUL and the halves of characters that
 * PostgreSQL refuses, and without e-mail addresses.
 */
export function safeText(value: string): string {
  return maskEmails(storableText(value));
}

/** A text without the NUL and the halves of characters that PostgreSQL refuses. */
export function storableText(value: string): string {
  const text = value.includes('\u0000')
    ? value.replaceAll('\u0000', '')
    : value;
  return surrogate.test(text) ? Buffer.from(text).toString() : text;
}

/** Deeper than anything that is specified for Datadog; what is below is left out. */
const DEEPEST = 50;

/** JSON whose texts, keys included, are as {@link safeText} makes them. */
export function safeJson(value: unknown, depth: number = 0): JsonValue {
  if (typeof value === 'string') {
    return safeText(value);
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) {
    return typeof value === 'object' ? null : (value as JsonValue);
  }
  if (Array.isArray(value)) {
    return value.map(one => safeJson(one, depth + 1));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      safeText(key),
      safeJson(one, depth + 1),
    ]),
  );
}

/**
 * Whether rows can be found by a text: it is short, and free of characters that a
 * database can't keep or a log would break at.
 */
export function isKey(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= 200 &&
    !control.test(value) &&
    !(surrogate.test(value) && storableText(value) !== value)
  );
}
