/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujConventions } from '../../../conventions/CujConventions';
import { MonitorNameTemplate } from '../../../conventions/MonitorNameTemplate';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ItemVerdict } from '../judgeItems';
import { ownName, ownServiceNames } from '../ownName';
import { judgeMonitors } from './judgeMonitors';

const id = 'monitor-name';

/**
 * The name of a monitor says, by the convention, what it watches and where.
 *
 * @public
 */
export const monitorNameRequirement: Requirement = {
  id,
  version: 1,
  title: 'Monitor name',
  why: 'The name is what a person reads first when the monitor calls.',
  passes:
    'The name has the form of the convention and names the service and a known environment.',
  level: 2,
  subject: 'monitor',
  facts: requireFacts({
    id,
    needs: ['monitors'],
    reads: [],
    oneDecides: 'fail',
    evaluate({ entity, conventions, facts }) {
      const template = MonitorNameTemplate.parse(conventions.monitorName);
      const { production } = conventions.environments;
      const example = template.format({
        service: ownName(entity).service,
        metric: 'error-rate',
        'what it does': 'alert',
        env: production[0],
      });
      return judgeMonitors({
        id,
        monitors: facts.monitors,
        judge: ({ monitor }) =>
          judgeName(
            monitor.name,
            template,
            conventions,
            ownServiceNames(entity),
            example,
          ),
        remediation: {
          text: `Name the monitor by the form ${conventions.monitorName}.`,
          example: `name = ${JSON.stringify(example)}`,
        },
      });
    },
  }),
};

function judgeName(
  name: string,
  template: MonitorNameTemplate,
  { environments }: CujConventions,
  services: string[],
  example: string,
): ItemVerdict {
  const unknown = template.read(name, {
    service: services,
    env: [...environments.production, ...environments.other],
  });
  if (unknown?.length === 0) {
    return {
      verdict: 'pass',
      code: 'parsed',
      message: 'The name has the form of the convention.',
    };
  }
  const what = unknown
    ? `The name does not name ${unknown
        .map(part => (part === 'env' ? 'a known environment' : `this ${part}`))
        .join(' and ')}.`
    : 'The name does not have the form of the convention.';
  return {
    verdict: 'fail',
    code: unknown ? 'unknown-part' : 'form',
    message: `${what} A name such as '${example}' was expected.`,
  };
}
