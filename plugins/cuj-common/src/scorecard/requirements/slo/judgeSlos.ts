/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { revealedEntities } from '../../../matching/revealedEntities';
import { SloFact } from '../../facts/SloFact';
import { RequirementFinding, RequirementRemediation } from '../../Requirement';
import { ItemVerdict, judgeItems } from '../judgeItems';

/**
 * Judges each SLO alone and makes one finding of them.
 *
 * @remarks
 * An item tells of all entities that the SLO itself names, whatever it belongs to.
 */
export function judgeSlos(options: {
  id: string;
  slos: SloFact[];
  judge: (fact: SloFact) => ItemVerdict | undefined;
  remediation: RequirementRemediation;
  leftOut?: string;
}): RequirementFinding {
  const { slos, ...rest } = options;
  return judgeItems({
    ...rest,
    noun: ['SLO', 'SLOs'],
    items: slos,
    describe: ({ slo, matching, url }) => ({
      id: slo.id,
      name: slo.name,
      url,
      entityRefs: revealedEntities(matching),
    }),
  });
}
