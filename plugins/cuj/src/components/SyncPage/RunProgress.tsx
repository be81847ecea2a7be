/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyncRunOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { SyncKindOverview } from './assessSyncKind';
import styles from './SyncPage.module.css';

/** These are read since the last time only, so that what is known says nothing. */
const kindsReadByTime = ['alerts'];
/** There may be more than were known. */
const MOST_PERCENT = 99;

const useStyles = makeStyles({
  root: {
    height: 8,
    margin: '8px 0 4px',
    borderRadius: 4,
    backgroundColor: 'var(--bui-bg-neutral-1-pressed)',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    borderRadius: 4,
    backgroundColor: 'var(--bui-fg-info)',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'CanvasText',
    },
  },
});

/** How far a run has come, held against what is known from the last listing. */
export function RunProgress(props: {
  run: SyncRunOverview;
  kind: SyncKindOverview;
  /** What the kind is called. */
  name: string;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const classes = useStyles();
  const { run, kind, name } = props;

  const hasGoal =
    kind.enumeratedAt !== undefined &&
    kind.items > 0 &&
    !kindsReadByTime.includes(kind.kind);
  const number = run.items.toLocaleString(language);
  const text = hasGoal
    ? t('sync.progress.of', {
        number,
        known: kind.items.toLocaleString(language),
      })
    : t('sync.progress.soFar', { count: run.items, number });
  return (
    <>
      <LinearProgress
        {...(hasGoal
          ? {
              variant: 'determinate',
              value: Math.min(
                MOST_PERCENT,
                Math.round((100 * run.items) / kind.items),
              ),
            }
          : { variant: 'indeterminate' })}
        classes={{
          root: classes.root,
          bar1Determinate: classes.bar,
          bar1Indeterminate: classes.bar,
          bar2Indeterminate: classes.bar,
        }}
        aria-label={t('sync.progress.label', { kind: name })}
        aria-valuetext={text}
      />
      <span className={styles.note}>{text}</span>
    </>
  );
}
