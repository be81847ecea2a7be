/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceTelemetry } from '../../../telemetry/ServiceTelemetry';
import { RequirementEvidence } from '../../Requirement';
import { Odd } from '../itemsOf';

/** What was looked at of the telemetry of a service, and of which time. */
export function telemetryEvidence(
  telemetry: Odd<ServiceTelemetry>,
  fields: Array<keyof ServiceTelemetry>,
): RequirementEvidence[] {
  const shown: Array<keyof ServiceTelemetry> = [
    'service',
    'environment',
    'from',
    'to',
    ...fields,
  ];
  return shown.flatMap(field => {
    const value = telemetry[field];
    return value === undefined
      ? []
      : {
          path: `telemetry.${field}`,
          value:
            typeof value === 'string' ? value : JSON.stringify(value) ?? '',
        };
  });
}
