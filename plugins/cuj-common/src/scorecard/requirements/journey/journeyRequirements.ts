/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '../../Requirement';
import { endToEndTracingRequirement } from './endToEndTracingRequirement';
import { errorBudgetPolicyRequirement } from './errorBudgetPolicyRequirement';
import { limitationsDocumentedRequirement } from './limitationsDocumentedRequirement';
import { policyFollowedRequirement } from './policyFollowedRequirement';
import { portfolioSizeRequirement } from './portfolioSizeRequirement';
import { sloCoverageRequirement } from './sloCoverageRequirement';
import { stakeholderValidationRequirement } from './stakeholderValidationRequirement';
import { startAndEndRequirement } from './startAndEndRequirement';
import { stepsMappedRequirement } from './stepsMappedRequirement';
import { syntheticCoverageRequirement } from './syntheticCoverageRequirement';
import { userValueRequirement } from './userValueRequirement';

/** In the order in which they are shown. */
export const journeyRequirements: Requirement[] = [
  userValueRequirement,
  startAndEndRequirement,
  stakeholderValidationRequirement,
  portfolioSizeRequirement,
  stepsMappedRequirement,
  sloCoverageRequirement,
  errorBudgetPolicyRequirement,
  syntheticCoverageRequirement,
  endToEndTracingRequirement,
  limitationsDocumentedRequirement,
  policyFollowedRequirement,
];
