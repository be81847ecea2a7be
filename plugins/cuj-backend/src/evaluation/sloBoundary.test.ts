/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityScorecard } from '@cuj-slo/backstage-plugin-cuj-common';
import { JourneySource } from '../__testUtils__/JourneySource';
import { databases } from '../__testUtils__/databases';
import {
  at,
  cart,
  startScorecards,
  vault,
} from '../__testUtils__/startScorecards';

jest.setTimeout(90_000);

const query = {
  numerator: 'sum:hits{service:vault,!status:5xx}.as_count()',
  denominator: 'sum:hits{service:vault}.as_count()',
};

/** Two SLOs of one service, in journeys of different owners; and perhaps a third one. */
function sourceWith(...others: Array<{ id: string; service: string }>) {
  const source = new JourneySource();
  source.tell(
    [
      { id: 'paid', service: 'vault', journey: 'purchase' },
      { id: 'listed', service: 'vault', journey: 'audit-trail' },
      ...others.map(other => ({ ...other, journey: 'purchase' })),
    ].map(one => ({
      ...{ ...one, status: { sliPercent: 99.9 } },
      overrides: { type: 'metric', query },
    })),
  );
  return source;
}

describe.each(databases.eachSupportedId())(
  'what SLOs measure together on %s',
  databaseId => {
    async function verdictsOf(source: JourneySource) {
      const backend = await startScorecards({
        ...{ databaseId, source, catalogFiles: ['journeys.yaml'] },
      });
      await backend.waitForEntity('journey:default/purchase');
      await backend.waitForEntity('journey:default/audit-trail');
      await backend.runTasks();
      await backend.evaluate();
      return async (ref: string) => {
        const { scorecard }: EntityScorecard = await backend.get(
          `${at(ref)}/scorecard`,
        );
        const { verdict, message } = scorecard!.results.find(
          result => result.requirementId === 'slo-boundary',
        )!;
        return [verdict, message];
      };
    }

    it('is of one owner where the service is, whoever owns the journeys', async () => {
      const verdictOf = await verdictsOf(sourceWith());
      expect(await verdictOf(vault)).toEqual(['pass', expect.any(String)]);
    });

    it('is of two owners where the services are, even in one journey', async () => {
      const verdictOf = await verdictsOf(
        sourceWith({ id: 'filled', service: 'cart' }),
      );
      expect(await verdictOf(vault)).toEqual([
        'fail',
        expect.stringContaining('a query with an SLO of another owner'),
      ]);
      expect(await verdictOf(cart)).toEqual([
        'fail',
        expect.stringContaining('a query with 2 SLOs of other owners'),
      ]);
    });
  },
);
