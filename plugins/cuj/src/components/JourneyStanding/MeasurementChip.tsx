/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyMeasurement } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiAlertLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { Chip } from '../StateChip/Chip';

/** Whether the outcome itself is measured, or something that stands in for it. */
export function MeasurementChip(props: { measurement: JourneyMeasurement }) {
  const { t } = useTexts();
  return props.measurement === 'proxy' ? (
    <Chip tone="warn" icon={<RiAlertLine aria-hidden />}>
      {t('journeyStanding.measurement.proxy')}
    </Chip>
  ) : (
    <Chip tone="plain">{t('journeyStanding.measurement.endToEnd')}</Chip>
  );
}
