/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from './Requirement';
import { journeyRequirements } from './requirements/journey/journeyRequirements';
import { monitorRequirements } from './requirements/monitor/monitorRequirements';
import { serviceRequirements } from './requirements/service/serviceRequirements';
import { sloRequirements } from './requirements/slo/sloRequirements';

/**
 * All requirements of the suite's own, in the order in which they are shown.
 *
 * @public
 */
export const requirementCatalogue: Requirement[] = [
  ...serviceRequirements,
  ...journeyRequirements,
  ...sloRequirements,
  ...monitorRequirements,
];
