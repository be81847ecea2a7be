/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { cujScorecardReadPermission } from '@cuj-slo/backstage-plugin-cuj-common';
import { parseRef } from '../scorecards/parseRef';
import { ScorecardListService } from '../scorecards/ScorecardListService';

const MAX_ENTITIES = 200;

/** Lets a client of the actions list what the entities of an owner fail. */
export function createListFailuresOfOwnerAction(options: {
  actionsRegistry: ActionsRegistryService;
  lists: ScorecardListService;
  /** All that are switched on. */
  requirementIds: string[];
}): void {
  const { actionsRegistry, lists, requirementIds } = options;
  actionsRegistry.register({
    name: 'list-failures-of-owner',
    title: 'List Failures of Owner',
    description: `
Lists the requirements that entities of one owner fail, worst entity first, among the entities that the caller may read.
At most ${MAX_ENTITIES} entities are given; "totalEntities" says how many there are.
"enforced" says what follows: "blocking" is a failure for which deployment gates say no, "grace" one that will block later.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: cujScorecardReadPermission,
    schema: {
      input: z =>
        z.object({
          ownerRef: z
            .string()
            .describe('Full reference, such as group:default/team-payments'),
          requirementId: z
            .string()
            .optional()
            .describe('Only failures of this requirement, such as runbook'),
        }),
      output: z =>
        z.object({
          totalEntities: z.number(),
          entities: z.array(
            z.object({
              entityRef: z.string(),
              title: z.string(),
              scorePercent: z.number().optional(),
              failures: z.array(
                z.object({
                  requirementId: z.string(),
                  title: z.string(),
                  message: z.string(),
                  since: z.string(),
                  enforced: z.enum(['none', 'grace', 'blocking']),
                }),
              ),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const matrix = await lists.getMatrix(
        {
          owner: [parseRef(input.ownerRef)],
          requirement: input.requirementId
            ? [input.requirementId]
            : requirementIds,
          verdict: ['fail'],
          limit: MAX_ENTITIES,
        },
        { credentials },
      );
      return {
        output: {
          totalEntities: matrix.totalItems,
          entities: matrix.items.map(
            ({ entityRef, title, scorePercent, verdicts }) => ({
              ...{ entityRef, title },
              ...(scorePercent !== undefined && { scorePercent }),
              failures: matrix.requirements.flatMap(column => {
                const cell = verdicts[column.id];
                return cell?.verdict === 'fail'
                  ? {
                      requirementId: column.id,
                      title: column.title,
                      message: cell.message ?? '',
                      since: cell.since,
                      enforced: cell.enforced ?? ('none' as const),
                    }
                  : [];
              }),
            }),
          ),
        },
      };
    },
  });
}
