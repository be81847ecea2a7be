/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ScorecardMatrix,
  ScorecardRow,
  Verdict,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { formatScore } from '../../format/formatScore';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from '../ListTable/ListTable.module.css';
import { useVerdictText } from '../VerdictMark/useVerdictText';

/** One line for each entity: how it stands, and which requirements it does not meet. */
export function RollUpEntities(props: {
  matrix: ScorecardMatrix;
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { matrix, isOutdated } = props;
  return (
    <div className={`${styles.box} ${styles.inCard}`}>
      <table className={styles.table}>
        <caption className={styles.visuallyHidden}>
          {t('scorecardTab.rollUp.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('scorecardTab.rollUp.entity')}</th>
            <th scope="col">{t('scorecardTab.rollUp.level')}</th>
            <th scope="col">{t('scorecardTab.rollUp.score')}</th>
            <th scope="col">{t('scorecardTab.rollUp.fails')}</th>
            <th scope="col">{t('scorecardTab.rollUp.unknown')}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.items.map(row => (
            <tr key={row.entityRef}>
              <th scope="row">
                <EntityRefLink entityRef={row.entityRef} title={row.title} />
                <span className={styles.note}>{row.kind}</span>
              </th>
              <td
                className={styles.nowrap}
                data-label={t('scorecardTab.rollUp.level')}
              >
                {t('scorecards.matrix.ofLevels', {
                  level: String(row.level),
                  highest: String(row.highestLevel),
                })}
              </td>
              <td
                className={styles.nowrap}
                data-label={t('scorecardTab.rollUp.score')}
              >
                {row.scorePercent === undefined
                  ? t('scorecards.matrix.noScore')
                  : formatScore(row.scorePercent, language)}
              </td>
              <td data-label={t('scorecardTab.rollUp.fails')}>
                <Titles
                  row={row}
                  matrix={matrix}
                  verdict="fail"
                  isOutdated={isOutdated}
                />
              </td>
              <td data-label={t('scorecardTab.rollUp.unknown')}>
                <Titles
                  row={row}
                  matrix={matrix}
                  verdict="unknown"
                  isOutdated={isOutdated}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The requirements with a verdict, and what follows from failures. */
function Titles(props: {
  row: ScorecardRow;
  matrix: ScorecardMatrix;
  verdict: Verdict;
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const textOf = useVerdictText();
  const { row, matrix, verdict, isOutdated } = props;
  const titles = matrix.requirements.flatMap(({ id, title }) => {
    const cell = row.verdicts[id];
    if (cell?.verdict !== verdict) {
      return [];
    }
    return cell.enforced
      ? `${title} (${textOf({ ...cell, isOutdated })})`
      : title;
  });
  return <>{titles.join(', ') || t('scorecardTab.rollUp.nothing')}</>;
}
