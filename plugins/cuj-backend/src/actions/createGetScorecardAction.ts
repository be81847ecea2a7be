/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { cujScorecardReadPermission } from '@cuj-slo/backstage-plugin-cuj-common';
import { EntityScorecardService } from '../scorecards/EntityScorecardService';
import { parseRef } from '../scorecards/parseRef';

/** Lets a client of the actions read the scorecard of an entity, as its caller may. */
export function createGetScorecardAction(options: {
  actionsRegistry: ActionsRegistryService;
  entities: EntityScorecardService;
}): void {
  const { actionsRegistry, entities } = options;
  actionsRegistry.register({
    name: 'get-scorecard',
    title: 'Get Scorecard',
    description: `
Reads the scorecard of one entity of the software catalog: which requirements it passes, fails, or is exempt from, and which can't be judged.
The verdicts pass, fail, unknown and waived are never the same: unknown is neither good nor bad, waived is a failure that somebody excused for a time.
"enforced" says what follows: "blocking" is a failure for which deployment gates say no, "grace" one that will block from a given time on.
Use explain-verdict for the evidence behind one verdict.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: cujScorecardReadPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe(
              'Full entity reference, such as component:default/checkout',
            ),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          title: z.string(),
          ownerRef: z.string().optional(),
          scorecard: z
            .object({
              level: z.number().describe('The level that is held; 0 is none'),
              highestLevel: z.number(),
              missingForNextLevel: z
                .array(z.string())
                .describe('Ids of the requirements that the next level needs'),
              scorePercent: z.number().optional(),
              counts: z.record(z.number()),
              evaluatedAt: z.string(),
              results: z.array(
                z.object({
                  requirementId: z.string(),
                  title: z.string(),
                  level: z.number(),
                  verdict: z.enum(['pass', 'fail', 'unknown', 'waived']),
                  message: z.string(),
                  mode: z.enum(['inform', 'enforce', 'reject']),
                  enforced: z.enum(['none', 'grace', 'blocking']),
                  since: z.string().optional(),
                  remediation: z.string().optional(),
                }),
              ),
            })
            .optional()
            .describe('Absent where no scorecard applies to the entity'),
        }),
    },
    examples: [
      {
        title: 'What does the checkout service fail?',
        input: { entityRef: 'component:default/checkout' },
      },
    ],
    action: async ({ input, credentials }) => {
      const { entityRef, title, ownerRef, scorecard } =
        await entities.getScorecard(parseRef(input.entityRef), { credentials });
      return {
        output: {
          entityRef,
          title,
          ...(ownerRef && { ownerRef }),
          ...(scorecard && {
            scorecard: {
              ...scorecard,
              results: scorecard.results.map(result => ({
                requirementId: result.requirementId,
                title: result.title,
                level: result.level,
                verdict: result.verdict,
                message: result.message,
                mode: result.mode,
                enforced: result.enforced?.state ?? ('none' as const),
                ...(result.since && { since: result.since }),
                ...(result.remediation && {
                  remediation: result.remediation.text,
                }),
              })),
            },
          }),
        },
      };
    },
  });
}
