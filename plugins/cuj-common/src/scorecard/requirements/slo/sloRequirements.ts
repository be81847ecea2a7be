/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '../../Requirement';
import { burnAlertRequirement } from './burnAlertRequirement';
import { expectedErrorsRequirement } from './expectedErrorsRequirement';
import { sloBoundaryRequirement } from './sloBoundaryRequirement';
import { sloDescriptionRequirement } from './sloDescriptionRequirement';
import { sloNameRequirement } from './sloNameRequirement';
import { sloTagsRequirement } from './sloTagsRequirement';
import { sloTypeRationaleRequirement } from './sloTypeRationaleRequirement';
import { targetBufferRequirement } from './targetBufferRequirement';
import { targetConsistencyRequirement } from './targetConsistencyRequirement';
import { targetEvidenceRequirement } from './targetEvidenceRequirement';

/** In the order in which they are shown. */
export const sloRequirements: Requirement[] = [
  sloNameRequirement,
  sloTagsRequirement,
  sloDescriptionRequirement,
  sloTypeRationaleRequirement,
  targetEvidenceRequirement,
  targetBufferRequirement,
  targetConsistencyRequirement,
  expectedErrorsRequirement,
  burnAlertRequirement,
  sloBoundaryRequirement,
];
