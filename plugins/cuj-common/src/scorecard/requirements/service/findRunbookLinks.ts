/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { asObject } from '../../../entity/entityText';
import { ScorecardSettings } from '../../ScorecardSettings';

/** Those of several links, which may be anything, that say that they lead to a runbook. */
export function findRunbookLinks(
  links: unknown,
  settings: ScorecardSettings,
): Array<{ url: unknown; index: number }> {
  if (!Array.isArray(links)) {
    return [];
  }
  return links.flatMap((value, index) => {
    const link = asObject(value);
    if (!link) {
      return [];
    }
    const type = typeof link.type === 'string' ? link.type.toLowerCase() : '';
    const title =
      typeof link.title === 'string' ? link.title.toLowerCase() : '';
    const isRunbook =
      settings.runbook.linkTypes.includes(type.trim()) ||
      settings.runbook.titleWords.some(word => title.includes(word));
    return isRunbook ? [{ url: link.url, index }] : [];
  });
}
