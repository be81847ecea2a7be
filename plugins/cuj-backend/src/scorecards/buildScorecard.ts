/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RequirementEvidence,
  RequirementResult,
  Scorecard,
  ScorecardOverview,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { KeptScorecard } from '../store/ScorecardStore';
import { EffectiveMode } from './RequirementModes';
import { RequirementTexts } from './RequirementTexts';
import { enforcementOf } from './enforcementOf';

/** Since when something is said of a requirement; ISO 8601. */
export interface VerdictTimes {
  since: string;
  failingSince?: string;
}

type ScorecardResult = ScorecardOverview['results'][number];

/**
 * Puts together what is shown of a scorecard: with the words of its requirements and
 * the modes that are in force, without what tells of entities that the reader may not
 * read.
 */
export function buildScorecard(
  scorecard: Scorecard | KeptScorecard,
  options: {
    evaluatedAt: string;
    evaluatedFrom: 'facts' | 'text';
    /** By requirement; empty where nothing is stored. */
    times: Map<string, VerdictTimes>;
    modes: Map<string, EffectiveMode>;
    texts: RequirementTexts;
    enforcement: ScorecardSettings['enforcement'];
    lifecycle: string | undefined;
    /** Of the mentioned entities those that the reader may read. */
    readable: Set<string>;
    now: Date;
  },
): ScorecardOverview {
  const { evaluatedAt, evaluatedFrom } = options;
  return {
    ...scorecard,
    results: scorecard.results.map(result => buildResult(result, options)),
    evaluatedAt,
    evaluatedFrom,
  };
}

/** The entities that a scorecard tells of besides its own. */
export function mentionedEntities(
  scorecard: Scorecard | KeptScorecard,
): string[] {
  return scorecard.results.flatMap(({ evidence, items = [] }) => [
    ...evidence.flatMap(refsOfEvidence),
    ...items.flatMap(({ entityRefs }) => entityRefs ?? []),
  ]);
}

function refsOfEvidence({
  entityRef,
  entityRefs = [],
}: RequirementEvidence): string[] {
  return entityRef === undefined ? entityRefs : [entityRef, ...entityRefs];
}

function buildResult(
  result: Omit<RequirementResult, 'title' | 'why' | 'passes'>,
  options: Parameters<typeof buildScorecard>[1],
): ScorecardResult {
  const { requirementId: id, evidence, items, ...rest } = result;
  const { texts, modes, times, readable } = options;
  const isReadable = (ref: string) => readable.has(ref);
  const shownEvidence = evidence
    .filter(one => refsOfEvidence(one).every(isReadable))
    .map(({ path, value, entityRef }) => ({
      path,
      value,
      ...(entityRef !== undefined && { entityRef }),
    }));
  const shownItems = items?.filter(({ entityRefs = [] }) =>
    entityRefs.every(isReadable),
  );
  const hidden =
    evidence.length -
    shownEvidence.length +
    (items?.length ?? 0) -
    (shownItems?.length ?? 0);

  const mode = modes.get(id)?.mode ?? result.mode;
  const verdictTimes = times.get(id);
  return {
    ...rest,
    ...texts.of(id),
    requirementId: id,
    mode,
    evidence: shownEvidence,
    ...(shownItems && { items: shownItems }),
    ...(hidden > 0 && { hiddenEvidence: hidden }),
    ...verdictTimes,
    enforced: enforcementOf({
      ...options,
      verdict: result.verdict,
      mode,
      failingSince:
        verdictTimes?.failingSince ??
        verdictTimes?.since ??
        options.now.toISOString(),
    }),
    docsAnchor: texts.anchorOf(id),
  };
}
