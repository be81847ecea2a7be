/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyncRunOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { CellLabel } from './CellLabel';
import styles from './SyncPage.module.css';

const changeKinds = ['added', 'updated', 'missing', 'removed'] as const;

/** When the last run began, how long it took, what it read and what that changed. */
export function LastRunCell(props: { run?: SyncRunOverview }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { run } = props;
  if (!run) {
    return (
      <td>
        <CellLabel text={t('sync.column.run')} />–
      </td>
    );
  }

  const { state, startedAt, endedAt, changes } = run;
  const began = new Date(startedAt).getTime();
  const ended = endedAt ? new Date(endedAt).getTime() : Date.now();
  const duration = formatSeconds(Math.max(0, ended - began) / 1000, language);
  const lasted = endedAt
    ? t('sync.took', { duration })
    : t('sync.takes', { duration });
  const changed = changeKinds
    .filter(change => changes[change] > 0)
    .map(change =>
      t(`sync.changes.${change}`, {
        number: changes[change].toLocaleString(language),
      }),
    );
  return (
    <td>
      <CellLabel text={t('sync.column.run')} />
      <Age of={startedAt} />
      <span className={styles.note}>
        {state === 'interrupted' ? t('sync.neverEnded') : lasted}
      </span>
      {endedAt && (
        <>
          <span className={styles.note}>
            {t('sync.items', {
              count: run.items,
              number: run.items.toLocaleString(language),
            })}
          </span>
          <span className={styles.note}>
            {changed.length > 0 ? changed.join(', ') : t('sync.changes.none')}
          </span>
        </>
      )}
    </td>
  );
}
