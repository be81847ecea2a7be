/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Whether a text has control characters in it, other than tabs and line breaks. */
export function hasControlCharacters(text: string): boolean {
  return CONTROL.test(text);
}
