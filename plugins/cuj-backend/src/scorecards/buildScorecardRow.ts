/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ScorecardColumn,
  ScorecardRow,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { enforcementOf } from './enforcementOf';
import { TableRow } from './readRows';

/** Puts together what the matrix shows of an entity. */
export function buildScorecardRow(
  { scorecard, cells, evaluatedAt }: TableRow,
  options: {
    columns: ScorecardColumn[];
    /** The highest level that the entity could hold. */
    highestLevel: number;
    enforcement: ScorecardSettings['enforcement'];
    now: Date;
  },
): ScorecardRow {
  const { columns, highestLevel, now } = options;
  const {
    lowerTitle: _lowerTitle,
    codes: _codes,
    facetCodes: _facetCodes,
    ...head
  } = scorecard;
  const verdicts: ScorecardRow['verdicts'] = {};
  for (const { id, mode } of columns) {
    const cell = cells.get(id);
    if (!cell) {
      continue;
    }
    const { verdict, message } = cell;
    const { since, failingSince = since } = cell.times ?? {
      since: now.toISOString(),
    };
    const { state } = enforcementOf({
      ...options,
      ...{ verdict, mode, failingSince },
      lifecycle: scorecard.lifecycle,
    });
    verdicts[id] = {
      verdict,
      since,
      ...(state !== 'none' && { enforced: state }),
      ...(message !== undefined && { message }),
    };
  }
  return { ...head, highestLevel, verdicts, evaluatedAt };
}
