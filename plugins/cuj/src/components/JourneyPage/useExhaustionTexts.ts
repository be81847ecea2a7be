/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { budgetAtBest } from '../JourneyStanding/budgetAtBest';

/** How long the budget lasts, and how fast it burns where that is too fast. */
export function useExhaustionTexts(
  status: Pick<
    JourneyStatus,
    'availability' | 'exhaustion' | 'burnRates' | 'errorBudget' | 'target'
  >,
): string[] {
  const { t } = useTexts();
  const language = useLanguage();
  const { exhaustion, burnRates, errorBudget } = status;
  if (!errorBudget.known) {
    return [];
  }
  const texts: string[] = [];
  if (exhaustion.state === 'exhausts') {
    if (exhaustion.seconds > 0) {
      texts.push(
        t(
          budgetAtBest(status) === undefined
            ? 'journeyPage.standing.exhausts'
            : 'journeyPage.standing.exhaustsAtEarliest',
          { duration: formatSeconds(exhaustion.seconds, language) },
        ),
      );
    }
  } else {
    texts.push(t(`journeyPage.standing.${exhaustion.state}`));
  }
  const firing = burnRates.find(
    ({ state, longBurnRate }) =>
      state === 'firing' && longBurnRate !== undefined,
  );
  if (firing) {
    texts.push(
      t('journeyPage.standing.burning', {
        rate: formatBurnRate(firing.longBurnRate ?? 0, language),
        window: firing.alert.longWindow,
      }),
    );
  }
  return texts;
}

/** A multiple of the even spending rate. */
export function formatBurnRate(
  rate: number,
  language: string | undefined,
): string {
  return rate.toLocaleString(language, {
    maximumFractionDigits: rate < 10 ? 1 : 0,
  });
}
