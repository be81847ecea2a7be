/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyStateReason,
  JourneyStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useCallback } from 'react';
import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { formatPercent } from '../../format/formatPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { budgetAtBest } from './budgetAtBest';

/** Says in a sentence why a journey is in its state. */
export function useReasonText(): (
  reason: JourneyStateReason,
  status: Pick<
    JourneyStatus,
    'coverage' | 'availability' | 'errorBudget' | 'target'
  >,
) => string {
  const { t } = useTexts();
  const language = useLanguage();
  return useCallback(
    ({ part, state, steps }, status) => {
      const { coverage, errorBudget } = status;
      const names = steps.join(', ');
      const atBest = budgetAtBest(status);
      switch (part) {
        case 'budget':
          return state === 'unknown' &&
            errorBudget.known &&
            atBest !== undefined
            ? t('journeyStanding.reason.budgetBetween', {
                least: formatBudgetPercent(
                  errorBudget.remainingPercent,
                  language,
                ),
                most: formatBudgetPercent(atBest, language),
              })
            : t(`journeyStanding.reason.budget.${state}`);
        case 'slos':
          return names
            ? t(`journeyStanding.reason.slos.${state}`, { steps: names })
            : t(`journeyStanding.reason.slosWhole.${state}`);
        case 'coverage':
          return coverage.percent === undefined
            ? t('journeyStanding.reason.coverageNone')
            : t('journeyStanding.reason.coverage', {
                percent: formatPercent(coverage.percent, {
                  language,
                  atMost: 1,
                }),
              });
        case 'unmeasured-steps':
          return t('journeyStanding.reason.unmeasured', { steps: names });
        case 'burn-rate':
          return state === 'breached' || state === 'warning'
            ? t(`journeyStanding.reason.burnRate.${state}`)
            : t('journeyStanding.reason.burnRate.other');
        case 'no-slos':
          return t('journeyStanding.reason.noSlos');
        default:
          return t('journeyStanding.reason.age');
      }
    },
    [t, language],
  );
}
