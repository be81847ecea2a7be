/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { formatPercent } from '../../format/formatPercent';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Moment } from '../Moment/Moment';
import { BadTime } from './findBadTimes';
import styles from './SloHistoryDialog.module.css';

const MOST_ROWS = 20;

/** When an SLO was bad, or which slices missed the target, the longest first. */
export function BadTimesTable(props: {
  times: BadTime[];
  /** Present where the times are of slices that missed it; 0–100. */
  targetPercent?: number;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { times, targetPercent } = props;
  if (times.length === 0) {
    return null;
  }

  const ofSlices = targetPercent !== undefined;
  const shown = times.slice(0, MOST_ROWS);
  return (
    <>
      <table className={styles.table}>
        <caption>
          {ofSlices
            ? t('sloHistory.bad.missedTitle')
            : t('sloHistory.bad.downTitle')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('sloHistory.bad.start')}</th>
            <th scope="col">{t('sloHistory.bad.length')}</th>
            {ofSlices && <th scope="col">{t('sloHistory.bad.lowest')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(time => (
            <tr key={time.startMs}>
              <th scope="row">
                <Moment of={time.startMs} />
              </th>
              <td>
                {formatSeconds((time.endMs - time.startMs) / 1000, language)}
                <Remarks time={time} ofSlices={ofSlices} />
              </td>
              {ofSlices && (
                <td>
                  {time.lowestSliPercent !== undefined &&
                    formatPercent(time.lowestSliPercent, {
                      language,
                      target: targetPercent,
                    })}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {times.length > shown.length && (
        <Text as="p" variant="body-small" color="secondary">
          {t('sloHistory.bad.more', { count: times.length - shown.length })}
        </Text>
      )}
      {ofSlices && (
        <Text as="p" variant="body-small" color="secondary">
          {t('sloHistory.bad.missedAbout')}
        </Text>
      )}
    </>
  );
}

function Remarks(props: { time: BadTime; ofSlices: boolean }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { startMs, endMs, excludedMs, isCutAtStart, isCutAtEnd } = props.time;
  const remarks: string[] = [];
  // The first and the last slice are cut always.
  if (isCutAtStart && !props.ofSlices) {
    remarks.push(t('sloHistory.bad.atStart'));
  }
  if (isCutAtEnd && !props.ofSlices) {
    remarks.push(t('sloHistory.bad.atEnd'));
  }
  if (excludedMs >= endMs - startMs) {
    remarks.push(t('sloHistory.bad.excludedAll'));
  } else if (excludedMs > 0) {
    remarks.push(
      t('sloHistory.bad.excluded', {
        duration: formatSeconds(excludedMs / 1000, language),
      }),
    );
  }
  return (
    <>
      {remarks.map(remark => (
        <span key={remark} className={styles.note}>
          {remark}
        </span>
      ))}
    </>
  );
}
