/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { WireObject, listOf, objectOf } from './fields';
import { valueAt } from './parseList';

/** Finds what an answer in the style of JSON:API holds besides, by a reference to it. */
export function indexIncluded(
  answer: unknown,
): (reference: unknown) => WireObject | undefined {
  const included = new Map<string, WireObject>();
  for (const value of listOf(valueAt(answer, 'included'))) {
    const one = objectOf(value);
    if (one) {
      included.set(`${one.type} ${one.id}`, one);
    }
  }
  return reference => {
    const { type, id } = objectOf(reference) ?? {};
    return included.get(`${type} ${id}`);
  };
}
