/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardSort } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import styles from './MatrixTable.module.css';

/** The head of a column that the matrix can be sorted by. */
export function SortHeader(props: {
  by: Exclude<ScorecardSort, `-${string}`>;
  title: string;
  sort: ScorecardSort;
  className?: string;
  onSort: (sort: ScorecardSort) => void;
}) {
  const { t } = useTexts();
  const { by, title, sort, className, onSort } = props;
  const isUpwards = sort === by;
  const isDownwards = sort === `-${by}`;
  const order = isDownwards ? 'descending' : 'ascending';
  const isSorted = isUpwards || isDownwards;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? order : undefined}
    >
      <button
        type="button"
        className={styles.sort}
        title={isSorted ? t('scorecards.matrix.sortedBy') : undefined}
        onClick={() => onSort(isUpwards ? `-${by}` : by)}
      >
        {title}
        {isUpwards && <RiArrowUpSLine size={16} aria-hidden />}
        {isDownwards && <RiArrowDownSLine size={16} aria-hidden />}
      </button>
    </th>
  );
}
