/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { FactValues } from '../facts/FactValues';
import { RequirementResult } from '../Scorecard';
import { judge, known } from './journey';
import { component } from './scorecard';
import { serviceRef } from './sloFacts';

/** What one requirement says of the service by these facts. */
export function judgeService(
  id: string,
  values: Partial<FactValues>,
): RequirementResult {
  return judge(id, component({}), { facts: known(values) }).result!;
}

/** The same while the service need not meet the requirement. */
export function judgeWaived(
  id: string,
  values: Partial<FactValues>,
  options: { entity?: ReturnType<typeof component>; entityRef?: string } = {},
): RequirementResult {
  return judge(id, options.entity ?? component({}), {
    facts: known(values),
    scorecard: {
      exemptions: [
        {
          requirement: id,
          entities: [options.entityRef ?? serviceRef],
          reason: 'It is replaced soon.',
          until: '2026-12-31',
        },
      ],
    },
  }).result!;
}
