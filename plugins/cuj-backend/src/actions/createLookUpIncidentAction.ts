/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import { cujSloReadPermission } from '@cuj-slo/backstage-plugin-cuj-common';
import { hasControlCharacters } from '../hasControlCharacters';
import { LookupService } from '../lookup/LookupService';

/** A model asks once, so that it gets who is on call if that takes a while. */
const TIMEOUT_MS = 30_000;

/** Lets a client of the actions look up what an alert breaks, as its caller may. */
export function createLookUpIncidentAction(options: {
  actionsRegistry: ActionsRegistryService;
  lookup: LookupService;
}): void {
  const { actionsRegistry, lookup } = options;
  actionsRegistry.register({
    name: 'look-up-incident',
    title: 'Look Up Incident',
    description: `
Looks up an alert, monitor, SLO, incident, service or journey: which user journeys it affects, what probably causes it, who owns each service and is on call now, and which runbooks there are.
It answers from the last known copy, even while the monitoring system is down; "sources" says how old that is.
Where the outcome is "ambiguous", choose one of the candidates and look up its "query". "notKnown" names what the answer lacks.
A cause is only probable: with the state "not-known" the evidence does not decide, and none of the candidates must be called the cause. A measurement "proxy" means that services are measured in place of the customer's outcome; the state "unknown", "no_data" or "stale" is never good.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: cujSloReadPermission,
    schema: {
      input: z =>
        z.object({
          query: z
            .string()
            .min(1)
            .max(4000)
            .describe(
              'A URL, an id, a name, a tag, an entity reference, or the text of an alert',
            ),
        }),
      output: z =>
        z.object({
          query: z.string(),
          outcome: z.enum(['found', 'ambiguous', 'not-found']),
          subject: z
            .object({ type: z.string(), title: z.string() })
            .passthrough()
            .optional(),
          candidates: z.array(
            z
              .object({
                type: z.string(),
                title: z.string(),
                query: z
                  .string()
                  .describe('What to look up to mean exactly this one'),
              })
              .passthrough(),
          ),
          journeys: z
            .array(
              z
                .object({
                  entityRef: z.string(),
                  title: z.string(),
                  outcome: z.string(),
                  state: z.string(),
                  measurement: z.enum(['end-to-end', 'proxy']),
                })
                .passthrough(),
            )
            .describe('The worst first'),
          hiddenJourneys: z
            .number()
            .describe('How many more the caller may not read'),
          cause: z
            .object({
              state: z.enum(['known', 'not-known', 'nothing-fires']),
              reason: z.string().optional(),
              candidates: z.array(
                z.object({ service: z.string() }).passthrough(),
              ),
              echoes: z.array(z.object({ service: z.string() }).passthrough()),
            })
            .passthrough(),
          services: z
            .array(z.object({ service: z.string() }).passthrough())
            .describe('With owner, who is on call, and runbooks'),
          runbooks: z.array(z.object({ url: z.string() }).passthrough()),
          incidents: z.array(z.object({}).passthrough()),
          changes: z.array(z.object({}).passthrough()),
          notKnown: z.array(z.object({ code: z.string() }).passthrough()),
          sources: z.array(
            z.object({ source: z.string(), state: z.string() }).passthrough(),
          ),
          asOf: z.string(),
        }),
    },
    examples: [
      {
        title: 'What does this monitor break?',
        input: { query: 'https://app.datadoghq.com/monitors/1234' },
      },
    ],
    action: async ({ input, credentials }) => {
      // Actions do not pass by the routes, which refuse them too.
      if (hasControlCharacters(input.query)) {
        throw new InputError('Control characters are not allowed in a query');
      }
      const { query, outcome, subject, candidates, journeys, ...rest } =
        await lookup.lookUp(input.query, {
          credentials,
          onCall: 'wait',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
      return {
        output: {
          ...{ query, outcome, candidates, journeys },
          ...(subject && { subject }),
          hiddenJourneys: rest.hiddenJourneys,
          cause: rest.cause,
          services: rest.services,
          runbooks: rest.runbooks,
          incidents: rest.incidents,
          changes: rest.changes,
          notKnown: rest.notKnown,
          sources: rest.sources,
          asOf: rest.asOf,
        },
      };
    },
  });
}
