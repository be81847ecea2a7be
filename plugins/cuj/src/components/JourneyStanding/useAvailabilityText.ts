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
  if (!availability.known) {
    return t(`journeyStanding.unknown.${availability.because}`);
  }
  const textOf = (percent: number) =>
    formatPercent(percent, { language, atMost: 2, target: target?.percent });
  const least = textOf(availability.percent);
  const most = textOf(availability.atMostPercent);
  return least === most
    ? least
    : t('journeyStanding.availability.bounds', { least, most });
}
