/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { isKey, safeText } from './safeText';

/*
 * Datadog leaves out what is unset, or sends null. A detail that is not needed to
 * tell what an item is may also be of another type than is documented: it is then
 * taken for absent, and the item is kept.
 */

/** What rows are found by. */
export const keyText = z.string().refine(isKey);

/** Text as it may be kept. */
export const text = z.string().transform(safeText);

/** Text, or absent. */
export const optionalText = text.nullish().catch(undefined);

/** A finite number, or absent. */
export const optionalNumber = z.number().nullish().catch(undefined);

/** A list of texts; whatever else is in it is left out. */
export const textList = z
  .array(z.unknown())
  .nullish()
  .catch(undefined)
  .transform(list =>
    (list ?? [])
      .filter((one): one is string => typeof one === 'string')
      .map(safeText),
  );

/** The id of an item that can't be read otherwise, where at least that can be. */
export function readableId(id: unknown): { itemId?: string } {
  return isKey(id) ? { itemId: id } : {};
}
