/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MonitorFact } from '../../facts/MonitorFact';
import { RequirementEvidence } from '../../Requirement';
import { Odd, fieldsOf, textOf, textsOf } from '../itemsOf';

/**
 * That a monitor was looked at, with the journeys whose readers may see it.
 *
 * @param what - what it was looked at for
 */
export function evidenceOfMonitor(
  fact: Odd<MonitorFact>,
  what?: string,
): RequirementEvidence {
  const { id, name } = fieldsOf(fact.monitor as MonitorFact['monitor']);
  const entityRefs = textsOf(fact.entityRefs);
  return {
    path: `monitor ${textOf(id)}${what === undefined ? '' : `: ${what}`}`,
    value: textOf(name),
    ...(entityRefs.length > 0 && { entityRefs }),
  };
}
