/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { asObject } from '../../../entity/entityText';

const keys = ['$text', '$yaml', '$json'];

/**
 * Whether a value stands in another file that was not read: the catalog puts the
 * content in its place, but whoever judges a descriptor before that can't tell
 * what it will be.
 */
export function isSubstitution(value: unknown): boolean {
  const object = asObject(value);
  const [key, ...others] = Object.keys(object ?? {});
  return (
    others.length === 0 &&
    keys.includes(key) &&
    typeof object?.[key] === 'string'
  );
}
