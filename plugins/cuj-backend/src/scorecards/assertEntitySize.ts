/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';

const MAX_CHARACTERS = 64 * 1024;
const MAX_DEPTH = 50;

/**
 * Looks at JSON that anybody may have sent, without the recursion that deep nesting
 * would break.
 *
 * @throws `InputError` where it is too large or too deep to be an entity
 */
export function assertEntitySize(entity: object): void {
  let level: unknown[] = [entity];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) {
      throw new InputError(`The entity is nested more than ${MAX_DEPTH} deep`);
    }
    level = level.flatMap(value =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  if (JSON.stringify(entity).length > MAX_CHARACTERS) {
    throw new InputError(
      `The entity has more than ${MAX_CHARACTERS} characters`,
    );
  }
}
