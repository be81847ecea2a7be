/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '../../monitors/Monitor';
import { MonitorFact } from '../facts/MonitorFact';
import { judge, missing } from './journey';
import { judgeService, judgeWaived } from './judgeService';
import { component } from './scorecard';
import { monitorFact } from './sloFacts';

/** What a requirement says of a service with one monitor. */
export const judgeMonitor = (
  id: string,
  overrides: Partial<Monitor>,
  rest: Partial<MonitorFact> = {},
) => judgeService(id, { monitors: [monitorFact(overrides, rest)] });
/** What it says where monitors could not be read. */
export const judgeUnreadMonitors = (id: string) =>
  judge(id, component({}), { facts: missing('monitors') }).result!;
/** What it says of that monitor where an exemption holds. */
export const judgeWaivedMonitor = (id: string, overrides: Partial<Monitor>) =>
  judgeWaived(id, { monitors: [monitorFact(overrides)] }).verdict;
