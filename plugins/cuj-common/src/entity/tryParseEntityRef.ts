/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';

/**
 * Reads an entity reference that somebody wrote, who may have written anything.
 *
 * @remarks
 * Stricter than the catalog's own parser, which takes `a:b:c/d` for a reference to
 * something in the namespace `b:c`.
 *
 * @returns undefined where it is not a reference
 *
 * @public
 */
export function tryParseEntityRef(
  ref: unknown,
  context: { defaultKind: string; defaultNamespace?: string },
): CompoundEntityRef | undefined {
  if (typeof ref !== 'string') {
    return undefined;
  }
  try {
    const { kind, namespace, name } = parseEntityRef(ref.trim(), context);
    const parts = [kind, namespace, name];
    return parts.some(part => /[\s:/]/.test(part))
      ? undefined
      : { kind, namespace, name };
  } catch {
    return undefined;
  }
}
