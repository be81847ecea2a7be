/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ScorecardCell,
  ScorecardColumn,
  ScorecardRow,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { cujTranslationRef } from '../../translation';
import { RequirementOfEntity } from '../RequirementDialog/RequirementDialog';
import { useVerdictText } from '../VerdictMark/useVerdictText';
import { VerdictMark } from '../VerdictMark/VerdictMark';
import styles from './MatrixTable.module.css';

/** A verdict; opens why it is so. */
export function MatrixCell(props: {
  cell: ScorecardCell | undefined;
  column: ScorecardColumn;
  row: ScorecardRow;
  isOutdated: boolean;
  onOpen: (subject: RequirementOfEntity) => void;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const textOf = useVerdictText();
  const { cell, column, row, isOutdated, onOpen } = props;
  if (!cell) {
    return (
      <td className={styles.cell}>
        <span className={styles.visuallyHidden}>
          {t('scorecards.matrix.notFor')}
        </span>
      </td>
    );
  }

  const { verdict, enforced } = cell;
  const name = t('scorecards.matrix.cell', {
    requirement: column.title,
    entity: row.title,
    verdict: textOf({ verdict, enforced, isOutdated }),
  });
  return (
    <td className={styles.cell}>
      {/* One of a thousand: what a button of the design system brings along adds up. */}
      <button
        type="button"
        className={styles.open}
        aria-label={name}
        aria-haspopup="dialog"
        title={name}
        onClick={() =>
          onOpen({
            entityRef: row.entityRef,
            entityTitle: row.title,
            requirementId: column.id,
            requirementTitle: column.title,
          })
        }
      >
        <VerdictMark
          verdict={verdict}
          enforced={enforced}
          isOutdated={isOutdated}
        />
      </button>
    </td>
  );
}
