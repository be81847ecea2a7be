/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujConventions } from '../conventions/CujConventions';
import { nameKey } from '../conventions/nameKey';
import { tagValues } from '../conventions/tagValues';

/**
 * The environments that an SLO measures.
 *
 * @public
 */
export interface SloEnvironment {
  /** Empty where neither tags nor the name say one. */
  values: string[];
  /** Whether all of them are production: only such SLOs count for a journey. */
  isProduction: boolean;
}

/**
 * Finds the environment of an SLO from its tags or, where they name none, from
 * its name.
 *
 * @public
 */
export function resolveEnvironment(
  tags: string[],
  environmentInName: string | undefined,
  conventions: CujConventions,
): SloEnvironment {
  const tagged = tagValues(tags, conventions.environmentTagKeys);
  const values =
    tagged.length > 0 || !environmentInName ? tagged : [environmentInName];
  const production = new Set(conventions.environments.production.map(nameKey));
  return {
    values,
    isProduction:
      values.length > 0 &&
      values.every(value => production.has(nameKey(value))),
  };
}
