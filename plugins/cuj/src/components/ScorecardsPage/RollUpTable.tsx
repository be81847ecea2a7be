/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Box } from '@backstage/ui';
import {
  ScorecardSummary,
  ScorecardSummaryRow,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { formatScore } from '../../format/formatScore';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { readMatrixFilter, writeMatrixFilter } from './matrixFilter';
import { ShareTrend } from './ShareTrend';
import { shortRef } from './shortRef';
import styles from '../ListTable/ListTable.module.css';
import { useScorecardsAddress, viewParams } from './useScorecardsAddress';

const countedVerdicts = ['fail', 'unknown', 'waived', 'pass'] as const;

/** One line for each owner or system. */
export function RollUpTable(props: {
  summary: ScorecardSummary;
  by: 'owner' | 'system';
  kind: string;
}) {
  const { t } = useTexts();
  const { summary, by, kind } = props;
  return (
    <Box bg="neutral" className={styles.box}>
      <table className={styles.table}>
        <caption className={styles.visuallyHidden}>
          {t(`scorecards.rollUp.caption.${by}`)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(`scorecards.rollUp.${by}`)}</th>
            <th scope="col">{t('scorecards.rollUp.share')}</th>
            <th scope="col">
              {t('scorecards.rollUp.trend', { days: String(summary.days) })}
            </th>
            <th scope="col">{t('scorecards.rollUp.entities')}</th>
            {countedVerdicts.map(verdict => (
              <th key={verdict} scope="col">
                {t(`scorecards.rollUp.${verdict}`)}
              </th>
            ))}
            <th scope="col">{t('scorecards.rollUp.worst')}</th>
          </tr>
        </thead>
        <tbody>
          {summary.rows.map(row => (
            <Row
              key={row.ref}
              row={row}
              by={by}
              kind={kind}
              days={summary.days}
            />
          ))}
        </tbody>
      </table>
    </Box>
  );
}

function Row(props: {
  row: ScorecardSummaryRow;
  by: 'owner' | 'system';
  kind: string;
  days: number;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { params } = useScorecardsAddress();
  const { row, by, kind, days } = props;
  const isNone = row.ref === 'none';
  const name = isNone ? t(`scorecards.none.${by}`) : shortRef(row.ref);
  const target = writeMatrixFilter(viewParams(params, 'matrix'), {
    ...readMatrixFilter(new URLSearchParams()),
    kind,
    [by]: [row.ref],
  });
  const number = (count: number) => count.toLocaleString(language);
  return (
    <tr>
      <th scope="row">
        {isNone ? (
          <strong className={styles.missing}>{name}</strong>
        ) : (
          <EntityRefLink entityRef={row.ref} title={name} />
        )}
        <span className={styles.action}>
          <Link
            to={`?${target}`}
            aria-label={t('scorecards.rollUp.openMatrixLabel', { name })}
          >
            {t('scorecards.rollUp.openMatrix')}
          </Link>
        </span>
      </th>
      <td data-label={t('scorecards.rollUp.share')}>
        {row.scorePercent === undefined
          ? t('scorecards.matrix.noScore')
          : formatScore(row.scorePercent, language)}
      </td>
      <td data-label={t('scorecards.rollUp.trend', { days: String(days) })}>
        <ShareTrend row={row} />
      </td>
      <td data-label={t('scorecards.rollUp.entities')}>
        {number(row.entities)}
      </td>
      {countedVerdicts.map(verdict => (
        <td key={verdict} data-label={t(`scorecards.rollUp.${verdict}`)}>
          {number(row.counts[verdict])}
        </td>
      ))}
      <td data-label={t('scorecards.rollUp.worst')}>
        {row.worst && (
          <>
            <EntityRefLink
              entityRef={row.worst.entityRef}
              title={row.worst.title}
            />
            <span className={styles.note}>
              {t('scorecards.rollUp.worstScore', {
                percent: formatScore(row.worst.scorePercent, language),
              })}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}
