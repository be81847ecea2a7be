/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

/*
 * Datadog leaves out what is unset, or sends null. A detail that is not needed to
 * tell what an SLO is may also be of another type than is documented: it is then
 * taken for absent, and the item is kept.
 */

/** Text, or absent. */
export const optionalText = z.string().nullish().catch(undefined);

/** A finite number, or absent. */
export const optionalNumber = z.number().nullish().catch(undefined);

/** A list of texts; whatever else is in it is left out. */
export const textList = z
  .array(z.unknown())
  .nullish()
  .catch(undefined)
  .transform(list =>
    (list ?? []).filter((one): one is string => typeof one === 'string'),
  );

/** ISO 8601 of seconds since 1970, or absent where it is not a time. */
export function isoOfSeconds(
  seconds: number | null | undefined,
): string | undefined {
  if (typeof seconds !== 'number') {
    return undefined;
  }
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
