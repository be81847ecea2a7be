/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloMatchProblem, SloMatching } from '../../../matching/SloMatcher';
import { Slo } from '../../../slo/Slo';
import { judge, known, missing, stale } from '../../__testUtils__/journey';
import { judgeService, judgeWaived } from '../../__testUtils__/judgeService';
import { component } from '../../__testUtils__/scorecard';
import { monitor, passingSlo, serviceRef } from '../../__testUtils__/sloFacts';
import { SloFact } from '../../facts/SloFact';

const service = component({});

const judgeOne = (id: string, slos: SloFact[] | SloFact) =>
  judgeService(id, { slos: [slos].flat() });

const matched = (overrides: Partial<SloMatching>): Partial<SloFact> => ({
  matching: { ...passingSlo().matching, ...overrides },
});
const problem = (code: SloMatchProblem['code']): SloMatchProblem => ({
  code,
  message: "The tags name the Component 'a', the name says 'b'",
});

describe('slo-name', () => {
  it.each([
    ['the convention', {}, {}],
    [
      'other separators',
      { name: 'CUJ-SLO orchestration.engine/workflow_run PROD' },
      {},
    ],
    [
      'another word for production',
      {},
      matched({ environment: { values: ['production'], isProduction: true } }),
    ],
    [
      'no tag of an environment',
      {},
      matched({ environment: { values: [], isProduction: false } }),
    ],
  ])('slo-name: pass for %s', (_, slo: Partial<Slo>, overrides) => {
    expect(judgeOne('slo-name', passingSlo(slo, overrides))).toMatchObject({
      verdict: 'pass',
      code: 'slo-name.parsed',
    });
  });

  it.each([
    ['form', { name: 'API uptime' }, {}],
    ['form', { name: '' }, {}],
    ['unknown-part', { name: 'cuj_slo_orchestration-engine_export_prod' }, {}],
    [
      'unknown-part',
      { name: 'cuj_slo_orchestration-engine_workflow-run_moon' },
      {},
    ],
    ['unknown-part', {}, matched({ journeys: [] })],
    [
      'disagreement',
      {},
      matched({ problems: [problem('tag-and-name-disagree')] }),
    ],
    [
      'disagreement',
      {},
      matched({ environment: { values: ['staging'], isProduction: false } }),
    ],
  ])(
    'slo-name: fail with %s for %j and %j',
    (code, slo: Partial<Slo>, overrides) => {
      const result = judgeOne('slo-name', passingSlo(slo, overrides));
      expect(result).toMatchObject({
        verdict: 'fail',
        code: `slo-name.${code}`,
        items: [
          {
            id: 'a1',
            url: 'https://slo.example.com/a1',
            message: expect.stringMatching(
              /A name such as 'cuj_slo_orchestration-engine_\S+_\w+' was expected/,
            ),
          },
        ],
        remediation: {
          example: 'name = "cuj_slo_orchestration-engine_your-journey_prod"',
        },
      });
    },
  );

  it('slo-name: fail in words that name no other entity outside of its item', () => {
    const result = judgeOne('slo-name', [
      passingSlo({ name: 'cuj_slo_secret_workflow-run_prod' }),
      passingSlo({ id: 'b2' }),
    ]);
    expect(result.message).toBe(
      '1 of 2 SLOs: The SLO does not belong to what the name has for its service. The form is cuj_slo_[service]_[journey]_[env].',
    );
    expect(result.items![0].entityRefs).toEqual([
      serviceRef,
      'journey:default/workflow-run',
    ]);
    expect(
      JSON.stringify([result.message, result.evidence, result.remediation]),
    ).not.toMatch(/secret|workflow-run/);
  });

  it('slo-name: unknown where more than one entity could be meant', () => {
    expect(
      judgeOne(
        'slo-name',
        passingSlo(
          {},
          matched({ services: [], problems: [problem('ambiguous-service')] }),
        ),
      ),
    ).toMatchObject({ verdict: 'unknown', code: 'slo-name.ambiguous' });
  });

  it('slo-name: unknown where SLOs could not be read, or long ago', () => {
    expect(
      judge('slo-name', service, { facts: missing('slos') }).result,
    ).toMatchObject({
      verdict: 'unknown',
      code: 'slo-name.unknown.slos',
      message: 'The source did not tell of slos.',
    });
    expect(
      judge('slo-name', service, { facts: stale({ slos: [passingSlo()] }) })
        .result,
    ).toMatchObject({ verdict: 'unknown', code: 'slo-name.stale' });
  });

  it('slo-name: waived for a time', () => {
    expect(
      judgeWaived('slo-name', { slos: [passingSlo({ name: 'x' })] }),
    ).toMatchObject({
      verdict: 'waived',
      waiver: { until: '2026-12-31' },
    });
  });

  it('has nothing to look at where there is no SLO', () => {
    expect(
      judge('slo-name', service, { facts: known({ slos: [] }) }),
    ).toMatchObject({
      result: undefined,
      notApplicable: { message: 'There is no SLO in production.' },
    });
  });
});

describe('slo-tags', () => {
  const tags = passingSlo().slo.tags;

  it.each([
    ['the required ones', tags],
    [
      'other spellings',
      ['ENV:Production', 'Service:Orchestration Engine', 'slo_type:Latency'],
    ],
    ['the same one twice', [...tags, 'env:PROD', 'team:x']],
  ])('slo-tags: pass for %s', (_, some) => {
    expect(judgeOne('slo-tags', passingSlo({ tags: some }))).toMatchObject({
      verdict: 'pass',
      code: 'slo-tags.complete',
    });
  });

  it.each([
    ['missing', [], 'Missing: env, service, slo_type.'],
    ['missing', ['env:', 'env', tags[1], tags[2]], 'Missing: env.'],
    [
      'doubled',
      [...tags, 'env:production'],
      'More than one value: env:prod, env:production.',
    ],
    ['unknown-value', ['env:moon', tags[1], tags[2]], 'Not known: env:moon.'],
    [
      'unknown-value',
      [tags[0], 'service:billing', tags[2]],
      'Not known: service:billing.',
    ],
    [
      'unknown-value',
      [tags[0], tags[1], 'slo_type:tbd'],
      'Not known: slo_type:tbd.',
    ],
    [
      'missing',
      ['service:billing', 'service:orchestration-engine', 'env:moon'],
      'Missing: slo_type. More than one value: service:billing, service:orchestration-engine. Not known: env:moon, service:billing.',
    ],
  ])('slo-tags: fail with %s for %j', (code, some, message) => {
    const result = judgeOne('slo-tags', passingSlo({ tags: some }));
    expect(result).toMatchObject({
      verdict: 'fail',
      code: `slo-tags.${code}`,
      items: [{ message }],
      remediation: {
        example:
          'tags = ["env:prod", "service:orchestration-engine", "slo_type:availability"]',
      },
    });
    expect(result.message).not.toContain('billing');
  });

  it('slo-tags: unknown where the service could be more than one', () => {
    expect(
      judgeOne(
        'slo-tags',
        passingSlo(
          {},
          matched({ services: [], problems: [problem('ambiguous-service')] }),
        ),
      ),
    ).toMatchObject({ verdict: 'unknown', code: 'slo-tags.ambiguous' });
  });

  it('slo-tags: waived for a time', () => {
    expect(
      judgeWaived('slo-tags', { slos: [passingSlo({ tags: [] })] }).verdict,
    ).toBe('waived');
  });
});

describe('slo-description', () => {
  const prose =
    'The share of workflow runs that end with a result which the customer can see, counted at the gateway without client errors, because a run is paid for.';
  const link = 'https://wiki.example.com/engine';

  it.each([
    [passingSlo().slo.description!],
    [`${prose} See the runbook at ${link}.`],
    [`${prose}\n\n## Run book\n\n${link}`],
    [`${prose} https://runbooks.example.com/engine`],
    [
      `## What it measures\nRuns.\n## Why\nThey are paid for.\n## How\nAt the gateway.\n[Runbook](${link})`,
    ],
    [
      `**What:** runs **Why it matters:** money. **How it is computed:** good / all. Runbook: ${link}`,
    ],
    [
      `Share of runs with a result. Why: money. How: good by all; Run-Book: ${link}`,
    ],
    [`Dashboard: https://d.example.com ${prose} Runbook: ${link}`],
  ])('slo-description: pass for %j', description => {
    expect(
      judgeOne('slo-description', passingSlo({ description })),
    ).toMatchObject({
      verdict: 'pass',
      code: 'slo-description.complete',
    });
  });

  it.each([
    [undefined, 'There is no description.'],
    [' ', 'There is no description.'],
    [
      'Uptime.',
      'The description lacks what, why, how, a full link to the runbook.',
    ],
    [prose, 'The description lacks a full link to the runbook.'],
    [
      `${prose} Runbook: /wiki/engine`,
      'The description lacks a full link to the runbook.',
    ],
    [
      `${prose} Runbook: https://tbd`,
      'The description lacks a full link to the runbook.',
    ],
    [
      `${prose} Runbook: wiki. \n\nDashboard: ${link}`,
      'The description lacks a full link to the runbook.',
    ],
    [
      `What: runs. Why: TBD How: at the gateway. Runbook: ${link}`,
      'The description lacks why.',
    ],
    [
      `What: runs. Why: How: Runbook: ${link}`,
      'The description lacks why, how.',
    ],
    [`Runs well. Runbook: ${link}`, 'The description lacks what, why, how.'],
  ])('slo-description: fail for %j', (description, message) => {
    expect(
      judgeOne('slo-description', passingSlo({ description })),
    ).toMatchObject({
      verdict: 'fail',
      message,
      remediation: { example: expect.stringContaining('Runbook: https://') },
    });
  });

  it('slo-description: unknown where SLOs could not be read', () => {
    expect(
      judge('slo-description', service, { facts: missing('slos') }).result,
    ).toMatchObject({
      verdict: 'unknown',
      code: 'slo-description.unknown.slos',
    });
  });

  it('slo-description: waived for a time', () => {
    expect(
      judgeWaived('slo-description', {
        slos: [passingSlo({ description: '' })],
      }).verdict,
    ).toBe('waived');
  });
});

describe('slo-type-rationale', () => {
  const onMonitor = (
    one: Parameters<typeof monitor>[0],
    slo: Partial<Slo> = {},
  ) =>
    passingSlo(
      { type: 'monitor', monitorIds: ['1'], query: undefined, ...slo },
      { monitors: [monitor(one)] },
    );
  const reason = 'It is on a monitor because no metric counts requests.';

  it.each([
    ['counts', passingSlo()],
    ['slices', passingSlo({ type: 'time_slice' })],
    ['stated', onMonitor({}, { description: reason })],
    [
      'stated',
      onMonitor({}, { description: 'SLO type: monitor, agreed with the team' }),
    ],
    ['several', onMonitor({}, { monitorIds: ['1', '2'] })],
    ['fits', onMonitor({ type: 'synthetics alert', query: 'no_query' })],
    ['fits', onMonitor({ type: 'service check' })],
    [
      'fits',
      onMonitor({ query: "avg(last_4h):anomalies(avg:a{*}, 'basic', 2) >= 1" }),
    ],
  ])('slo-type-rationale: pass with %s', (code, fact) => {
    expect(judgeOne('slo-type-rationale', fact)).toMatchObject({
      verdict: 'pass',
      code: `slo-type-rationale.${code}`,
    });
  });

  it.each([
    ['good and bad events', onMonitor({})],
    [
      'good and bad events',
      onMonitor({}, { description: 'Runs. It alerts since Monday.' }),
    ],
    [
      'slices of time',
      onMonitor({ query: 'avg(last_5m):p95:trace.web.request{*} > 2' }),
    ],
  ])('slo-type-rationale: fail, for %s could be counted', (what, fact) => {
    const result = judgeOne('slo-type-rationale', fact);
    expect(result).toMatchObject({
      verdict: 'fail',
      code: 'slo-type-rationale.plain-metric',
      remediation: { example: expect.stringContaining('type = "metric"') },
    });
    expect(result.message).toContain(what);
  });

  it.each([
    ['type', passingSlo({ type: 'unknown', reportedType: 'x' })],
    ['monitors', { ...onMonitor({}), monitors: [] }],
    ['query', onMonitor({ query: 'something else' })],
    ['query', onMonitor({ query: undefined })],
  ])('slo-type-rationale: unknown for want of the %s', (code, fact) => {
    expect(judgeOne('slo-type-rationale', fact)).toMatchObject({
      verdict: 'unknown',
      code: `slo-type-rationale.${code}`,
    });
  });

  it('slo-type-rationale: waived for a time', () => {
    expect(
      judgeWaived('slo-type-rationale', { slos: [onMonitor({})] }).verdict,
    ).toBe('waived');
  });
});
