/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyDetail } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { formatMoment } from '../../format/formatMoment';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';

/** What the burn-down chart shows, in words. */
export function useBurnDownSentence(detail: JourneyDetail): string {
  const { t } = useTexts();
  const language = useLanguage();
  const { burnDown, status } = detail;
  const { points, breaches, spentAt, isSpread } = burnDown;
  const { badSeconds, noDataSeconds, excludedSeconds, knownSeconds } =
    status.coverage;
  const durationOf = (seconds: number) => formatSeconds(seconds, language);
  const momentOf = (time: string) => formatMoment(Date.parse(time), language);

  const parts: string[] = [];
  if (points.length > 1) {
    const [first, last] = [points[0], points[points.length - 1]];
    const values = {
      first: formatBudgetPercent(first.remainingPercent, language),
      firstDay: momentOf(first.at),
      last: formatBudgetPercent(last.remainingPercent, language),
      most: formatBudgetPercent(last.atMostPercent, language),
    };
    parts.push(
      values.last === values.most
        ? t('journeyPage.budget.fromTo', values)
        : t('journeyPage.budget.fromToBounds', values),
    );
  }
  if (spentAt) {
    const moment = momentOf(spentAt);
    parts.push(
      isSpread
        ? t('journeyPage.budget.spentAtWorst', { moment })
        : t('journeyPage.budget.spentAt', { moment }),
    );
  }
  if (badSeconds > 0) {
    const duration = durationOf(badSeconds);
    parts.push(
      breaches.length > 0 && !isSpread
        ? t('journeyPage.budget.bad', { count: breaches.length, duration })
        : t('journeyPage.budget.badFor', { duration }),
    );
  } else if (knownSeconds > 0) {
    parts.push(t('journeyPage.budget.neverBad'));
  }
  if (excludedSeconds > 0) {
    parts.push(
      t('journeyPage.budget.excluded', {
        duration: durationOf(excludedSeconds),
      }),
    );
  }
  if (noDataSeconds > 0) {
    parts.push(
      t('journeyPage.budget.noData', { duration: durationOf(noDataSeconds) }),
    );
  }
  if (isSpread) {
    parts.push(t('journeyPage.budget.spread'));
  }
  return parts.length > 0 ? `${capitalize(parts.join('; '))}.` : '';

  function capitalize(text: string): string {
    return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  }
}
