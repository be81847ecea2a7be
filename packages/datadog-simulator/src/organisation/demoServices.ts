/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The services of the demo organisation. */
export const demoServices = {
  'orchestration-engine': { team: 'orchestration', firstMonitor: 9000100 },
  'frontend-monolith': { team: 'web', firstMonitor: 9000200 },
  'workflow-service': { team: 'workflow', firstMonitor: 9000300 },
  'optimizer-service': { team: 'optimizer', firstMonitor: 9000400 },
} as const;

/** One of their names. */
export type DemoServiceName = keyof typeof demoServices;

/** The one that fails first, and then those that echo it. */
export const servicesInOrderOfFailure: DemoServiceName[] = [
  'orchestration-engine',
  'workflow-service',
  'frontend-monolith',
  'optimizer-service',
];
