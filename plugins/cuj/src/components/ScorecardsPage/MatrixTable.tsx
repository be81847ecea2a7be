/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Box } from '@backstage/ui';
import {
  ScorecardColumn,
  ScorecardRow,
  ScorecardSort,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useId, useMemo } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { RequirementOfEntity } from '../RequirementDialog/RequirementDialog';
import { groupColumns } from './groupColumns';
import { MatrixRow } from './MatrixRow';
import { RequirementHeader } from './RequirementHeader';
import styles from './MatrixTable.module.css';
import { SortHeader } from './SortHeader';

/** One line for each entity, one column for each requirement. */
export function MatrixTable(props: {
  rows: ScorecardRow[];
  columns: ScorecardColumn[];
  sort: ScorecardSort;
  /** Whether verdicts come with messages, since requirements were chosen. */
  showsMessages: boolean;
  isOutdated: boolean;
  onSort: (sort: ScorecardSort) => void;
  onOpen: (subject: RequirementOfEntity) => void;
}) {
  const { t } = useTexts();
  const captionId = useId();
  const { rows, columns, sort, showsMessages, isOutdated } = props;
  const { onSort, onOpen } = props;
  const groups = useMemo(
    () =>
      groupColumns(
        // A requirement that is for nobody here says nothing.
        columns.filter(({ id }) =>
          rows.some(row => row.verdicts[id] !== undefined),
        ),
      ),
    [rows, columns],
  );
  const sorted = useMemo(
    () => groups.flatMap(group => group.columns),
    [groups],
  );

  return (
    // A keyboard can scroll what it can focus.
    <Box
      bg="neutral"
      className={styles.box}
      role="region"
      aria-labelledby={captionId}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.matrix}>
        <caption id={captionId} className={styles.visuallyHidden}>
          {t('scorecards.matrix.caption')}
        </caption>
        <thead>
          <tr className={styles.groups}>
            <td className={styles.corner} />
            <td colSpan={4} />
            {groups.map(({ level, columns: inGroup }) => (
              <th key={level} scope="colgroup" colSpan={inGroup.length}>
                {t('scorecards.matrix.levelGroup', { level: String(level) })}
              </th>
            ))}
          </tr>
          <tr className={styles.titles}>
            <SortHeader
              by="title"
              title={t('scorecards.matrix.entity')}
              sort={sort}
              onSort={onSort}
              className={styles.corner}
            />
            <SortHeader
              by="owner"
              title={t('scorecards.matrix.owner')}
              sort={sort}
              onSort={onSort}
            />
            <SortHeader
              by="level"
              title={t('scorecards.matrix.level')}
              sort={sort}
              onSort={onSort}
            />
            <SortHeader
              by="score"
              title={t('scorecards.matrix.score')}
              sort={sort}
              onSort={onSort}
            />
            <th scope="col">
              {showsMessages
                ? t('scorecards.matrix.why')
                : t('scorecards.matrix.next')}
            </th>
            {sorted.map(column => (
              <RequirementHeader key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <MatrixRow
              key={row.entityRef}
              row={row}
              columns={sorted}
              showsMessages={showsMessages}
              isOutdated={isOutdated}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </Box>
  );
}
