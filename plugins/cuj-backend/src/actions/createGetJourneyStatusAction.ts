/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { cujSloReadPermission } from '@cuj-slo/backstage-plugin-cuj-common';
import { JourneyService } from '../journeys/JourneyService';
import { parseRef } from '../scorecards/parseRef';

/** Lets a client of the actions read how a journey stands, as its caller may. */
export function createGetJourneyStatusAction(options: {
  actionsRegistry: ActionsRegistryService;
  journeys: JourneyService;
}): void {
  const { actionsRegistry, journeys } = options;
  actionsRegistry.register({
    name: 'get-journey-status',
    title: 'Get Journey Status',
    description: `
Reads how a user journey stands: its state and why, availability, what is left of the error budget, how fast that burns, and the state of each step with its service and owner.
It is made of the last known copy; "asOf" says of when, "sources" whether that is current.
A number that is not known has "known": false and says why; 0 is a value. An error budget may be negative, which is overspent. The states "unknown", "no_data" and "stale" are never good. A measurement "proxy" means that services are measured in place of the customer's outcome: say so beside every number.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: cujSloReadPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe(
              'Full entity reference, such as journey:default/checkout',
            ),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          title: z.string(),
          ownerRef: z.string().optional(),
          outcome: z.string(),
          measurement: z.enum(['end-to-end', 'proxy']),
          state: z.enum([
            'ok',
            'warning',
            'breached',
            'no_data',
            'unknown',
            'stale',
          ]),
          why: z.array(
            z.object({
              part: z.string(),
              state: z.string(),
              steps: z.array(z.string()),
            }),
          ),
          timeframe: z.string(),
          target: z
            .object({ percent: z.number(), origin: z.string() })
            .passthrough()
            .optional(),
          availability: z.object({ known: z.boolean() }).passthrough(),
          errorBudget: z.object({ known: z.boolean() }).passthrough(),
          burnRates: z.array(z.object({}).passthrough()),
          exhaustion: z.object({}).passthrough(),
          coverage: z.object({}).passthrough(),
          steps: z.array(
            z.object({ name: z.string(), state: z.string() }).passthrough(),
          ),
          targetTooLow: z.array(z.string()),
          unmeasuredSteps: z.array(z.string()),
          asOf: z.string().optional(),
          computedAt: z.string(),
          sources: z.array(
            z.object({ source: z.string(), state: z.string() }).passthrough(),
          ),
        }),
    },
    examples: [
      {
        title: 'Is the checkout well?',
        input: { entityRef: 'journey:default/checkout' },
      },
    ],
    action: async ({ input, credentials }) => {
      const { status, sources } = await journeys.getJourney(
        parseRef(input.entityRef),
        {},
        { credentials },
      );
      const { ownerRef, target, asOf } = status;
      return {
        output: {
          entityRef: status.entityRef,
          title: status.title,
          ...(ownerRef && { ownerRef }),
          outcome: status.outcome,
          measurement: status.measurement,
          state: status.state,
          why: status.why,
          timeframe: status.timeframe,
          ...(target && { target }),
          availability: status.availability,
          errorBudget: status.errorBudget,
          burnRates: status.burnRates,
          exhaustion: status.exhaustion,
          coverage: status.coverage,
          steps: status.steps,
          targetTooLow: status.targetTooLow,
          unmeasuredSteps: status.unmeasuredSteps,
          ...(asOf && { asOf }),
          computedAt: status.computedAt,
          sources,
        },
      };
    },
  });
}
