/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { VerdictChangeOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { CardFrame } from '../CardFrame/CardFrame';
import styles from './ScorecardTab.module.css';

/** The backend gives no more. */
const MOST = 50;

/** When which verdict became another, the newest first. */
export function ChangesCard(props: { history: VerdictChangeOverview[] }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { history } = props;
  return (
    <CardFrame title={t('scorecardTab.history.title')}>
      {history.length === 0 && (
        <p className={styles.text}>{t('scorecardTab.history.none')}</p>
      )}
      <ul className={styles.plainList}>
        {history.map(({ requirementId, title, at, previous, verdict }) => (
          <li key={`${requirementId} ${at}`}>
            {t('scorecardTab.history.entry', {
              title,
              previous: t(`verdict.${previous}`),
              verdict: t(`verdict.${verdict}`),
            })}
            <span className={styles.note}>
              <Age of={at} />
            </span>
          </li>
        ))}
      </ul>
      {history.length >= MOST && (
        <p className={styles.note}>
          {t('scorecardTab.history.more', {
            number: MOST.toLocaleString(language),
          })}
        </p>
      )}
    </CardFrame>
  );
}
