/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import { nameKey } from './nameKey';
import { NameToken, parseNameTokens } from './parseNameTokens';

/**
 * What a placeholder of a naming convention stands for.
 *
 * @public
 */
export type SloNamePlaceholder = 'service' | 'journey' | 'env';

const placeholders: SloNamePlaceholder[] = ['service', 'journey', 'env'];

/** Longer than the names of a service, a journey and an environment together. */
const MAX_LENGTH = 300;

/**
 * A way to fill the placeholders of a {@link SloNameTemplate}: for each of them
 * the key of a known name (see {@link nameKey}), or, in `unknown`, the text that
 * stands in the place of one.
 *
 * @public
 */
export interface SloNameReading {
  /** The parts that are known, as name keys. */
  known: Partial<Record<SloNamePlaceholder, string>>;
  /** The parts that are not known, as they stand in the name, as name keys. */
  unknown: Partial<Record<SloNamePlaceholder, string>>;
}

/**
 * A naming convention such as `cuj_slo_[service]_[journey]_[env]`.
 *
 * @remarks
 * Names of services and journeys hold the same separators as the convention
 * itself, so a name can't be read by its form alone. It is read against the names
 * that are known, and the longest known name wins.
 *
 * @public
 */
export class SloNameTemplate {
  readonly #text: string;
  readonly #tokens: NameToken<SloNamePlaceholder>[];

  /**
   * Reads a convention.
   *
   * @throws `InputError` where placeholders are unknown, repeated, missing or not
   *   set apart from each other by a separator
   */
  static parse(text: string): SloNameTemplate {
    const tokens = parseNameTokens(text, placeholders);
    const names = tokens.flatMap(token =>
      'placeholder' in token ? [token.placeholder] : [],
    );
    if (!names.includes('service') && !names.includes('journey')) {
      throw new InputError(
        `The name '${text}' holds neither [service] nor [journey]`,
      );
    }
    return new SloNameTemplate(text, tokens);
  }

  private constructor(text: string, tokens: NameToken<SloNamePlaceholder>[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** The placeholders in their order. */
  get placeholders(): SloNamePlaceholder[] {
    return this.#tokens.flatMap(token =>
      'placeholder' in token ? [token.placeholder] : [],
    );
  }

  /** The name that these values make. */
  format(values: Partial<Record<SloNamePlaceholder, string>>): string {
    return this.#text.replace(
      /\[(service|journey|env)\]/g,
      (whole, name: SloNamePlaceholder) => values[name] ?? whole,
    );
  }

  /**
   * Reads a name against what is known.
   *
   * @param name - the name of an SLO
   * @param isKnown - tells whether a name key is one of the known values of a
   *   placeholder
   * @returns the reading with the fewest unknown parts and, among those, the
   *   longest known names from the left; undefined where the name does not have
   *   the template's fixed parts, or more than 300 characters
   */
  read(
    name: string,
    isKnown: (placeholder: SloNamePlaceholder, key: string) => boolean,
  ): SloNameReading | undefined {
    if (name.length > MAX_LENGTH) {
      return undefined;
    }
    const segments = nameKey(name).split('_');
    const names = this.placeholders;

    // Parts that may stay unknown, the fewest first. The environment gives way
    // last: it comes from a closed list.
    const tolerated: SloNamePlaceholder[][] = [
      [],
      ['journey'],
      ['service'],
      ['env'],
      ['service', 'journey'],
      ['journey', 'env'],
      ['service', 'env'],
      ['service', 'journey', 'env'],
    ].map(list => list as SloNamePlaceholder[]);

    for (const wildcards of tolerated) {
      if (!wildcards.every(wildcard => names.includes(wildcard))) {
        continue;
      }
      const reading = this.#match(segments, 0, 0, {
        wildcards: new Set(wildcards),
        isKnown,
        failed: new Set(),
      });
      if (reading) {
        return reading;
      }
    }
    return undefined;
  }

  #match(
    segments: string[],
    segmentIndex: number,
    tokenIndex: number,
    search: Search,
  ): SloNameReading | undefined {
    const { wildcards, isKnown, failed } = search;
    const token = this.#tokens[tokenIndex];
    if (!token) {
      return segmentIndex === segments.length
        ? { known: {}, unknown: {} }
        : undefined;
    }

    if ('literal' in token) {
      return segments[segmentIndex] === token.literal
        ? this.#match(segments, segmentIndex + 1, tokenIndex + 1, search)
        : undefined;
    }

    // From here on it was tried already, behind another way to read what is before.
    const place = segmentIndex * this.#tokens.length + tokenIndex;
    if (failed.has(place)) {
      return undefined;
    }

    const { placeholder } = token;
    const isWildcard = wildcards.has(placeholder);
    const remainingTokens = this.#tokens.length - tokenIndex - 1;
    for (
      let end = segments.length - remainingTokens;
      end > segmentIndex;
      end -= 1
    ) {
      const key = segments.slice(segmentIndex, end).join('_');
      if (!key || isKnown(placeholder, key) === isWildcard) {
        continue;
      }
      const rest = this.#match(segments, end, tokenIndex + 1, search);
      if (rest) {
        const part = isWildcard ? rest.unknown : rest.known;
        part[placeholder] = key;
        return rest;
      }
    }
    failed.add(place);
    return undefined;
  }
}

type Search = {
  wildcards: Set<SloNamePlaceholder>;
  isKnown: (placeholder: SloNamePlaceholder, key: string) => boolean;
  /** Where nothing fits what is left of the name. */
  failed: Set<number>;
};
