/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { SloTimeframeOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { RiAlertLine } from '@remixicon/react';
import { formatBudgetAmount } from '../../format/formatBudgetAmount';
import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';

const LOW_PERCENT = 25;

const useStyles = makeStyles({
  root: {
    height: 8,
    margin: '5px 0 4px',
    borderRadius: 4,
    backgroundColor: 'var(--bui-bg-neutral-1-pressed)',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  left: { backgroundColor: 'var(--bui-fg-success)', borderRadius: 4 },
  low: { backgroundColor: 'var(--bui-fg-warning)', borderRadius: 4 },
  // Stripes tell it from a budget that is left where colours can't be seen.
  over: {
    borderRadius: 4,
    background:
      'repeating-linear-gradient(135deg, var(--bui-fg-danger) 0 5px, transparent 5px 8px)',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none' },
  },
  // Thin and grey: neither good news nor bad.
  stale: {
    borderRadius: 4,
    background:
      'repeating-linear-gradient(45deg, var(--bui-fg-secondary) 0 2px, transparent 2px 6px)',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none' },
  },
  // The bar's red is too faint for letters.
  overText: { color: 'var(--bui-negative-fg-subdued)' },
  icon: { verticalAlign: '-2px', marginRight: 4 },
});

/**
 * What is left of an error budget, as a bar and in words. An overspent budget
 * fills the bar with stripes as far as it is overspent; a budget of 0 is an empty
 * bar and says so; a budget that is not known has no bar; one that is only the last
 * known one is grey.
 *
 * @remarks
 * BUI has no gauge, so this is where Material-UI comes in.
 */
export function ErrorBudgetGauge(props: { status: SloTimeframeOverview }) {
  const { t } = useTexts();
  const language = useLanguage();
  const classes = useStyles();
  const { state, budgetRemainingPercent, budgetRemaining, targetPercent } =
    props.status;

  if (budgetRemainingPercent === undefined) {
    return (
      <Text variant="body-small" color="secondary">
        {targetPercent !== undefined && targetPercent >= 100
          ? t('budget.none')
          : t('budget.unknown')}
      </Text>
    );
  }

  const percent = formatBudgetPercent(budgetRemainingPercent, language);
  const amount =
    budgetRemaining && formatBudgetAmount(budgetRemaining, language);
  const isOver = budgetRemainingPercent < 0;
  const isStale = state === 'stale';
  let text: string = t('budget.left', { percent });
  let bar: 'left' | 'low' | 'over' | 'stale' = 'left';
  if (isOver) {
    text = amount
      ? t('budget.overAmount', { percent, amount })
      : t('budget.over', { percent });
    bar = 'over';
  } else if (budgetRemainingPercent === 0) {
    text = t('budget.spent', { percent });
  } else if (amount) {
    text = t('budget.leftAmount', { percent, amount });
  }
  if (isStale) {
    text = t('budget.lastKnown', { text });
    bar = 'stale';
  } else if (!isOver && budgetRemainingPercent < LOW_PERCENT) {
    bar = 'low';
  }

  return (
    <>
      <LinearProgress
        variant="determinate"
        value={Math.min(100, Math.abs(budgetRemainingPercent))}
        classes={{ root: classes.root, bar1Determinate: classes[bar] }}
        aria-label={t('budget.label', { text })}
        aria-valuetext={text}
      />
      <Text
        variant="body-small"
        color={isStale ? 'secondary' : 'primary'}
        className={bar === 'over' ? classes.overText : undefined}
      >
        {bar === 'over' && (
          <RiAlertLine size={14} aria-hidden className={classes.icon} />
        )}
        {text}
      </Text>
    </>
  );
}
