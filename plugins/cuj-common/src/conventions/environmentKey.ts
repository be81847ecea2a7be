/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujConventions } from './CujConventions';
import { nameKey } from './nameKey';

/**
 * A form of an environment in which two spellings of the same are equal: all those that
 * the conventions call production are one, others are so by `nameKey`.
 *
 * @public
 */
export function environmentKey(
  environment: string,
  conventions: Pick<CujConventions, 'environments'>,
): string {
  const key = nameKey(environment);
  const [first, ...others] = conventions.environments.production.map(nameKey);
  return others.includes(key) ? first : key;
}
