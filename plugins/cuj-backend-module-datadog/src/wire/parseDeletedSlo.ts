/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { keyIn, parseItem } from './fields';
import { ParsedItem } from './ParsedItem';

/** Reads the id of an SLO that was deleted; nothing else of it is needed. */
export function parseDeletedSlo(value: unknown): ParsedItem<string> {
  return parseItem(
    value,
    ({ id }) => id,
    wire => keyIn(wire, 'id'),
  );
}
