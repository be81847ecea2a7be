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

/** What the last run asked of the source, and what that left of its limits. */
export function CallCells(props: { run?: SyncRunOverview }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { run } = props;
  const numberOf = (count: number) => ({
    count,
    number: count.toLocaleString(language),
  });
  const notes = run
    ? [
        run.retries > 0 && t('sync.retries', numberOf(run.retries)),
        run.rateLimited > 0 && t('sync.rateLimited', numberOf(run.rateLimited)),
        run.waitedMs > 0 &&
          t('sync.waited', {
            duration: formatSeconds(run.waitedMs / 1000, language),
          }),
      ].filter(note => note !== false)
    : [];
  return (
    <>
      <td>
        <CellLabel text={t('sync.column.calls')} />
        {run ? t('sync.calls', numberOf(run.calls)) : '–'}
        {notes.map(note => (
          <span key={note} className={styles.note}>
            {note}
          </span>
        ))}
      </td>
      <td>
        <CellLabel text={t('sync.column.quota')} />
        {!run?.quotas.length && '–'}
        {run?.quotas.map(quota => (
          <Quota key={quota.name} quota={quota} />
        ))}
      </td>
    </>
  );
}

/** What was left of a limit at the last call. */
function Quota(props: { quota: SyncRunOverview['quotas'][number] }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { name, limit, remaining, resetsAt } = props.quota;
  const secondsLeft = (new Date(resetsAt).getTime() - Date.now()) / 1000;
  // Seconds would be out of date before they are read.
  const roundedLeft =
    secondsLeft > 60 ? Math.ceil(secondsLeft / 60) * 60 : secondsLeft;
  return (
    <span className={styles.quota}>
      <span className={styles.name}>{name}</span>
      {t('sync.quota.left', {
        remaining: remaining.toLocaleString(language),
        limit: limit.toLocaleString(language),
      })}
      <span className={styles.note}>
        {secondsLeft > 0
          ? t('sync.quota.resetsIn', {
              duration: formatSeconds(roundedLeft, language),
            })
          : t('sync.quota.reset', { age: <Age of={resetsAt} /> })}
      </span>
    </span>
  );
}
