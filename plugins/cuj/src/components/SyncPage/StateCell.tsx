/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  RiAlertLine,
  RiArrowDownSLine,
  RiArrowUpSLine,
  RiCheckLine,
  RiHourglassLine,
  RiLockLine,
  RiRefreshLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { cujTranslationRef } from '../../translation';
import { Chip, ChipTone } from '../StateChip/Chip';
import { SyncAssessment, SyncKindOverview, SyncState } from './assessSyncKind';
import { RunProgress } from './RunProgress';
import styles from './SyncPage.module.css';

const looks: Record<SyncState, { tone: ChipTone; icon: ReactElement }> = {
  running: { tone: 'plain', icon: <RiRefreshLine aria-hidden /> },
  stuck: { tone: 'warn', icon: <RiAlertLine aria-hidden /> },
  complete: { tone: 'good', icon: <RiCheckLine aria-hidden /> },
  partial: { tone: 'warn', icon: <RiAlertLine aria-hidden /> },
  'missing-scope': { tone: 'unsure', icon: <RiLockLine aria-hidden /> },
  'never-run': { tone: 'unsure', icon: <RiHourglassLine aria-hidden /> },
};

/** The state of the last run, why it is so, and what to do. */
export function StateCell(props: {
  kind: SyncKindOverview;
  assessment: SyncAssessment;
  /** What the kind is called. */
  name: string;
  mayRun: boolean;
  isOutdated: boolean;
  skipped: { isShown: boolean; id: string; onToggle: () => void };
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { kind, assessment, name, mayRun, isOutdated, skipped } = props;
  const { state } = assessment;
  const { lastRun } = kind;
  const { tone, icon } = looks[state];
  const text = t(`sync.state.${state}`);
  const scope = lastRun?.missingScope;

  return (
    <td>
      {isOutdated ? (
        <Chip tone="unsure" icon={icon}>
          {t('sync.lastKnown', { text })}
        </Chip>
      ) : (
        <Chip tone={tone} icon={icon}>
          {text}
        </Chip>
      )}
      {state === 'running' && !isOutdated && lastRun && (
        <RunProgress run={lastRun} kind={kind} name={name} />
      )}
      {state === 'stuck' && <p className={styles.reason}>{t('sync.stuck')}</p>}
      {state === 'never-run' && (
        <p className={styles.reason}>{t('sync.neverRun')}</p>
      )}
      {lastRun?.reason && <p className={styles.reason}>{lastRun.reason}</p>}
      {state === 'missing-scope' && scope && (
        <p className={styles.reason}>
          {mayRun
            ? t('sync.missingScope.runNow', { scope })
            : t('sync.missingScope.wait', { scope })}
        </p>
      )}
      {lastRun && lastRun.skipped.length > 0 && (
        <Button
          size="small"
          variant="tertiary"
          className={styles.unfold}
          aria-expanded={skipped.isShown}
          aria-controls={skipped.isShown ? skipped.id : undefined}
          iconEnd={skipped.isShown ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
          onPress={skipped.onToggle}
        >
          {skipped.isShown
            ? t('sync.skipped.hide')
            : t('sync.skipped.show', { count: lastRun.skipped.length })}
        </Button>
      )}
    </td>
  );
}
