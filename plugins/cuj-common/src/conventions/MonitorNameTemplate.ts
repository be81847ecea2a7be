/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import { nameKey } from './nameKey';
import { NameToken, parseNameTokens } from './parseNameTokens';

/**
 * What a placeholder of a naming convention for monitors stands for.
 *
 * @public
 */
export type MonitorNamePlaceholder =
  | 'service'
  | 'metric'
  | 'what it does'
  | 'env';

const placeholders: MonitorNamePlaceholder[] = [
  'service',
  'metric',
  'what it does',
  'env',
];

/**
 * A naming convention such as `[service]_[metric]_[what it does]_[env]`.
 *
 * @remarks
 * Names of services hold the same separators as the convention itself, so a name
 * is read against the services and environments that are known. What a monitor
 * watches and does comes from no list: any words will do.
 *
 * @public
 */
export class MonitorNameTemplate {
  readonly #text: string;
  readonly #tokens: NameToken<MonitorNamePlaceholder>[];

  /**
   * Reads a convention.
   *
   * @throws `InputError` where placeholders are unknown, repeated or not set apart
   *   from each other by a separator, or none of them is there
   */
  static parse(text: string): MonitorNameTemplate {
    const tokens = parseNameTokens(text, placeholders);
    if (!tokens.some(token => 'placeholder' in token)) {
      throw new InputError(
        `The name '${text}' holds none of ${placeholders
          .map(p => `[${p}]`)
          .join(', ')}`,
      );
    }
    return new MonitorNameTemplate(text, tokens);
  }

  private constructor(
    text: string,
    tokens: NameToken<MonitorNamePlaceholder>[],
  ) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** The name that these values make. */
  format(values: Partial<Record<MonitorNamePlaceholder, string>>): string {
    return this.#text.replace(
      /\[(service|metric|what it does|env)\]/g,
      (whole, name: MonitorNamePlaceholder) => values[name] ?? whole,
    );
  }

  /**
   * Reads a name.
   *
   * @param name - the name of a monitor
   * @param known - the names that a placeholder may stand for; any words where a
   *   placeholder is absent
   * @returns the placeholders in whose place stands something that is not known,
   *   as few as possible; undefined where the name has another form
   */
  read(
    name: string,
    known: Partial<Record<MonitorNamePlaceholder, string[]>>,
  ): MonitorNamePlaceholder[] | undefined {
    const segments = nameKey(name).split('_').filter(Boolean);
    // The environment gives way last: it comes from a closed list.
    const tolerated: MonitorNamePlaceholder[][] = [
      [],
      ['service'],
      ['env'],
      ['service', 'env'],
    ];
    return tolerated.find(unknown => this.#fits(segments, known, unknown));
  }

  /** Follows all ways to read the name at once, from token to token. */
  #fits(
    segments: string[],
    known: Partial<Record<MonitorNamePlaceholder, string[]>>,
    unknown: MonitorNamePlaceholder[],
  ): boolean {
    let positions = new Set([0]);
    for (const token of this.#tokens) {
      const words = wordsFor(token, known);
      const isUnknown =
        'placeholder' in token && unknown.includes(token.placeholder);
      const next = new Set<number>();
      let first = Infinity;
      for (const position of positions) {
        const ends = words
          ?.filter(word =>
            word.every((part, index) => segments[position + index] === part),
          )
          .map(word => position + word.length);
        // Where a known name stands, nothing else does.
        if (!ends || (isUnknown && ends.length === 0)) {
          first = Math.min(first, position + 1);
        } else if (!isUnknown) {
          ends.forEach(end => next.add(end));
        }
      }
      for (let end = first; end <= segments.length; end += 1) {
        next.add(end);
      }
      positions = next;
    }
    return positions.has(segments.length);
  }
}

/** What may stand there, in segments; undefined where anything may. */
function wordsFor(
  token: NameToken<MonitorNamePlaceholder>,
  known: Partial<Record<MonitorNamePlaceholder, string[]>>,
): string[][] | undefined {
  if ('literal' in token) {
    return [[token.literal]];
  }
  return known[token.placeholder]
    ?.map(name => nameKey(name).split('_').filter(Boolean))
    .filter(word => word.length > 0);
}
