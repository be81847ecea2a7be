/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RequirementFinding, RequirementRemediation } from '../Requirement';

/** A requirement's way to say no: always with the same path and the same way out. */
export function createFail(options: {
  requirementId: string;
  /** Where in the entity the value stands. */
  path: string;
  remediation: RequirementRemediation;
}): (code: string, message: string, value?: string) => RequirementFinding {
  const { requirementId, path, remediation } = options;
  return (code, message, value) => ({
    verdict: 'fail',
    code: `${requirementId}.${code}`,
    message,
    evidence: value === undefined ? [] : [{ path, value }],
    remediation,
  });
}
