/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MonitorFact } from '../../facts/MonitorFact';
import { RequirementFinding, RequirementRemediation } from '../../Requirement';
import { ItemVerdict, judgeItems } from '../judgeItems';

/** Judges each monitor alone and makes one finding of them. */
export function judgeMonitors(options: {
  id: string;
  monitors: MonitorFact[];
  judge: (fact: MonitorFact) => ItemVerdict | undefined;
  remediation: RequirementRemediation;
  leftOut?: string;
}): RequirementFinding {
  const { monitors, ...rest } = options;
  return judgeItems({
    ...rest,
    noun: ['monitor', 'monitors'],
    items: monitors,
    describe: ({ monitor, entityRefs }) => ({
      id: monitor.id,
      name: monitor.name,
      ...(entityRefs && { entityRefs }),
    }),
  });
}
