/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardColumn } from '@cuj-slo/backstage-plugin-cuj-common';
import { ScorecardRecord, ScorecardStore } from '../store/ScorecardStore';
import { VerdictTimes } from './buildScorecard';

/** An entity with what is said of it, by requirement. */
export interface TableRow {
  record: ScorecardRecord;
  times: Map<string, VerdictTimes>;
}

/** The rows and columns that a list shows. */
export interface ScorecardTable {
  columns: ScorecardColumn[];
  /** Some rows in the order of their references; without those that are gone. */
  read(entityRefs: string[]): Promise<TableRow[]>;
}

/** Reads rows a few at a time, so that a list may be long. */
export function readTable(options: {
  columns: ScorecardColumn[];
  scorecardStore: ScorecardStore;
}): ScorecardTable {
  const { columns, scorecardStore } = options;
  return {
    columns,
    async read(entityRefs) {
      const records = await scorecardStore.find(entityRefs);
      const byRef = new Map(
        records.map((record): [string, TableRow] => [
          record.subject.entityRef,
          { record, times: new Map() },
        ]),
      );
      for (const verdict of await scorecardStore.findVerdicts({ entityRefs })) {
        const { entityRef, requirementId, since, failingSince } = verdict;
        byRef.get(entityRef)?.times.set(requirementId, {
          since,
          ...(failingSince && { failingSince }),
        });
      }
      return entityRefs.flatMap(ref => byRef.get(ref) ?? []);
    },
  };
}
