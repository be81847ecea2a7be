/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { formatPercent } from '../../format/formatPercent';
import { useLanguage } from '../../hooks/useLanguage';
import styles from './SliAgainstTarget.module.css';

/** An SLI and what it is held against, such as `99.21 % / 99.5 %`. */
export function SliAgainstTarget(props: {
  sliPercent?: number;
  sliDecimals?: number;
  targetPercent?: number;
}) {
  const language = useLanguage();
  const { sliPercent, sliDecimals, targetPercent } = props;
  return (
    <>
      <strong className={styles.nowrap}>
        {sliPercent === undefined
          ? '–'
          : formatPercent(sliPercent, {
              language,
              digits: sliDecimals,
              target: targetPercent,
            })}
      </strong>{' '}
      {targetPercent !== undefined && (
        <span className={styles.nowrap}>
          / {formatPercent(targetPercent, { language })}
        </span>
      )}
    </>
  );
}
