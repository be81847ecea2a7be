/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '../../Requirement';
import { boundaryRequirement } from './boundaryRequirement';
import { contactsRequirement } from './contactsRequirement';
import { errorOriginRequirement } from './errorOriginRequirement';
import { errorTaxonomyRequirement } from './errorTaxonomyRequirement';
import { goldenSignalsRequirement } from './goldenSignalsRequirement';
import { logCorrelationRequirement } from './logCorrelationRequirement';
import { logVolumeMonitorRequirement } from './logVolumeMonitorRequirement';
import { onCallRequirement } from './onCallRequirement';
import { ownerRequirement } from './ownerRequirement';
import { runbookRequirement } from './runbookRequirement';
import { severityAccuracyRequirement } from './severityAccuracyRequirement';
import { structuredLoggingRequirement } from './structuredLoggingRequirement';
import { tagsRequirement } from './tagsRequirement';
import { tracingRequirement } from './tracingRequirement';

/** In the order in which they are shown. */
export const serviceRequirements: Requirement[] = [
  ownerRequirement,
  runbookRequirement,
  onCallRequirement,
  boundaryRequirement,
  tagsRequirement,
  contactsRequirement,
  tracingRequirement,
  logCorrelationRequirement,
  structuredLoggingRequirement,
  goldenSignalsRequirement,
  errorTaxonomyRequirement,
  errorOriginRequirement,
  severityAccuracyRequirement,
  logVolumeMonitorRequirement,
];
