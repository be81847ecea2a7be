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

/**
 * What rows are found by: short, and free of characters that a database can't
 * keep or a log would break at.
 */
export const keyText = z
  .string()
  .min(1)
  .max(200)
  // eslint-disable-next-line no-control-regex
  .regex(/^[^\u0000-\u001f\u007f]+$/);

/** Text, without the NUL that PostgreSQL refuses. */
export const text = z.string().transform(withoutNul);

function withoutNul(value: string): string {
  return value.replaceAll('\u0000', '');
}

/** The id of an item that can't be read otherwise, where at least that can be. */
export function readableId(id: unknown): { itemId?: string } {
  const parsed = keyText.safeParse(id);
  return parsed.success ? { itemId: parsed.data } : {};
}

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

/** The year 5138 in seconds, 1973 in milliseconds. */
const FIRST_MILLISECONDS = 1e11;

/**
 * ISO 8601 of seconds since 1970, or absent where it is not a time. Datadog sends
 * milliseconds in some places where it documents seconds.
 */
export function isoOfSeconds(
  seconds: number | null | undefined,
): string | undefined {
  if (typeof seconds !== 'number') {
    return undefined;
  }
  const date = new Date(
    seconds >= FIRST_MILLISECONDS ? seconds : seconds * 1000,
  );
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
