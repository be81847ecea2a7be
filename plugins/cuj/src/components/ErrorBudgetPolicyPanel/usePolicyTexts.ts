/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ErrorBudgetPolicyOverview,
  ErrorBudgetPolicyRuleOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { formatPercent } from '../../format/formatPercent';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';

type Rule = Pick<ErrorBudgetPolicyRuleOverview, 'when' | 'then'>;
type Observation = ErrorBudgetPolicyOverview['observation'];

/** Says rules and what they look at in words. */
export function usePolicyTexts() {
  const { t } = useTexts();
  const language = useLanguage();
  const percent = (value: number) =>
    formatPercent(value, { language, atMost: 1 });
  const rate = (value: number) =>
    value.toLocaleString(language, { maximumFractionDigits: 2 });

  const conditionsOf = ({ when }: Pick<Rule, 'when'>): string => {
    const { budgetBelowPercent, burnRateAbove } = when;
    const parts = [
      ...(budgetBelowPercent === undefined
        ? []
        : [t('policy.budgetBelow', { percent: percent(budgetBelowPercent) })]),
      ...(burnRateAbove === undefined
        ? []
        : [t('policy.burnRateAbove', { rate: rate(burnRateAbove) })]),
    ];
    const [first = '', second] = parts;
    return second === undefined ? first : t('policy.both', { first, second });
  };

  return {
    /** What has to hold for a rule. */
    conditionsText: conditionsOf,

    /** The rule as one sentence. */
    ruleText: (rule: Rule): string =>
      t('policy.when', {
        conditions: conditionsOf(rule),
        consequences: rule.then.map(one => t(`policy.then.${one}`)).join(', '),
      }),

    /** What it takes for a rule to cease to be in force. */
    recoveryText: ({ recovery }: ErrorBudgetPolicyRuleOverview): string => {
      const { budgetFromPercent, burnRateUpTo, forSeconds } = recovery;
      const [first = '', second] = [
        ...(budgetFromPercent === undefined
          ? []
          : [
              t('policy.recoveryBudget', {
                percent: percent(budgetFromPercent),
              }),
            ]),
        ...(burnRateUpTo === undefined
          ? []
          : [t('policy.recoveryBurn', { rate: rate(burnRateUpTo) })]),
      ];
      return t('policy.endsOnce', {
        recovery:
          second === undefined
            ? first
            : t('policy.recoveryEither', { first, second }),
        duration: formatSeconds(forSeconds, language),
      });
    },

    /** What is left, and how fast it is spent, as far as that is known. */
    observationText: (observation: Observation): string => {
      const { budgetRemainingPercent: left, burnRate } = observation;
      let budget: string = t('policy.budget.unknown');
      if (left.atMost !== undefined) {
        const most = percent(left.atMost);
        budget = t('policy.budget.atMost', { most });
        if (left.atLeast !== undefined) {
          budget =
            left.atLeast === left.atMost
              ? t('policy.budget.exact', { percent: most })
              : t('policy.budget.range', {
                  least: percent(left.atLeast),
                  most,
                });
        }
      }
      let burn: string = t('policy.burn.unknown');
      if (burnRate.atLeast !== undefined) {
        const least = rate(burnRate.atLeast);
        burn = t('policy.burn.atLeast', { least });
        if (burnRate.atMost !== undefined) {
          burn =
            burnRate.atLeast === burnRate.atMost
              ? t('policy.burn.exact', { rate: least })
              : t('policy.burn.range', { least, most: rate(burnRate.atMost) });
        }
      }
      return t('policy.now', { budget, burn });
    },
  };
}
