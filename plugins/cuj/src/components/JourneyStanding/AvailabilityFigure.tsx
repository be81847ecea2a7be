/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatPercent } from '../../format/formatPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from './JourneyStanding.module.css';
import { useAvailabilityText } from './useAvailabilityText';

/** The availability of a journey, and what it is held against. */
export function AvailabilityFigure(props: {
  status: Pick<JourneyStatus, 'availability' | 'target'>;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { status } = props;
  const text = useAvailabilityText(status);
  return (
    <>
      {status.availability.known ? (
        <strong className={styles.number}>{text}</strong>
      ) : (
        <span className={styles.note}>{text}</span>
      )}
      {status.target && (
        <span className={styles.note}>
          {t('journeyStanding.availability.target', {
            target: formatPercent(status.target.percent, { language }),
          })}
        </span>
      )}
    </>
  );
}
