/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import { SyncRunOverview } from '@cuj-slo/backstage-plugin-cuj-common';
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
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Chip, ChipTone } from '../StateChip/Chip';
import { SyncAssessment, SyncKindOverview, SyncState } from './assessSyncKind';
import { RunProgress } from './RunProgress';
import styles from './SyncPage.module.css';

const looks: Record<SyncState, { tone: ChipTone; icon: ReactElement }> = {
  running: { tone: 'plain', icon: <RiRefreshLine aria-hidden /> },
  interrupted: { tone: 'warn', icon: <RiAlertLine aria-hidden /> },
  complete: { tone: 'good', icon: <RiCheckLine aria-hidden /> },
  partial: { tone: 'warn', icon: <RiAlertLine aria-hidden /> },
  'missing-scope': { tone: 'unsure', icon: <RiLockLine aria-hidden /> },
  'never-run': { tone: 'unsure', icon: <RiHourglassLine aria-hidden /> },
};

/**
 * The state of the last run, why it is so, and what to do; of one that has not ended
 * also what is known from the one before.
 */
export function StateCell(props: {
  kind: SyncKindOverview;
  assessment: SyncAssessment;
  /** What the kind is called. */
  name: string;
  mayRun: boolean;
  isOutdated: boolean;
  skipped: { isShown: boolean; id: string; onToggle: () => void };
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { kind, assessment, name, mayRun, isOutdated, skipped } = props;
  const { state, earlierState } = assessment;
  const { lastRun, lastEndedRun } = kind;
  const { tone, icon } = looks[state];
  const text = t(`sync.state.${state}`);

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
      {state === 'never-run' && (
        <p className={styles.reason}>{t('sync.neverRun')}</p>
      )}
      {lastRun && <Reason run={lastRun} mayRun={mayRun} />}
      {state === 'interrupted' && lastRun && (
        <p className={styles.reason}>
          {t('sync.interrupted', { age: <Age of={lastRun.startedAt} /> })}
        </p>
      )}
      {earlierState && lastEndedRun && (
        <>
          <p className={styles.reason}>
            {t('sync.before', {
              state: t(`sync.state.${earlierState}`),
              age: <Age of={lastEndedRun.endedAt ?? lastEndedRun.startedAt} />,
            })}
          </p>
          <Reason run={lastEndedRun} mayRun={mayRun} />
        </>
      )}
      {lastEndedRun && lastEndedRun.skippedCount > 0 && (
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
            : t('sync.skipped.show', {
                count: lastEndedRun.skippedCount,
                number: lastEndedRun.skippedCount.toLocaleString(language),
              })}
        </Button>
      )}
    </td>
  );
}

/** Why a run is not complete, and what to do where a scope is missing. */
function Reason(props: { run: SyncRunOverview; mayRun: boolean }) {
  const { t } = useTexts();
  const { run, mayRun } = props;
  const { reason, missingScope: scope } = run;
  return (
    <>
      {reason && <p className={styles.reason}>{reason}</p>}
      {scope && (
        <p className={styles.reason}>
          {mayRun
            ? t('sync.missingScope.runNow', { scope })
            : t('sync.missingScope.wait', { scope })}
        </p>
      )}
    </>
  );
}
