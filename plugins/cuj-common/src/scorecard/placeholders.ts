/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Whether a text only stands for a value that nobody has filled in yet.
 *
 * @param value - the text as it was written
 * @param placeholders - lower case
 */
export function isPlaceholder(value: string, placeholders: string[]): boolean {
  const text = value.trim().toLowerCase();
  const bare = text.replace(/^[<[{("'\s]+|[>\]})"'\s]+$/g, '');
  return (
    placeholders.includes(text) ||
    placeholders.includes(bare) ||
    // Nothing but punctuation, or a template that was never filled in.
    !/[\p{L}\p{N}]/u.test(text) ||
    /\$\{.*\}|\{\{.*\}\}|^<[^>]*>$/.test(text)
  );
}
