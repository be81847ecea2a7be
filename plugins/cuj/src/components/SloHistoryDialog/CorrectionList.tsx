/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { SloHistoryAnswer } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Moment } from '../Moment/Moment';
import { ShownCorrection } from './mergeCorrections';
import styles from './SloHistoryDialog.module.css';

/** The times that don't count, by the numbers that they have in the drawing. */
export function CorrectionList(props: {
  answer: SloHistoryAnswer;
  corrections: ShownCorrection[];
}) {
  const { t } = useTexts();
  const { answer, corrections } = props;
  const { source, correctionsAsOf, correctionsByQuery } = answer;
  const remarks: string[] = [];
  if (!correctionsAsOf) {
    remarks.push(t('sloHistory.correction.neverRead', { source }));
  } else if (corrections.length === 0) {
    remarks.push(t('sloHistory.correction.none'));
  }
  if (correctionsByQuery > 0) {
    remarks.push(
      t('sloHistory.correction.byQuery', { count: correctionsByQuery }),
    );
  }
  return (
    <>
      <h4 className={styles.subtitle}>{t('sloHistory.correction.title')}</h4>
      {corrections.length > 0 && (
        <ol className={styles.corrections}>
          {corrections.map((correction, index) => (
            <li key={index}>
              <CorrectionItem correction={correction} source={source} />
            </li>
          ))}
        </ol>
      )}
      {remarks.map(remark => (
        <Text key={remark} as="p" variant="body-small" color="secondary">
          {remark}
        </Text>
      ))}
    </>
  );
}

function CorrectionItem(props: {
  correction: ShownCorrection;
  source: string;
}) {
  const { t } = useTexts();
  const { correction, source } = props;
  const { category, description, recurrenceRule, isApplied } = correction;
  const period = usePeriod(correction);
  return (
    <>
      {category && (
        <>
          <strong>{category}</strong>{' '}
        </>
      )}
      {period}
      {description && <span className={styles.note}>{description}</span>}
      <span className={styles.note}>
        {recurrenceRule
          ? t('sloHistory.correction.recurrence', { source })
          : t(
              isApplied
                ? 'sloHistory.correction.applied'
                : 'sloHistory.correction.notApplied',
            )}
      </span>
    </>
  );
}

function usePeriod(correction: ShownCorrection): ReactNode {
  const { t } = useTexts();
  const language = useLanguage();
  const { startMs, endMs, recurrenceRule, durationSeconds } = correction;
  const from = <Moment of={startMs} />;
  if (recurrenceRule) {
    return durationSeconds === undefined
      ? t('sloHistory.correction.recurs', { from, rule: recurrenceRule })
      : t('sloHistory.correction.recursFor', {
          from,
          rule: recurrenceRule,
          duration: formatSeconds(durationSeconds, language),
        });
  }
  return endMs === undefined
    ? t('sloHistory.correction.open', { from })
    : t('sloHistory.correction.period', {
        from,
        duration: formatSeconds((endMs - startMs) / 1000, language),
      });
}
