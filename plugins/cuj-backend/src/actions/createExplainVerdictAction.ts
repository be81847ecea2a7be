/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import { cujScorecardReadPermission } from '@cuj-slo/backstage-plugin-cuj-common';
import { EntityScorecardService } from '../scorecards/EntityScorecardService';
import { parseRef } from '../scorecards/parseRef';

/** Lets a client of the actions read everything that explains one verdict. */
export function createExplainVerdictAction(options: {
  actionsRegistry: ActionsRegistryService;
  entities: EntityScorecardService;
}): void {
  const { actionsRegistry, entities } = options;
  actionsRegistry.register({
    name: 'explain-verdict',
    title: 'Explain Verdict',
    description: `
Explains why an entity of the software catalog passes or fails one requirement: what was looked at, what passes, how to mend it with an example to paste, since when the verdict stands and what it was before.
Where the verdict is unknown, the message says which fact is missing; it must not be taken for a pass.
Pieces of evidence that tell of entities which the caller may not read are left out; "hiddenEvidence" says how many.
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
          requirementId: z.string().describe('Such as runbook'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          requirementId: z.string(),
          title: z.string(),
          verdict: z.enum([
            'pass',
            'fail',
            'unknown',
            'waived',
            'not_applicable',
          ]),
          message: z.string(),
          why: z.string().optional(),
          passes: z.string().optional(),
          mode: z.enum(['inform', 'enforce', 'reject']).optional(),
          enforced: z.enum(['none', 'grace', 'blocking']).optional(),
          since: z.string().optional(),
          failingSince: z.string().optional(),
          evidence: z
            .array(z.object({ path: z.string(), value: z.string() }))
            .optional(),
          items: z
            .array(
              z.object({
                name: z.string(),
                verdict: z.string(),
                message: z.string(),
                url: z.string().optional(),
              }),
            )
            .optional(),
          hiddenEvidence: z.number().optional(),
          remediation: z
            .object({ text: z.string(), example: z.string().optional() })
            .optional(),
          waiver: z
            .object({
              reason: z.string(),
              until: z.string(),
              approvedBy: z.string().optional(),
            })
            .optional(),
          changes: z.array(
            z.object({
              at: z.string(),
              previous: z.string(),
              verdict: z.string(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const { requirementId } = input;
      const { entityRef, scorecard, history } = await entities.getScorecard(
        parseRef(input.entityRef),
        { credentials },
      );
      const isMeant = (one: { requirementId: string }) =>
        one.requirementId === requirementId;
      const result = scorecard?.results.find(isMeant);
      if (!result) {
        const inapplicable = scorecard?.notApplicable.find(isMeant);
        if (!inapplicable) {
          throw new NotFoundError(
            `Nothing is said of the requirement '${requirementId}' for ${entityRef}`,
          );
        }
        return {
          output: {
            ...inapplicable,
            entityRef,
            verdict: 'not_applicable' as const,
            changes: [],
          },
        };
      }
      return {
        output: {
          ...result,
          entityRef,
          enforced: result.enforced?.state ?? ('none' as const),
          changes: history
            .filter(isMeant)
            .map(({ at, previous, verdict }) => ({ at, previous, verdict })),
        },
      };
    },
  });
}
