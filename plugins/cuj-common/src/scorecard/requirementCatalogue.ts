/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRequirement } from './Requirement';
import { boundaryRequirement } from './requirements/boundaryRequirement';
import { onCallRequirement } from './requirements/onCallRequirement';
import { ownerRequirement } from './requirements/ownerRequirement';
import { runbookRequirement } from './requirements/runbookRequirement';

/**
 * The requirements that are decided by an entity's own text, in the order in
 * which they are shown.
 *
 * @public
 */
export const entityRequirements: EntityRequirement[] = [
  ownerRequirement,
  runbookRequirement,
  onCallRequirement,
  boundaryRequirement,
];
