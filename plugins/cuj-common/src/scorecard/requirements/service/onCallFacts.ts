/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { onCallTeamAnnotations } from '../../../annotations';
import { annotationsOf } from '../../../entity/entityText';
import { ServiceDefinition } from '../../../services/ServiceDefinition';
import { EntityFacts } from '../../facts/FactValues';
import { isPlaceholder } from '../../placeholders';
import { FactsPart, requireFacts } from '../../requireFacts';
import { ScorecardSettings } from '../../ScorecardSettings';
import { fieldsOf, itemsOf, textOf } from '../itemsOf';
import { evidenceOfAhead, judgeAhead, onCallRemediation } from './judgeAhead';
import { isCount } from '../share';
import { isEverRead } from './isEverRead';

const coverage = requireFacts({
  id: 'on-call',
  needs: ['onCallCoverage'],
  evaluate({ facts }) {
    const { team, responders, ahead } = fieldsOf(facts.onCallCoverage);
    const evidence = [
      { path: 'onCallCoverage.team', value: textOf(team) },
      ...evidenceOfAhead(ahead, { isNow: responders === 0 }),
    ];
    const measured = isCount(responders)
      ? { value: responders, threshold: 1, unit: 'count' as const }
      : undefined;
    if (!measured) {
      return {
        verdict: 'unknown',
        code: 'on-call.unknown.untold',
        message: 'The source cannot tell whether anybody is on call.',
        evidence,
      };
    }
    return measured.value > 0
      ? judgeAhead(ahead, { evidence, measured })
      : {
          verdict: 'fail',
          code: 'on-call.nobody',
          message: 'There is a rotation, but nobody is on call now.',
          evidence,
          measured,
          remediation: onCallRemediation,
        };
  },
});

const definitions = requireFacts({
  id: 'on-call',
  needs: ['serviceDefinitions'],
  evaluate({ facts }) {
    const links = itemsOf(facts.serviceDefinitions).flatMap(definition =>
      itemsOf(definition.onCall as ServiceDefinition['onCall']).map(
        ({ url }) => ({
          path: `service definition ${textOf(definition.id)}: onCall`,
          value: textOf(url),
        }),
      ),
    );
    const evidence = links.filter(({ value }) => value !== '');
    return evidence.length > 0
      ? {
          verdict: 'pass',
          code: 'on-call.defined',
          message: 'The service definition refers to a rotation.',
          evidence,
        }
      : {
          verdict: 'not_applicable',
          code: 'on-call.undefined',
          message: 'No service definition refers to a rotation.',
          evidence: [],
        };
  },
});

/**
 * What sources say of the rotation of a service.
 *
 * @remarks
 * Where the entity names a team of the source, the source has to say whether somebody
 * is on call. Where it refers to another tool, nobody can be asked, and its text
 * decides.
 *
 * @param hasReference - whether the entity itself refers to a rotation
 */
export function onCallFacts(
  hasReference: (entity: Entity, settings: ScorecardSettings) => boolean,
): FactsPart {
  return {
    needs: [],
    uses: ['onCallCoverage', 'serviceDefinitions'],
    reads: [],
    evaluate(context, all) {
      const { entity, settings } = context;
      const isAsked =
        isEverRead(all.onCallCoverage) &&
        !(isGuessed(all) && hasReference(entity, settings));
      if (isAsked || (all.onCallCoverage && namesTeam(entity, settings))) {
        return coverage.evaluate(context, all);
      }
      return hasReference(entity, settings) ||
        !isEverRead(all.serviceDefinitions)
        ? {
            verdict: 'not_applicable',
            code: 'on-call.unasked',
            message: 'No source knows the rotation.',
            evidence: [],
          }
        : definitions.evaluate(context, all);
    },
  };
}

/** A team of another name may be called for it, in the tool that it refers to. */
function isGuessed({ onCallCoverage }: EntityFacts): boolean {
  return (
    onCallCoverage !== undefined &&
    'value' in onCallCoverage &&
    fieldsOf(onCallCoverage.value).isGuessed === true
  );
}

function namesTeam(entity: Entity, settings: ScorecardSettings): boolean {
  const annotations = annotationsOf(entity);
  return onCallTeamAnnotations.some(key => {
    const value = annotations[key];
    return (
      typeof value === 'string' && !isPlaceholder(value, settings.placeholders)
    );
  });
}
