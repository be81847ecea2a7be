/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PolicyConsequence } from '../../policy/ErrorBudgetPolicy';

/**
 * A rule of the error-budget policy of a journey, and whether it is in force.
 *
 * @public
 */
export interface PolicyRuleFact {
  /** See `PolicyRule`. */
  key: string;
  /** See `PolicyRule`. */
  budgetBelowPercent?: number;
  /** See `PolicyRule`. */
  burnRateAbove?: number;
  /** What follows. */
  then: PolicyConsequence[];
  /** `unknown` where it is not in force, but might have to be. */
  state: 'in-force' | 'not-in-force' | 'unknown';
  /** Since when it is in force; ISO 8601. */
  since?: string;
}
