/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import {
  EntityFacts,
  Scorecard,
  ScorecardEvaluator,
  readScorecardSettingsFromConfig,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** More than any requirement has steps. */
const ROUNDS = 6;

const evaluator = ScorecardEvaluator.create({
  settings: readScorecardSettingsFromConfig(new ConfigReader({})),
});

/** Nothing stands in the way of what the text says. */
const facts: EntityFacts = {
  owner: {
    state: 'known',
    value: {
      entityRef: 'group:default/your-team',
      exists: true,
      members: 3,
      contacts: [],
      documentationPrefixes: [],
    },
  },
  boundaryOverlaps: { state: 'known', value: [] },
  serviceDefinitions: { state: 'known', value: [] },
};

function evaluate(entity: Entity): Scorecard {
  return evaluator.evaluate(entity, { today: '2026-11-22', facts })!;
}

/** The part of an entity that an example shows, where it shows one. */
function partOf(example: string | undefined): object | undefined {
  if (!example || !/^(?:metadata|spec):\n/.test(example)) {
    return undefined;
  }
  const [result] = parseEntityYaml(`kind: Pasted\n${example}`, {
    type: 'url',
    target: 'https://git.example.com/pasted.yaml',
  });
  if (result?.type !== 'entity') {
    throw new Error(`No YAML: ${example}`);
  }
  const { kind: _, ...part } = result.entity;
  return part;
}

/** What one has in the end who adds a part to a file. */
function paste(onto: unknown, part: unknown): unknown {
  if (Array.isArray(onto) && Array.isArray(part)) {
    return [...onto, ...part];
  }
  if (!isObject(onto) || !isObject(part)) {
    return part;
  }
  const pasted = { ...onto };
  for (const [key, value] of Object.entries(part)) {
    pasted[key] = paste(onto[key], value);
  }
  return pasted;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('the examples of remediations', () => {
  it.each([
    ['Component', ['owner', 'runbook', 'on-call', 'boundary', 'contacts'], []],
    [
      'Journey',
      ['user-value', 'start-and-end', 'steps-mapped', 'stakeholder-validation'],
      // It is a policy, figures and all, and is carried out from then on.
      ['error-budget-policy'],
    ],
  ])(
    'make no %s pass that has them unedited',
    (kind, expectedIds, passingIds) => {
      let entity = {
        apiVersion: 'cuj-slo/v1alpha1',
        kind,
        metadata: { name: 'pasted' },
        spec: {},
      } as Entity;
      const pasted = new Set<string>();
      const seen = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const { requirementId, remediation } of evaluate(entity).results) {
          const example = remediation?.example ?? '';
          const part = partOf(example);
          if (part && !pasted.has(example)) {
            pasted.add(example);
            seen.add(requirementId);
            entity = paste(entity, part) as Entity;
          }
        }
      }

      // So that the test can't lose what it looks at.
      expect([...seen]).toEqual(expect.arrayContaining(expectedIds));
      expect(
        evaluate(entity)
          .results.filter(({ verdict }) => verdict === 'pass')
          .map(({ requirementId }) => requirementId),
      ).toEqual(passingIds);
    },
  );
});
