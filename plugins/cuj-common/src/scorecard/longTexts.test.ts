/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { createEvaluator, today } from './__testUtils__/scorecard';

const LENGTH = 50_000;
const evaluator = createEvaluator({
  exemptions: [
    {
      requirement: 'owner',
      entities: ['component:default/other'],
      reason: 'Being set up.',
      until: '2026-12-31',
    },
  ],
});

/** An entity whose every text field is the same text. */
function entityOf(kind: 'Component' | 'Journey', text: string): Entity {
  const limitation = {
    category: 'boundary',
    impact: text,
    workaround: text,
    recommendation: text,
  };
  return {
    apiVersion: 'cuj-slo/v1alpha1',
    kind,
    metadata: {
      name: text,
      namespace: text,
      title: text,
      description: text,
      annotations: {
        'cuj-slo/boundaries': text,
        'cuj-slo/on-call-team': text,
        'datadoghq.com/service-name': text,
        'pagerduty.com/service-id': text,
        'slack.com/channel': text,
      },
      links: [{ url: text, title: text, type: 'runbook' }],
    },
    spec: {
      type: text,
      lifecycle: text,
      owner: text,
      providesApis: [text],
      outcome: text,
      start: text,
      end: text,
      criticality: text,
      measurement: 'proxy',
      measurementRationale: text,
      limitations: [limitation],
      validatedBy: [{ ref: text, on: text }],
      steps: [{ name: text, service: text }],
      errorBudgetPolicy: [{ when: { budgetBelowPercent: 10 }, then: [text] }],
    },
  } as unknown as Entity;
}

/** What would look at each character again from each place before it, if it could. */
const nasty: Array<[shown: string, text: string]> = [
  ...[' ', '}', '{', '"', '-', '.', '_', ',', '/', ':', '@', '<', '{{', '${']
    .concat(['a ', 'a.', 'a_', 'a}', 'a, ', 'x@', '\n', 'your-', 'tbd '])
    .flatMap((unit): Array<[string, string]> => {
      const text = unit.repeat(LENGTH / unit.length);
      return [
        [JSON.stringify(unit), text],
        [`a, ${JSON.stringify(unit)}, b`, `a${text}b`],
        [
          `an address with ${JSON.stringify(unit)}`,
          `https://x.example/${text}b`,
        ],
      ];
    }),
];

describe('texts that are too long to be meant', () => {
  it.each(nasty)('are judged: %s', (_, text) => {
    const says = (kind: 'Component' | 'Journey', id: string) =>
      evaluator
        .evaluateText(entityOf(kind, text), { today })!
        .results.find(({ requirementId }) => requirementId === id);

    const isEmpty = !/[\p{L}\p{N}]/u.test(text);
    // None of them could be the name of a group, or of a service.
    expect(says('Component', 'owner')).toMatchObject({ verdict: 'fail' });
    expect(says('Component', 'runbook')).toBeDefined();
    expect(says('Component', 'boundary')).toBeDefined();
    // One may be called anything that a reference can hold; facts find that none is.
    expect(says('Journey', 'steps-mapped')).toMatchObject({
      verdict: isEmpty || /[\s:/]/.test(text.trim()) ? 'fail' : 'pass',
    });
    expect(says('Journey', 'stakeholder-validation')).toMatchObject({
      verdict: 'fail',
    });
    // What has neither letters nor digits says nothing, however long it is.
    expect(says('Component', 'on-call')).toMatchObject({
      verdict: isEmpty ? 'fail' : 'pass',
    });
    for (const id of ['user-value', 'start-and-end']) {
      expect([id, says('Journey', id)?.verdict]).toEqual([
        id,
        isEmpty ? 'fail' : 'pass',
      ]);
    }
  });
});
