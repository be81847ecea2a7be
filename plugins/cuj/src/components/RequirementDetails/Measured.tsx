/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardResult } from '../../api/ScorecardResult';
import { formatPercent } from '../../format/formatPercent';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from './RequirementDetails.module.css';

/** The number behind a verdict, held against what it has to be. */
export function Measured(props: {
  measured: NonNullable<ScorecardResult['measured']>;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { value, threshold, unit } = props.measured;
  const format = (number: number): string => {
    switch (unit) {
      case 'percent':
        return formatPercent(number, {
          language,
          atMost: 1,
          target: number === threshold ? undefined : threshold,
        });
      case 'seconds':
        return formatSeconds(number, language);
      default:
        return number.toLocaleString(language);
    }
  };
  return (
    <p className={styles.measured}>
      {t('requirement.measured', {
        value: format(value),
        threshold: format(threshold),
      })}
    </p>
  );
}
