/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ScorecardColumn,
  ScorecardRow,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { memo } from 'react';
import { formatScore } from '../../format/formatScore';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { RequirementOfEntity } from '../RequirementDialog/RequirementDialog';
import { useVerdictText } from '../VerdictMark/useVerdictText';
import { MatrixCell } from './MatrixCell';
import styles from './MatrixTable.module.css';
import { NextStepText } from './NextStepText';
import { shortRef } from './shortRef';

/** How one entity stands, and what it has to do next. */
export const MatrixRow = memo(function Row(props: {
  row: ScorecardRow;
  columns: ScorecardColumn[];
  showsMessages: boolean;
  isOutdated: boolean;
  onOpen: (subject: RequirementOfEntity) => void;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const textOf = useVerdictText();
  const { row, columns, showsMessages, isOutdated, onOpen } = props;
  const { entityRef, title, ownerRef, level, highestLevel } = row;
  const nameOf = ({ id, title: requirement }: ScorecardColumn): string => {
    const cell = row.verdicts[id];
    return cell
      ? t('scorecards.matrix.cell', {
          requirement,
          entity: title,
          verdict: textOf({ ...cell, isOutdated }),
        })
      : t('scorecards.matrix.notFor');
  };
  return (
    <tr>
      <th scope="row" className={styles.entity}>
        <EntityRefLink entityRef={entityRef} title={title} />
      </th>
      <td className={styles.owner}>
        {ownerRef ? (
          <EntityRefLink entityRef={ownerRef} title={shortRef(ownerRef)} />
        ) : (
          <strong className={styles.missing}>
            {t('scorecards.none.owner')}
          </strong>
        )}
      </td>
      <td className={styles.number}>
        {t('scorecards.matrix.ofLevels', {
          level: String(level),
          highest: String(highestLevel),
        })}
      </td>
      <td className={styles.number}>
        {row.scorePercent === undefined
          ? t('scorecards.matrix.noScore')
          : formatScore(row.scorePercent, language)}
      </td>
      <td className={styles.next}>
        {showsMessages ? (
          <Messages row={row} columns={columns} />
        ) : (
          <NextStepText row={row} columns={columns} />
        )}
      </td>
      {columns.map(column => {
        const cell = row.verdicts[column.id];
        return (
          <MatrixCell
            key={column.id}
            cell={cell}
            name={nameOf(column)}
            isOutdated={isOutdated}
            onOpen={() =>
              onOpen({
                entityRef,
                entityTitle: title,
                requirementId: column.id,
                requirementTitle: column.title,
              })
            }
          />
        );
      })}
    </tr>
  );
});

/** Why requirements are not met, where the backend told. */
function Messages(props: { row: ScorecardRow; columns: ScorecardColumn[] }) {
  const { row, columns } = props;
  return (
    <>
      {columns
        .filter(({ id }) => row.verdicts[id]?.verdict !== 'pass')
        .map(({ id }) => row.verdicts[id]?.message)
        .filter(Boolean)
        .join(' ')}
    </>
  );
}
