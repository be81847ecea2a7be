/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A form of a name in which two spellings of the same name are equal: lower
 * case, with any run of `-`, `_`, `.`, `/` and blanks as one underscore.
 *
 * @remarks
 * Entity names, tags and SLO names each allow other separators, so that
 * `workflow-run` is `workflow_run` in the name of an SLO.
 *
 * @public
 */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-_./\s]+/g, '_')
    .replace(/^_|_$/g, '');
}
