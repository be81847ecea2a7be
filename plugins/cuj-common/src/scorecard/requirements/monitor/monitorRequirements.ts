/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '../../Requirement';
import { evaluationWindowRequirement } from './evaluationWindowRequirement';
import { monitorNameRequirement } from './monitorNameRequirement';
import { monitorTagsRequirement } from './monitorTagsRequirement';
import { recipientRequirement } from './recipientRequirement';
import { recoveryThresholdRequirement } from './recoveryThresholdRequirement';

/** In the order in which they are shown. */
export const monitorRequirements: Requirement[] = [
  monitorNameRequirement,
  monitorTagsRequirement,
  evaluationWindowRequirement,
  recoveryThresholdRequirement,
  recipientRequirement,
];
