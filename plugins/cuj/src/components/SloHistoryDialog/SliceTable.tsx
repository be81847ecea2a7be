/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import { Moment } from '../Moment/Moment';
import { SliAgainstTarget } from '../SliAgainstTarget/SliAgainstTarget';
import { Slice } from './readSlices';
import styles from './SloHistoryDialog.module.css';

/** More would be a burden on the browser, and on whoever reads them. */
const MOST_ROWS = 400;

/** The slices of a window in numbers, the latest first. */
export function SliceTable(props: {
  slices: Slice[];
  targetPercent: number | undefined;
}) {
  const { t } = useTexts();
  const { slices, targetPercent } = props;
  const shown = slices.slice(-MOST_ROWS).reverse();
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.visuallyHidden}>
          {t('sloHistory.slices.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('sloHistory.bad.start')}</th>
            <th scope="col">{t('sloTable.sli')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ startMs, sliPercent }) => (
            <tr key={startMs}>
              <th scope="row">
                <Moment of={startMs} />
              </th>
              <td>
                {sliPercent === undefined ? (
                  t('sloHistory.slices.noData')
                ) : (
                  <SliAgainstTarget
                    sliPercent={sliPercent}
                    targetPercent={targetPercent}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {slices.length > shown.length && (
        <Text as="p" variant="body-small" color="secondary">
          {t('sloHistory.slices.more', {
            count: slices.length - shown.length,
          })}
        </Text>
      )}
    </>
  );
}
