/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatPercent } from '../../format/formatPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';

/** The availability of a journey as a number, as bounds, or why it is not known. */
export function useAvailabilityText(
  status: Pick<JourneyStatus, 'availability' | 'target'>,
): string {
  const { t } = useTexts();
  const language = useLanguage();
  const { availability, target } = status;
  const textOf = (percent: number) =>
    formatPercent(percent, { language, atMost: 2, target: target?.percent });
  if (!availability.known) {
    const unknown = t(`journeyStanding.unknown.${availability.because}`);
    const { atMostPercent = 100 } = availability;
    return atMostPercent < 100
      ? t('journeyStanding.availability.atMost', {
          unknown,
          most: textOf(atMostPercent),
        })
      : unknown;
  }
  const least = textOf(availability.percent);
  const most = textOf(availability.atMostPercent);
  return least === most
    ? least
    : t('journeyStanding.availability.bounds', { least, most });
}
