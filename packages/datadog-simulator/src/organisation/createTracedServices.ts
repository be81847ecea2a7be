/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TracedService } from './SimulatedLogs';

/** The services that Datadog sees in traces, and one that it only sees at all. */
export function createTracedServices(bulkServices: string[]): TracedService[] {
  const traced = (
    name: string,
    spansPerHour: number,
    failedPerHour: number,
    environments = ['prod', 'staging'],
  ): TracedService => ({
    name,
    environments,
    isTraced: true,
    spansPerHour,
    failedPerHour,
  });
  return [
    traced('frontend-monolith', 14_400, 24),
    // Of which not all leave an error in its logs.
    traced('orchestration-engine', 7200, 60),
    traced('workflow-service', 10_800, 240, ['prod']),
    // Without a tracer: its traffic is counted in the kernel.
    {
      name: 'optimizer-service',
      environments: ['prod'],
      isTraced: false,
      spansPerHour: 0,
      failedPerHour: 0,
    },
    ...bulkServices.map(name => traced(name, 1200, 6, ['prod'])),
  ];
}
