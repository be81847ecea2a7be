/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { ScorecardColumn } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiLockLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import styles from './MatrixTable.module.css';
import { useScorecardsAddress, viewParams } from './useScorecardsAddress';

/** A requirement as the head of a column; leads to what is known of it. */
export function RequirementHeader(props: { column: ScorecardColumn }) {
  const { t } = useTexts();
  const { params } = useScorecardsAddress();
  const { id, title, mode } = props.column;
  const target = viewParams(params, 'requirements');
  target.set('open', id);
  const isEnforced = mode !== 'inform';
  return (
    <th
      scope="col"
      className={styles.requirement}
      title={t('scorecards.matrix.requirementInfo', {
        title,
        mode: t(`scorecards.mode.${mode}`),
      })}
    >
      <div className={styles.upright}>
        {isEnforced && (
          <>
            <RiLockLine size={12} aria-hidden />
            <span className={styles.visuallyHidden}>
              {t(`scorecards.mode.${mode}`)}
            </span>
          </>
        )}
        <span className={styles.rotated}>
          <Link to={`?${target}`}>{title}</Link>
        </span>
      </div>
    </th>
  );
}
