/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceTelemetry } from '../../../telemetry/ServiceTelemetry';
import { RequirementEvidence } from '../../Requirement';
import { Odd } from '../itemsOf';

const HOUR_MS = 3_600_000;

/**
 * What was looked at of the telemetry of a service, and over how much time. When that
 * was moves whenever it is read, and is no part of a finding.
 */
export function telemetryEvidence(
  telemetry: Odd<ServiceTelemetry>,
  fields: Array<keyof ServiceTelemetry>,
): RequirementEvidence[] {
  const shown: Array<[name: string, value: unknown]> = [
    ['service', telemetry.service],
    ['environment', telemetry.environment],
    ['period', periodOf(telemetry)],
    ...fields.map((field): [string, unknown] => [field, telemetry[field]]),
  ];
  return shown.flatMap(([name, value]) =>
    value === undefined
      ? []
      : {
          path: `telemetry.${name}`,
          value:
            typeof value === 'string' ? value : JSON.stringify(value) ?? '',
        },
  );
}

/** In whole days, as sources that are read at different times add up to no full one. */
function periodOf({ from, to }: Odd<ServiceTelemetry>): string | undefined {
  const hours = Math.round(
    (Date.parse(String(to)) - Date.parse(String(from))) / HOUR_MS,
  );
  if (!(hours > 0)) {
    return undefined;
  }
  const days = Math.round(hours / 24);
  return days < 1 ? `${hours} h` : `${days} ${days === 1 ? 'day' : 'days'}`;
}
