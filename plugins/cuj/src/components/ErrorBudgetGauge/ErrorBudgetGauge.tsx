/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { SloTimeframeOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { formatBudgetAmount } from '../../format/formatBudgetAmount';
import { formatPercent } from '../../format/formatPercent';
import { cujTranslationRef } from '../../translation';

/** Below this share of the budget the gauge warns, in percent. */
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
});

/**
 * What is left of an error budget, as a bar and in words. An overspent budget
 * fills the bar with stripes as far as it is overspent; a budget of 0 is an empty
 * bar and says so; a budget that is not known has no bar.
 *
 * @remarks
 * BUI has no gauge, so this is where Material-UI comes in.
 */
export function ErrorBudgetGauge(props: { status: SloTimeframeOverview }) {
  const { t } = useTranslationRef(cujTranslationRef);
  const classes = useStyles();
  const { budgetRemainingPercent, budgetRemaining, targetPercent } =
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

  const percent = formatPercent(roundPercent(budgetRemainingPercent));
  const amount = budgetRemaining && formatBudgetAmount(budgetRemaining);
  const isOver = budgetRemainingPercent < 0;
  let text: string = t('budget.left', { percent });
  let bar = classes.left;
  if (isOver) {
    text = amount
      ? t('budget.overAmount', { percent, amount })
      : t('budget.over', { percent });
    bar = classes.over;
  } else if (budgetRemainingPercent === 0) {
    text = t('budget.spent', { percent });
  } else if (amount) {
    text = t('budget.leftAmount', { percent, amount });
  }
  if (!isOver && budgetRemainingPercent < LOW_PERCENT) {
    bar = classes.low;
  }

  return (
    <>
      <LinearProgress
        variant="determinate"
        value={Math.min(100, Math.abs(budgetRemainingPercent))}
        classes={{ root: classes.root, bar1Determinate: bar }}
        aria-label={t('budget.label', { text })}
        aria-valuetext={text}
      />
      <Text variant="body-small" color={isOver ? 'danger' : 'primary'}>
        {text}
      </Text>
    </>
  );
}

/** The nearer to 0, the more a tenth matters. */
function roundPercent(percent: number): number {
  return Math.abs(percent) < 10
    ? Math.round(percent * 10) / 10
    : Math.round(percent);
}
