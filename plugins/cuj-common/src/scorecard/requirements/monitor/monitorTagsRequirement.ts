/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { exampleTags, judgeTags } from '../judgeTags';
import { ownName, ownServiceNames } from '../ownName';
import { judgeMonitors } from './judgeMonitors';

const id = 'monitor-tags';

/**
 * A monitor carries the tags that routing and ownership rely upon.
 *
 * @public
 */
export const monitorTagsRequirement: Requirement = {
  id,
  version: 2,
  title: 'Monitor tags',
  why: 'Tags decide whom an alert reaches and whose it is.',
  passes: 'Every required tag is there, with a value that is no placeholder.',
  level: 2,
  subject: 'monitor',
  facts: requireFacts({
    id,
    needs: ['monitors'],
    reads: [],
    oneDecides: 'fail',
    evaluate({ entity, settings, conventions, facts }) {
      const required = conventions.requiredMonitorTags;
      return judgeMonitors({
        id,
        monitors: facts.monitors,
        judge: ({ monitor }) =>
          judgeTags({
            tags: monitor.tags,
            required,
            conventions,
            placeholders: settings.placeholders,
            services: ownServiceNames(entity),
            onlyPresence: true,
          }),
        remediation: {
          text: `Tag the monitor with ${required.join(
            ', ',
          )} in the code that creates it.`,
          example: exampleTags(required, conventions, {
            service: ownName(entity).service,
            type: 'errors',
          }),
        },
      });
    },
  }),
};
