/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import fc from 'fast-check';
import { component, createEvaluator, today } from './__testUtils__/scorecard';
import { readScorecardSettingsFromConfig } from './readScorecardSettingsFromConfig';
import { requirementCatalogue } from './requirementCatalogue';
import { scorecardLabels } from './scorecardLabels';

describe('ScorecardEvaluator', () => {
  const failing = component({
    metadata: { name: 'Optimizer-Service', links: [] },
    spec: { owner: 'TBD' },
  });
  const exemption = {
    requirement: 'owner',
    entities: ['component:default/optimizer-service'],
    reason: 'The team is being set up.',
    until: '2026-11-22',
    approvedBy: 'group:default/platform',
  };

  it('counts each verdict apart and says what the next level needs', () => {
    const card = createEvaluator({
      requirements: { boundary: { enabled: false } },
      exemptions: [exemption],
    }).evaluateText(failing, { today })!;
    expect(card).toMatchObject({
      level: 0,
      highestLevel: 1,
      // An exemption excuses, but holds no level.
      missingForNextLevel: ['owner', 'runbook'],
      counts: { pass: 1, fail: 1, unknown: 0, waived: 1 },
    });
    expect(card.results.map(result => result.requirementId)).toEqual([
      'owner',
      'runbook',
      'on-call',
    ]);
    expect(card.results[0]).toMatchObject({
      verdict: 'waived',
      code: 'owner.placeholder',
      waiver: {
        reason: 'The team is being set up.',
        until: '2026-11-22',
        approvedBy: 'group:default/platform',
      },
    });
    expect(scorecardLabels(card)).toEqual({
      scorecard: 'failing',
      failing: 'runbook',
    });
  });

  it('ends an exemption after its last day and waives nothing that passes', () => {
    const evaluator = createEvaluator({ exemptions: [exemption] });
    expect(
      evaluator.evaluateText(failing, { today: '2026-11-23' })!.results[0]
        .verdict,
    ).toBe('fail');
    expect(
      evaluator.evaluateText(
        component({ metadata: { name: 'optimizer-service', links: [] } }),
        { today },
      )!.results[0].verdict,
    ).toBe('pass');
  });

  it('labels what only an exemption keeps from failing as waived', () => {
    const card = createEvaluator({ exemptions: [exemption] }).evaluateText(
      component({
        metadata: {
          name: 'optimizer-service',
          annotations: component({}).metadata.annotations,
        },
        spec: { owner: 'TBD' },
      }),
      { today },
    )!;
    expect(card.level).toBe(0);
    expect(scorecardLabels(card)).toEqual({ scorecard: 'waived' });
    expect(
      scorecardLabels(
        createEvaluator().evaluateText(component({}), { today })!,
      ),
    ).toEqual({ scorecard: 'passing' });
  });

  it('labels nothing as passing that was not judged', () => {
    const nothing = createEvaluator({
      requirements: {
        owner: { enabled: false },
        runbook: { enabled: false },
        'on-call': { enabled: false },
        boundary: { enabled: false },
      },
    }).evaluateText(component({}), { today })!;
    expect(scorecardLabels(nothing)).toBeUndefined();

    const card = createEvaluator().evaluateText(component({}), { today })!;
    expect(
      scorecardLabels({
        ...card,
        counts: { pass: 3, fail: 0, unknown: 1, waived: 0 },
      }),
    ).toBeUndefined();
  });

  it('leaves entities alone that the filter does not name', () => {
    const evaluator = createEvaluator({
      appliesTo: { kind: 'Component', 'spec.type': 'service' },
    });
    expect(evaluator.evaluateText(component({}), { today })).toBeDefined();
    expect(
      evaluator.evaluateText(component({ spec: { type: 'library' } }), {
        today,
      }),
    ).toBeUndefined();
  });

  it('throws for no entity whatsoever and always says the same', () => {
    const evaluator = createEvaluator({ exemptions: [exemption] });
    const messy = fc.record(
      {
        kind: fc.oneof(fc.constant('Component'), fc.jsonValue()),
        metadata: fc.oneof(
          fc.jsonValue(),
          fc.record({
            name: fc.jsonValue(),
            namespace: fc.jsonValue(),
            annotations: fc.oneof(
              fc.jsonValue(),
              fc.dictionary(
                fc.constantFrom(
                  'cuj-slo/boundaries',
                  'pagerduty.com/service-id',
                  'opsgenie.com/team',
                ),
                fc.jsonValue(),
              ),
            ),
            links: fc.oneof(
              fc.jsonValue(),
              fc.array(
                fc.record({
                  type: fc.constantFrom('runbook', 'Runbook', 7),
                  url: fc.oneof(fc.webUrl(), fc.string(), fc.jsonValue()),
                }),
              ),
            ),
          }),
        ),
        spec: fc.oneof(
          fc.jsonValue(),
          fc.record({
            owner: fc.oneof(fc.string(), fc.emailAddress(), fc.jsonValue()),
            providesApis: fc.jsonValue(),
          }),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(messy, fc.jsonValue()), value => {
        const entity = value as unknown as Entity;
        expect(evaluator.evaluateText(entity, { today })).toEqual(
          evaluator.evaluateText(structuredClone(entity), { today }),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('the annotation with the failed requirements', () => {
  it('is sorted and never longer than 200 characters', () => {
    const result = createEvaluator().evaluateText(component({}), { today })!
      .results[0];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z][a-z-]{0,30}$/), {
          minLength: 1,
          maxLength: 60,
        }),
        ids => {
          const labels = scorecardLabels({
            level: 0,
            highestLevel: 1,
            notApplicable: [],
            missingForNextLevel: [],
            counts: { pass: 0, fail: ids.length, unknown: 0, waived: 0 },
            results: ids.map(requirementId => ({
              ...result,
              requirementId,
              verdict: 'fail' as const,
            })),
          });
          const failing = labels?.failing ?? '';
          expect(failing.length).toBeLessThanOrEqual(200);
          const shown = failing.split(',').filter(id => !id.startsWith('+'));
          expect(shown).toEqual([...ids].sort().slice(0, shown.length));
        },
      ),
    );
  });
});

describe('readScorecardSettingsFromConfig', () => {
  const read = (scorecard: object) => () =>
    readScorecardSettingsFromConfig(new ConfigReader({ cuj: { scorecard } }));

  it('informs about every requirement where nothing is said', () => {
    const { requirements } = read({})();
    expect(Object.keys(requirements)).toEqual(
      requirementCatalogue.map(({ id }) => id),
    );
    for (const requirement of Object.values(requirements)) {
      expect(requirement).toEqual({ mode: 'inform', weight: 1 });
    }
  });

  it.each([
    [{ requirements: { oncall: {} } }, /requirements\.oncall.*only owner/],
    [{ requirements: { owner: { mode: 'block' } } }, /owner\.mode.*'block'/],
    [{ appliesTo: { $foo: 1 } }, /appliesTo/],
    [
      {
        exemptions: [
          { requirement: 'owner', entities: ['x'], reason: 'x', until: 'soon' },
        ],
      },
      /exemptions\[0\]\.until.*'soon'/,
    ],
    [
      {
        exemptions: [
          {
            requirement: 'owner',
            entities: ['x'],
            reason: 'x',
            until: '2026-12-31',
          },
        ],
      },
      /exemptions\[0\]\.entities.*'x'/,
    ],
    [
      {
        exemptions: [
          {
            requirement: 'owner',
            entities: [],
            reason: 'x',
            until: '2026-02-30',
          },
        ],
      },
      /2026-02-30/,
    ],
  ])('refuses %j', (scorecard, message) => {
    expect(read(scorecard)).toThrow(message);
  });
});
