/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatPercent } from '../../format/formatPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';

/** What the availability of a journey is held against, and what was promised. */
export function useTargetTexts(status: JourneyStatus): string[] {
  const { t } = useTexts();
  const language = useLanguage();
  const { target, sla } = status;
  const texts: string[] = [];
  if (target) {
    texts.push(
      t(`journeyStanding.availability.origin.${target.origin}`, {
        target: formatPercent(target.percent, { language }),
      }),
    );
  }
  if (sla) {
    texts.push(
      t(`journeyStanding.availability.sla.${slaState(status, sla)}`, {
        target: formatPercent(sla.targetPercent, { language }),
        timeframe: sla.timeframe,
      }),
    );
  }
  return texts;
}

/** In these, nobody knows whether a part of the journey works. */
const unsureStates: JourneyStatus['state'][] = ['no_data', 'unknown', 'stale'];

/** Whether the promise is kept, where the numbers are about the same time. */
function slaState(
  { availability, timeframe, measurement, state, why }: JourneyStatus,
  sla: NonNullable<JourneyStatus['sla']>,
): 'kept' | 'broken' | 'unsure' | 'otherTimeframe' {
  if (timeframe !== sla.timeframe) {
    return 'otherTimeframe';
  }
  if (state === 'stale') {
    return 'unsure';
  }
  const { atMostPercent = 100 } = availability;
  if (atMostPercent < sla.targetPercent) {
    return 'broken';
  }
  if (!availability.known) {
    return 'unsure';
  }
  // A proxy may miss what the customer does not get, and so may what is not measured.
  return availability.percent >= sla.targetPercent &&
    measurement === 'end-to-end' &&
    why.every(reason => !unsureStates.includes(reason.state))
    ? 'kept'
    : 'unsure';
}
