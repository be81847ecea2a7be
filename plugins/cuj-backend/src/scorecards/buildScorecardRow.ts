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
import { TableRow } from './readTable';

/** Puts together what the matrix shows of an entity. */
export function buildScorecardRow(
  { record, times }: TableRow,
  options: {
    columns: ScorecardColumn[];
    enforcement: ScorecardSettings['enforcement'];
    /** Whether each verdict says why. */
    hasMessages: boolean;
    now: Date;
  },
): ScorecardRow {
  const { subject, scorecard, evaluatedAt, changedAt } = record;
  const columns = new Map(options.columns.map(column => [column.id, column]));
  const verdicts: ScorecardRow['verdicts'] = {};
  for (const { requirementId, verdict, message } of scorecard.results) {
    const column = columns.get(requirementId);
    if (!column) {
      continue;
    }
    const { since = changedAt, failingSince = since } =
      times.get(requirementId) ?? {};
    const { state } = enforcementOf({
      ...options,
      ...{ verdict, failingSince },
      mode: column.mode,
      lifecycle: subject.lifecycle,
    });
    verdicts[requirementId] = {
      verdict,
      since,
      ...(state !== 'none' && { enforced: state }),
      ...(options.hasMessages && { message }),
    };
  }
  return {
    ...subject,
    level: scorecard.level,
    highestLevel: scorecard.highestLevel,
    ...(scorecard.scorePercent !== undefined && {
      scorePercent: scorecard.scorePercent,
    }),
    counts: scorecard.counts,
    verdicts,
    evaluatedAt,
  };
}
