/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LogKind } from './SimulatedLogs';

/**
 * Logs as well kept as those of the demo organisation.
 *
 * @remarks
 * The frontend's are as they should be. The engine's trace ids have been remapped:
 * searches by attribute see none of them. The workflow service does not inject any.
 * The optimiser writes plain text, and calls its errors information. Billing names
 * its logger under a name of its own, `logger`, which is not `logger.name`.
 */
export function createDemoLogs(): LogKind[] {
  const kind = (
    service: string,
    status: LogKind['status'],
    perHour: number,
    message: string,
    values: Partial<LogKind> = {},
  ): LogKind => ({
    service,
    status,
    environment: 'prod',
    message,
    perHour,
    attributes: {},
    isCorrelated: false,
    ...values,
  });
  const frontend = (errorType?: string, origin = 'frontend-monolith') => ({
    isCorrelated: true,
    attributes: {
      trace_id: '6a1c',
      span_id: '9f02',
      'http.status_code': errorType === 'client_error' ? '422' : '500',
      'logger.name': 'web',
      ...(errorType && {
        'error.type': errorType,
        'error.origin_service': origin,
      }),
    },
  });
  const engine = (errorType?: string) => ({
    isCorrelated: true,
    attributes: {
      'logger.name': 'engine',
      'http.status_code': errorType ? '500' : '200',
      ...(errorType && { 'error.type': errorType }),
      // It says so of its own errors only.
      ...(errorType === 'server_error' && {
        'error.origin_service': 'orchestration-engine',
      }),
    },
  });
  const workflow = (errorType?: string) => ({
    attributes: {
      'logger.name': 'workflow',
      // Whatever happens, it is the server's fault.
      'http.status_code': errorType ? '500' : '200',
      ...(errorType && { 'error.type': errorType }),
    },
  });

  return [
    kind('frontend-monolith', 'info', 7200, 'request served', {
      ...frontend(),
      attributes: { ...frontend().attributes, 'http.status_code': '200' },
    }),
    kind(
      'frontend-monolith',
      'warn',
      120,
      'input rejected',
      frontend('client_error'),
    ),
    kind(
      'frontend-monolith',
      'error',
      18,
      'upstream failed',
      frontend('dependency_error', 'orchestration-engine'),
    ),
    kind(
      'frontend-monolith',
      'error',
      6,
      'render failed',
      frontend('server_error'),
    ),
    kind('orchestration-engine', 'info', 3600, 'run scheduled', engine()),
    kind(
      'orchestration-engine',
      'error',
      30,
      'worker did not answer',
      engine('server_error'),
    ),
    kind(
      'orchestration-engine',
      'error',
      12,
      'definition not readable',
      engine('dependency_error'),
    ),
    kind('workflow-service', 'info', 5400, 'workflow read', workflow()),
    // Validation failures, logged as errors.
    kind(
      'workflow-service',
      'error',
      240,
      'validation failed',
      workflow('server_error'),
    ),
    kind(
      'workflow-service',
      'error',
      15,
      'connection pool exhausted',
      workflow(),
    ),
    kind('optimizer-service', 'info', 1800, 'plan done'),
    kind('optimizer-service', 'info', 40, 'ERROR solver gave up'),
    kind('optimizer-service', 'error', 4, 'Traceback (most recent call last)'),
    kind('billing-api', 'info', 600, 'invoice written', {
      attributes: { trace_id: '77aa', logger: 'billing' },
      isCorrelated: true,
    }),
    kind('orchestration-engine', 'error', 2, 'worker did not answer', {
      ...engine('server_error'),
      environment: 'staging',
    }),
  ];
}

/** Logs of the services of the bulk: one in five has no trace ids. */
export function createBulkLogs(services: string[]): LogKind[] {
  return services.flatMap((service, index) => {
    const isCorrelated = index % 5 !== 0;
    const common = { service, environment: 'prod', isCorrelated };
    const attributes = {
      'logger.name': 'bulk',
      ...(isCorrelated && { trace_id: '1', span_id: '2' }),
    };
    return [
      {
        ...common,
        status: 'info' as const,
        message: 'done',
        perHour: 600,
        attributes,
      },
      {
        ...common,
        status: 'error' as const,
        message: 'failed',
        perHour: 6,
        attributes: { ...attributes, 'error.type': 'server_error' },
      },
    ];
  });
}
