/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { requirementCatalogue } from '@cuj-slo/backstage-plugin-cuj-common';
import { GateInput, buildGate } from './buildGate';
import { RequirementTexts } from './RequirementTexts';

const of = (
  requirementId: string,
  verdict: GateInput['verdict'],
): GateInput => ({
  ...{ requirementId, verdict, mode: 'enforce', message: 'Said so.' },
});

function gate(
  results: GateInput[] | undefined,
  options: Partial<Parameters<typeof buildGate>[0]> = {},
) {
  return buildGate({
    ...{ entityRef: 'component:default/cart', results, times: new Map() },
    ...{ lifecycle: 'production', modes: new Map() },
    enforcement: { graceDays: 0, lifecycles: [] },
    texts: RequirementTexts.create(requirementCatalogue),
    ...{ onFreeze: 'block', onUnknown: 'report', needsEvaluation: true },
    ...{ evaluatedAt: '2026-11-23T10:00:00.000Z', stale: false },
    now: new Date('2026-11-23T12:00:00Z'),
    ...options,
  });
}

const met = [of('runbook', 'pass'), of('owner', 'pass')];
const unmet = [of('runbook', 'fail'), of('owner', 'pass')];
const unsure = [of('runbook', 'pass'), of('owner', 'unknown')];
const old = { evaluatedAt: '2026-09-01T00:00:00.000Z', stale: true };
const never = { evaluatedAt: undefined };

describe('buildGate', () => {
  it.each([
    ['all is met', met, {}, 'pass'],
    ['something fails', unmet, {}, 'fail'],
    ['nothing fails, as far as it is known', unsure, {}, 'pass'],
    ['no scorecard applies', undefined, never, 'unknown'],
    ['all was met when somebody last looked', met, old, 'unknown'],
    ['something failed when somebody last looked', unmet, old, 'fail'],
    ['nobody ever looked', met, never, 'unknown'],
    ['nobody ever looked, and the text fails', unmet, never, 'fail'],
    [
      'nobody can have looked, as it is new',
      met,
      { ...never, needsEvaluation: false },
      'pass',
    ],
  ])('says where %s', (_, results, options, expected) => {
    expect(gate(results, options)).toMatchObject({ result: expected });
  });

  it('says of when it was evaluated', () => {
    expect(gate(met, old).message).toBe(
      'Nothing that is enforced failed when the entity was last evaluated, at 2026-09-01T00:00:00.000Z, which is too long ago.',
    );
    expect(gate(met, never).message).toBe(
      'The entity was never evaluated; by its own text alone nothing that is enforced fails.',
    );
  });

  it.each([
    ['what is met', 'pass', met, {}],
    ['what is known to fail', 'fail', unmet, {}],
    ['what is not known', 'fail', unsure, {}],
    ['what is too old', 'fail', met, old],
    ['what nobody looked at', 'fail', met, never],
    ['what has no scorecard', 'fail', undefined, never],
  ])(
    'takes %s for a %s where only what is known to be met is to pass',
    (_, expected, results, options) => {
      const { result, message } = gate(results, options);
      const strict = gate(results, { ...options, onUnknown: 'fail' });
      expect(strict).toMatchObject(
        result === expected
          ? { result, message }
          : {
              result: expected,
              message: `${message} What is not known counts as a failure here.`,
            },
      );
    },
  );
});
