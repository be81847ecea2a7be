/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '../../Requirement';
import { boundaryRequirement } from './boundaryRequirement';
import { onCallRequirement } from './onCallRequirement';
import { ownerRequirement } from './ownerRequirement';
import { runbookRequirement } from './runbookRequirement';

/** In the order in which they are shown. */
export const serviceRequirements: Requirement[] = [
  ownerRequirement,
  runbookRequirement,
  onCallRequirement,
  boundaryRequirement,
];
