/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { tryParseEntityRef } from '../../../entity/tryParseEntityRef';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { exampleTags, judgeTags } from '../judgeTags';
import { ownName } from '../ownName';
import { judgeSlos } from './judgeSlos';

const id = 'slo-tags';

/**
 * An SLO carries the tags that dashboards and ownership rely upon.
 *
 * @public
 */
export const sloTagsRequirement: Requirement = {
  id,
  version: 1,
  title: 'SLO tags',
  why: 'What is not tagged alike is missing from dashboards, reports and the answer to whose it is.',
  passes: 'Every required tag is there once, with a value that is known.',
  level: 1,
  subject: 'slo',
  facts: requireFacts({
    id,
    needs: ['slos'],
    reads: [],
    oneDecides: 'fail',
    evaluate({ entity, settings, conventions, facts }) {
      const required = conventions.requiredSloTags;
      return judgeSlos({
        id,
        slos: facts.slos,
        judge({ slo, matching }) {
          const found = judgeTags({
            tags: slo.tags,
            required,
            conventions,
            placeholders: settings.placeholders,
            services: matching.services.flatMap(
              ({ entityRef }) =>
                tryParseEntityRef(entityRef, { defaultKind: 'component' })
                  ?.name ?? [],
            ),
          });
          const isAmbiguous = matching.problems.some(
            ({ code }) => code === 'ambiguous-service',
          );
          return found.code === 'unknown-value' && isAmbiguous
            ? {
                verdict: 'unknown',
                code: 'ambiguous',
                message:
                  'More than one entity is called as its tag says: it is not known which one is meant.',
              }
            : found;
        },
        remediation: {
          text: `Tag the SLO with ${required.join(
            ', ',
          )}, each once, in the code that creates it.`,
          example: exampleTags(required, conventions, {
            service: ownName(entity).service,
            type: 'availability',
          }),
        },
      });
    },
  }),
};
