/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import fc from 'fast-check';
import { judge, known } from '../../__testUtils__/journey';
import {
  component,
  createEvaluator,
  today,
} from '../../__testUtils__/scorecard';
import { defaultConventions } from '../../../conventions/CujConventions';
import { EntityFacts, FactName, FactValues } from '../../facts/FactValues';
import { readScorecardSettingsFromConfig } from '../../readScorecardSettingsFromConfig';
import { serviceRequirements } from './serviceRequirements';

/** Nothing of this is as it should be. */
const failing = component({
  annotations: {
    'pagerduty.com/service-id': 'TBD',
    'cuj-slo/boundaries': undefined,
  },
  metadata: { links: [] },
  spec: { owner: 'TBD' },
});
const failingFacts: Partial<FactValues> = {
  owner: {
    entityRef: 'group:default/tbd',
    exists: false,
    members: 0,
    contacts: [],
    documentationPrefixes: [],
  },
  boundaryOverlaps: [],
  taggedItems: [{ kind: 'slo', id: '1', name: 'a', tags: [] }],
  monitors: [],
  telemetry: {
    service: 'orchestration-engine',
    environment: 'prod',
    from: '2026-11-21T00:00:00.000Z',
    to: '2026-11-22T00:00:00.000Z',
    isTraced: false,
    logs: 10,
    correlatedLogs: 0,
    structuredLogs: 0,
    errorLogs: 10,
    errorTypes: {},
    originatingErrorLogs: 0,
    errorLogsOfSuccesses: 10,
  },
};

describe('serviceRequirements', () => {
  it('are in the order of the catalogue and of these levels', () => {
    expect(serviceRequirements.map(({ id, level }) => [id, level])).toEqual([
      ['owner', 1],
      ['runbook', 1],
      ['on-call', 1],
      ['boundary', 1],
      ['tags', 2],
      ['contacts', 2],
      ['tracing', 2],
      ['log-correlation', 2],
      ['structured-logging', 3],
      ['golden-signals', 2],
      ['error-taxonomy', 3],
      ['error-origin', 3],
      ['severity-accuracy', 3],
      ['log-volume-monitor', 3],
    ]);
  });

  it.each(serviceRequirements.map(({ id }) => id))(
    '%s: waived where an exemption lets the service off',
    id => {
      const of = (until: string) =>
        judge(id, failing, {
          facts: known(failingFacts),
          scorecard: {
            exemptions: [
              {
                requirement: id,
                entities: ['component:default/orchestration-engine'],
                reason: 'The team is being set up.',
                until,
              },
            ],
          },
        }).result;
      expect(of('2026-11-22')).toMatchObject({
        verdict: 'waived',
        waiver: { reason: 'The team is being set up.', until: '2026-11-22' },
        remediation: {
          text: expect.stringMatching(/\.$/),
          example: expect.stringMatching(/\S/),
        },
      });
      expect(of('2026-11-21')?.verdict).toBe('fail');
    },
  );

  it('are unknown, or decided by the text alone, where nothing is known', () => {
    const { results } = createEvaluator().evaluate(component({}), {
      today,
      facts: {},
    })!;
    const ids = serviceRequirements.map(({ id }) => id);
    expect(
      results
        .filter(({ requirementId }) => ids.includes(requirementId))
        .filter(({ verdict }) => verdict !== 'unknown')
        .map(({ requirementId, verdict }) => [requirementId, verdict]),
    ).toEqual([
      ['runbook', 'pass'],
      ['on-call', 'pass'],
    ]);
  });

  it('throw for nothing whatsoever, and always find the same', () => {
    const settings = readScorecardSettingsFromConfig(
      new ConfigReader({
        cuj: {
          scorecard: {
            runbook: {
              owners: [
                { owner: 'group:default/a', prefixes: ['https://a', 'x'] },
              ],
            },
          },
        },
      }),
    );
    const names = [
      ...new Set(
        serviceRequirements.flatMap(({ facts }) => [
          ...(facts?.needs ?? []),
          ...(facts?.uses ?? []),
        ]),
      ),
    ];
    // Objects that have the fields of facts reach further than any others.
    const fields = fc.constantFrom(
      ...['id', 'name', 'tags', 'owner', 'agrees', 'kind', 'own', 'other'],
      ...['entityRef', 'exists', 'members', 'contacts', 'links', 'url', 'type'],
      ...['contact', 'value', 'path', 'state', 'status', 'query', 'options'],
      ...['monitor', 'isDraft', 'logs', 'errorLogs', 'errorTypes', 'onCall'],
      ...['responders', 'team', 'documentationPrefixes', 'isTraced', 'by'],
      '__proto__',
    );
    const value = fc.letrec(tie => ({
      any: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.constantFrom<unknown>(
          ...[null, true, 0, -1, 1e308, '', 'TBD', 'user:a/b', 'runbook'],
          ...['https://a/b', 'team:x', 'monitor_type:errors', 'log alert'],
          ...['logs("x") < 1', '{{{{', 'agrees', 'reachable', 'broken'],
        ),
        fc.jsonValue(),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fields, tie('any'), { maxKeys: 8 }),
      ),
    })).any;
    const fact = fc.oneof(
      fc.record({ state: fc.constant('known'), value }),
      fc.record({ state: fc.constant('stale'), value, asOf: fc.string() }),
      value,
    );
    const entity = fc.oneof(
      fc.constantFrom(component({}), failing),
      fc.record({
        kind: fc.constant('Component'),
        metadata: fc.record({
          name: value,
          annotations: fc.dictionary(
            fc.constantFrom(
              'cuj-slo/on-call-team',
              'datadoghq.com/service-name',
              'slack.com/x',
            ),
            value,
          ),
          links: value,
        }),
        spec: fc.record({ owner: value }),
      }),
      value,
    );
    fc.assert(
      fc.property(
        entity,
        fc.dictionary(fc.constantFrom<FactName>(...names), fact),
        (anything, facts) => {
          for (const requirement of serviceRequirements) {
            const find = () =>
              requirement.facts!.evaluate(
                {
                  entity: anything as Entity,
                  settings,
                  conventions: defaultConventions,
                  today,
                },
                facts as EntityFacts,
              );
            const finding = find();
            expect(find()).toEqual(finding);
            expect(finding.code.startsWith(`${requirement.id}.`)).toBe(true);
            for (const { path, value: shown } of finding.evidence) {
              expect([typeof path, typeof shown]).toEqual(['string', 'string']);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
