/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useVerdictText } from '../VerdictMark/useVerdictText';
import { VerdictMark } from '../VerdictMark/VerdictMark';
import { useTexts } from '../../hooks/useTexts';
import styles from './ScorecardsPage.module.css';

const signs = [
  { verdict: 'pass' },
  { verdict: 'fail' },
  { verdict: 'fail', enforced: 'blocking' },
  { verdict: 'fail', enforced: 'grace' },
  { verdict: 'unknown' },
  { verdict: 'waived' },
] as const;

/** What the signs in the matrix say. */
export function MatrixLegend() {
  const { t } = useTexts();
  const textOf = useVerdictText();
  return (
    <div className={styles.legend}>
      <ul aria-label={t('scorecards.matrix.legend')}>
        {signs.map(sign => (
          <li key={`${sign.verdict} ${'enforced' in sign && sign.enforced}`}>
            <VerdictMark {...sign} /> {textOf(sign)}
          </li>
        ))}
        <li>{t('scorecards.matrix.legendNotFor')}</li>
      </ul>
      <p>{t('scorecards.matrix.legendOpen')}</p>
    </div>
  );
}
