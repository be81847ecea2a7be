/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { defaultConventions } from '../../conventions/CujConventions';
import { journey, known } from '../__testUtils__/journey';
import { component, today } from '../__testUtils__/scorecard';
import { monitorFact, passingSlo } from '../__testUtils__/sloFacts';
import { SloFact } from '../facts/SloFact';
import { ConfigReader } from '@backstage/config';
import { readScorecardSettingsFromConfig } from '../readScorecardSettingsFromConfig';
import { monitorRequirements } from './monitor/monitorRequirements';
import { sloRequirements } from './slo/sloRequirements';

const settings = readScorecardSettingsFromConfig(new ConfigReader({}));

/** The same with another value in one place. */
function withOdd(value: unknown, path: number, odd: unknown): unknown {
  if (path === 0 || typeof value !== 'object' || value === null) {
    return odd;
  }
  const keys = Object.keys(value);
  const key = keys[path % Math.max(keys.length, 1)];
  return Array.isArray(value)
    ? value.map((one, index) =>
        String(index) === key ? withOdd(one, path >> 2, odd) : one,
      )
    : {
        ...value,
        [key]: withOdd((value as Record<string, unknown>)[key], path >> 2, odd),
      };
}

it('requirements on SLOs and monitors throw for no facts whatsoever', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.nat(1 << 16),
      fc.constantFrom(component({}), journey()),
      (odd, path, entity) => {
        const facts = {
          slos: withOdd([passingSlo()], path, odd) as SloFact[],
          monitors: withOdd([monitorFact()], path, odd) as never,
          stepCoverage: withOdd([], path, odd) as never,
        };
        for (const { facts: part } of [
          ...sloRequirements,
          ...monitorRequirements,
        ]) {
          const finding = part!.evaluate(
            { entity, settings, conventions: defaultConventions, today },
            known(facts),
          );
          expect(finding.message).toMatch(/\S/);
        }
      },
    ),
    { numRuns: 500 },
  );
});
