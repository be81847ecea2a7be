/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardColumn, Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { ScorecardHeadReader } from '../store/ScorecardHeadReader';
import { ScorecardStore } from '../store/ScorecardStore';
import { VerdictTimes } from './buildScorecard';
import { IndexedScorecard, ScorecardSnapshot } from './ScorecardSnapshot';

/** What is said of a requirement of an entity. */
export interface TableCell {
  verdict: Verdict;
  /** Absent where it changed a moment ago. */
  times?: VerdictTimes;
  /** Present where messages were asked for. */
  message?: string;
}

/** An entity with what is said of it, by requirement. */
export interface TableRow {
  scorecard: IndexedScorecard;
  /** ISO 8601. */
  evaluatedAt: string;
  cells: Map<string, TableCell>;
}

type Options = {
  snapshot: ScorecardSnapshot;
  columns: ScorecardColumn[];
  headReader: ScorecardHeadReader;
  scorecardStore: ScorecardStore;
  /** Whether cells say since when. */
  hasTimes: boolean;
  /** Whether cells say why. */
  hasMessages: boolean;
};

/** Reads rows of a list, without those that are gone meanwhile. */
export async function readRows(
  scorecards: IndexedScorecard[],
  options: Options,
): Promise<TableRow[]> {
  const { snapshot, columns, headReader } = options;
  const entityRefs = scorecards.map(({ entityRef }) => entityRef);
  const evaluationTimes = await headReader.readEvaluationTimes(entityRefs);
  const times = await readTimes(entityRefs, options);
  const messages = await readMessages(entityRefs, options);
  return scorecards.flatMap((scorecard): TableRow[] => {
    const evaluatedAt = evaluationTimes.get(scorecard.entityRef);
    if (!evaluatedAt) {
      return [];
    }
    const cells = new Map<string, TableCell>();
    for (const { id } of columns) {
      const verdict = snapshot.verdictOf(scorecard, id);
      const key = `${scorecard.entityRef} ${id}`;
      const message = messages.get(key);
      const cellTimes = times.get(key);
      if (verdict) {
        cells.set(id, {
          verdict,
          ...(cellTimes && { times: cellTimes }),
          ...(message !== undefined && { message }),
        });
      }
    }
    return [{ scorecard, evaluatedAt, cells }];
  });
}

async function readTimes(
  entityRefs: string[],
  { scorecardStore, columns, hasTimes }: Options,
): Promise<Map<string, VerdictTimes>> {
  const times = new Map<string, VerdictTimes>();
  if (!hasTimes) {
    return times;
  }
  for (const verdict of await scorecardStore.findVerdicts({
    entityRefs,
    requirementIds: columns.map(({ id }) => id),
  })) {
    const { entityRef, requirementId, since, failingSince } = verdict;
    times.set(`${entityRef} ${requirementId}`, {
      since,
      ...(failingSince && { failingSince }),
    });
  }
  return times;
}

async function readMessages(
  entityRefs: string[],
  { scorecardStore, hasMessages }: Options,
): Promise<Map<string, string>> {
  const messages = new Map<string, string>();
  if (!hasMessages) {
    return messages;
  }
  for (const { subject, scorecard } of await scorecardStore.find(entityRefs)) {
    for (const { requirementId, message } of scorecard.results) {
      messages.set(`${subject.entityRef} ${requirementId}`, message);
    }
  }
  return messages;
}
