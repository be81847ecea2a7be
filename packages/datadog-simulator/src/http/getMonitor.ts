/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { RouteAnswer } from './createRoute';
import { toMonitor } from './monitorWire';
import { RouteCall } from './RouteCall';

/** `GET /api/v1/monitor/{monitor_id}` */
export function getMonitor(
  call: RouteCall,
  organisation: Organisation,
  now: number,
): RouteAnswer {
  const monitor = organisation.monitor(Number(call.params.id));
  if (!monitor) {
    return { status: 404, body: { errors: ['Monitor not found'] } };
  }
  return {
    body: toMonitor(monitor, organisation, now, {
      groupStates: call.query.get('group_states')?.split(','),
      withDowntimes: call.query.get('with_downtimes') === 'true',
      withAssets: call.query.get('with_assets') === 'true',
    }),
  };
}
