/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import { nameKey } from './nameKey';

/**
 * A part of a naming convention: a word that stands in every name, or a place for
 * one that does not.
 *
 * @internal
 */
export type NameToken<TPlaceholder extends string> =
  | { literal: string }
  | { placeholder: TPlaceholder };

/**
 * Takes a naming convention such as `cuj_slo_[service]_[journey]_[env]` apart.
 *
 * @throws `InputError` where placeholders are unknown, repeated or not set apart
 *   from each other by a separator
 *
 * @internal
 */
export function parseNameTokens<TPlaceholder extends string>(
  text: string,
  placeholders: readonly TPlaceholder[],
): NameToken<TPlaceholder>[] {
  const tokens: NameToken<TPlaceholder>[] = [];
  const seen = new Set<string>();
  // Splitting by a group puts literals at even places, placeholders at odd ones.
  const parts = text.split(/(\[[^\]]*\])/);
  for (const [index, part] of parts.entries()) {
    const name = /^\[(.*)\]$/.exec(part)?.[1];
    if (name === undefined) {
      const first = index === 0;
      const last = index === parts.length - 1;
      const setApart =
        (first || /^[-_./\s]/.test(part)) && (last || /[-_./\s]$/.test(part));
      if (!setApart && !(part === '' && (first || last))) {
        throw new InputError(
          `The name '${text}' needs a separator on each side of a placeholder`,
        );
      }
      tokens.push(
        ...nameKey(part)
          .split('_')
          .filter(Boolean)
          .map(literal => ({ literal })),
      );
      continue;
    }
    const placeholder = placeholders.find(p => p === name);
    if (!placeholder || seen.has(name)) {
      throw new InputError(
        `The name '${text}' holds ${part}, but takes each of ${placeholders
          .map(p => `[${p}]`)
          .join(', ')} once`,
      );
    }
    seen.add(name);
    tokens.push({ placeholder });
  }
  return tokens;
}
