/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isTemplateName } from '../../isTemplateName';
import { isNeverName, isPlaceholder } from '../../placeholders';

/** Of those that are no part of a name, what pages are about nevertheless. */
const subjects = new Set(['placeholder', 'undefined', 'unknown']);

/**
 * Whether an address only stands for one that nobody has filled in yet: `https://tbd`,
 * `https://…/.....`, `https://wiki.example.com/TODO`, `https://wiki.example.com/your-team`;
 * but not `https://github.com/acme/todo`: a page may bear the name of a placeholder.
 */
export function isPlaceholderAddress(
  text: string,
  placeholders: string[],
): boolean {
  const rest = text.replace(/^[a-z][a-z0-9+.-]*:\/*/i, '');
  if (rest === '' || rest === text) {
    return false;
  }
  const [host, ...path] = rest.split(/[?#]/)[0].split('/').filter(Boolean);
  if (
    host === undefined ||
    isPlaceholder(host, placeholders) ||
    [...host.split('.'), ...path].some(isTemplateName)
  ) {
    return true;
  }
  const last = path[path.length - 1];
  return (
    last !== undefined &&
    isPlaceholder(last, placeholders) &&
    (last === last.toUpperCase() ||
      (isNeverName(last) && !subjects.has(last.toLowerCase())))
  );
}
