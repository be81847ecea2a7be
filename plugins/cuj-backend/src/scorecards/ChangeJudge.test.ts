/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EntityFacts,
  FactValues,
  Requirement,
  ScorecardEvaluator,
  readScorecardSettingsFromConfig,
  requirementCatalogue,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ChangeJudge } from './ChangeJudge';
import { ScorecardReader } from './ScorecardReader';

const credentials = mockCredentials.service();
const slack = {
  url: 'https://acme.slack.com/archives/C1',
  title: 'Chat',
  type: 'slack',
};
const runbook = { url: 'https://runbooks.acme.io/checkout', type: 'runbook' };

function service(
  links: object[],
  annotations: Record<string, string> = {},
  owner = 'group:default/team-a',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'checkout',
      annotations: { 'cuj-slo/boundaries': 'GET /carts', ...annotations },
      links: links as Entity['metadata']['links'],
    },
    spec: { type: 'service', lifecycle: 'production', owner },
  };
}

function journey(spec: object): Entity {
  return {
    apiVersion: 'cuj-slo/v1alpha1',
    kind: 'Journey',
    metadata: { name: 'purchase' },
    spec: {
      owner: 'group:default/team-a',
      outcome: 'The customer owns what they paid for.',
      start: 'Customer presses Buy.',
      end: 'Receipt is shown.',
      measurement: 'end-to-end',
      steps: [{ name: 'order', service: 'component:default/checkout' }],
      ...spec,
    },
  };
}

const known = (values: Partial<FactValues>): EntityFacts =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { state: 'known', value },
    ]),
  );

const ofService = known({
  owner: {
    entityRef: 'group:default/team-a',
    exists: true,
    members: 3,
    contacts: [],
    documentationPrefixes: [],
  },
  serviceDefinitions: [],
  boundaryOverlaps: [],
  telemetry: {
    ...{ service: 'checkout', environment: 'prod', isTraced: true },
    ...{ from: '2026-11-22T00:00:00Z', to: '2026-11-23T00:00:00Z' },
  },
});

const slo: FactValues['slos'][number] = {
  source: 'main',
  slo: {
    ...{ id: '1', name: 'whole', type: 'metric', tags: [] },
    thresholds: [{ timeframe: '30d', targetPercent: 99.5 }],
    ...{ monitorIds: [], groups: [] },
  },
  matching: {
    services: [],
    journeys: [{ entityRef: 'journey:default/purchase', via: 'name' }],
    environment: { values: ['prod'], isProduction: true },
    problems: [],
  },
  ...{ statuses: [], monitors: [], days: [], sharedWith: [] },
};
const step = {
  ...{ name: 'order', dependency: 'hard' as const },
  serviceRef: 'component:default/checkout',
};
const ofJourney = known({
  slos: [slo],
  steps: [{ ...step, exists: true, ownerRef: 'group:default/team-a' }],
  stepCoverage: [{ ...step, coveredBy: [{ id: '2', name: 'step' }] }],
  stepVerdicts: [
    {
      ...{ step: 'order', serviceRef: step.serviceRef },
      ...{ requirementId: 'tracing', verdict: 'pass' },
    },
  ],
  portfolio: {
    scopeRef: 'system:default/shop',
    criticalJourneys: ['journey:default/purchase'],
  },
});

/** What was said of an entity, and what is of a change of it. */
async function judge(
  present: Entity,
  options: {
    facts: EntityFacts;
    after: Entity;
    requirements?: Requirement[];
  },
) {
  const requirements = options.requirements ?? requirementCatalogue;
  const settings = readScorecardSettingsFromConfig(new ConfigReader({}), {
    requirements,
  });
  const evaluator = ScorecardEvaluator.create({ settings, requirements });
  const scorecard = evaluator.evaluate(present, {
    today: '2026-11-23',
    facts: options.facts,
  })!;
  const changeJudge = ChangeJudge.create({
    catalog: catalogServiceMock({ entities: [present] }),
    scorecardReader: {
      find: async (entityRef: string) => ({
        subject: { entityRef, kind: 'any', title: entityRef },
        ...{ scorecard, evaluatedAt: '2026-11-23T10:00:00Z' },
        changedAt: '2026-11-23T10:00:00Z',
      }),
      readTimes: async () => new Map(),
    } as Partial<ScorecardReader> as ScorecardReader,
    ...{ evaluator, strictEvaluator: evaluator, requirements, settings },
    unaskedFacts: {
      onCallCoverage: { state: 'missing', reason: 'Nobody has asked yet.' },
    },
    readExemptions: async () => [],
    now: () => new Date('2026-11-23T12:00:00Z'),
  });
  const { results = [], entityRef } = await changeJudge.judge(options.after, {
    credentials,
  });
  expect(entityRef).toBe(stringifyEntityRef(present));
  return (id: string) => {
    const before = scorecard.results.find(one => one.requirementId === id);
    const after = results.find(one => one.requirementId === id);
    return `${before?.verdict} → ${after?.verdict}`;
  };
}

describe('ChangeJudge', () => {
  const ofChange = async (before: Entity, after: Entity, facts = ofService) =>
    judge(before, { facts, after });

  it('keeps what facts say where the change does not touch what they are about', async () => {
    const before = service([runbook]);
    for (const after of [
      before,
      service([{ url: 'https://acme.io/board', title: 'Board' }, runbook]),
    ]) {
      const said = await ofChange(before, after);
      expect(said('contacts')).toBe('fail → fail');
      expect(said('tracing')).toBe('pass → pass');
      expect(said('owner')).toBe('pass → pass');
      expect(said('boundary')).toBe('pass → pass');
    }
  });

  it('holds up no change that mends what only facts told, and lets none pass by what is no longer there', async () => {
    const mended = await ofChange(
      service([runbook]),
      service([runbook, slack]),
    );
    expect(mended('contacts')).toBe('fail → pass');
    const removed = await ofChange(
      service([runbook, slack]),
      service([runbook]),
    );
    // Whether the owner has one is told once it is in the catalog.
    expect(removed('contacts')).toBe('pass → unknown');
  });

  it('relies on nothing that was found by another name, or for another owner', async () => {
    const renamed = await ofChange(
      service([runbook]),
      service([runbook], { 'datadoghq.com/service-name': 'payments' }),
    );
    for (const id of ['tracing', 'boundary', 'owner']) {
      expect([id, renamed(id)]).toEqual([id, 'pass → unknown']);
    }
    const given = await ofChange(
      service([runbook, slack]),
      service([runbook, slack], {}, 'team-b'),
    );
    expect(given('owner')).toBe('pass → unknown');
    expect(given('tracing')).toBe('pass → pass');
    const spelled = await ofChange(
      service([runbook]),
      service([runbook], {}, 'Team-A'),
    );
    expect(spelled('boundary')).toBe('pass → pass');
  });

  it('does not take what facts made good for lost, nor for found', async () => {
    const defined = {
      ...ofService,
      ...known({
        onCallCoverage: {
          ...{ team: 'team-a', responders: 1 },
          ahead: { readUntil: '2026-11-30T00:00:00Z' },
        },
      }),
    };
    const given = await ofChange(
      service([runbook]),
      service([runbook], {}, 'team-b'),
      defined,
    );
    expect(given('on-call')).toBe('pass → unknown');
    const same = await ofChange(service([runbook]), service([slack]), defined);
    expect(same('on-call')).toBe('pass → pass');
    // The text had it, and has it no more.
    expect(same('runbook')).toBe('pass → fail');
  });

  it('does not take a team for one that is on call because it is named', async () => {
    const team = { 'cuj-slo/on-call-team': 'team-a' };
    const facts = {
      ...ofService,
      ...known({
        onCallCoverage: {
          ...{ team: 'team-a', responders: 1 },
          ahead: { readUntil: '2026-11-30T00:00:00Z' },
        },
      }),
    };
    const other = await ofChange(
      service([runbook], team),
      service([runbook], { 'cuj-slo/on-call-team': 'made-up' }),
      facts,
    );
    expect(other('on-call')).toBe('pass → unknown');
    // A rotation that nobody can ask is decided by the text.
    const pager = await ofChange(
      service([runbook], team),
      service([runbook], { 'pagerduty.com/service-id': 'P1' }),
      facts,
    );
    expect(pager('on-call')).toBe('pass → pass');
  });

  it('still says that a runbook is broken where only another link is added before it', async () => {
    const facts = {
      ...ofService,
      ...known({ linkChecks: [{ url: runbook.url, state: 'broken' }] }),
    };
    const other = await ofChange(
      service([runbook]),
      service([slack, runbook]),
      facts,
    );
    expect(other('runbook')).toBe('fail → fail');
    const mended = await ofChange(
      service([runbook]),
      service([{ ...runbook, url: 'https://runbooks.acme.io/new' }]),
      facts,
    );
    expect(mended('runbook')).toBe('fail → pass');
  });

  it.each([
    ['target-buffer', 'fail', { sla: { target: 99.9, timeframe: '30d' } }],
    ['target-buffer', 'pass', { sla: { target: 99, timeframe: '30d' } }],
    ['slo-coverage', 'pass', {}],
    ['steps-mapped', 'pass', {}],
    ['end-to-end-tracing', 'pass', {}],
    ['portfolio-size', 'pass', {}],
  ])(
    'does not know %s, which was a %s, of a journey of which that changes',
    async (id, verdict, spec) => {
      const before = journey(spec);
      expect((await ofChange(before, before, ofJourney))(id)).toBe(
        `${verdict} → ${verdict}`,
      );
      const after = journey({
        sla: { target: 99.2, timeframe: '7d' },
        criticality: 'important',
        steps: [{ name: 'order', service: 'component:default/new' }],
      });
      const changed = await ofChange(before, after, ofJourney);
      expect(changed(id)).toBe(`${verdict} → unknown`);
    },
  );

  it('takes any difference for one that matters to a requirement that does not say what it reads', async () => {
    const added: Requirement = {
      ...{ id: 'tier', version: 1, title: 'Tier', why: 'Why.' },
      ...{ passes: 'It has a tier.', level: 1, subject: 'service' },
      facts: {
        ...{ needs: ['owner'], uses: [] },
        evaluate: (_context, { owner }) => ({
          verdict: owner ? 'pass' : 'unknown',
          ...{ code: 'tier.any', message: 'Any.', evidence: [] },
        }),
      },
    };
    const ofRequirement = async (after: Entity, requirement: Requirement) =>
      (
        await judge(service([runbook]), {
          facts: ofService,
          requirements: [requirement],
          after,
        })
      )('tier');
    const renamed = service([runbook]);
    renamed.metadata.title = 'Checkout';
    expect(await ofRequirement(service([runbook]), added)).toBe('pass → pass');
    expect(await ofRequirement(renamed, added)).toBe('pass → unknown');
    const declared: Requirement = {
      ...added,
      facts: { ...added.facts!, reads: ['spec.type'] },
    };
    expect(await ofRequirement(renamed, declared)).toBe('pass → pass');
    const throwing: Requirement = {
      ...added,
      facts: {
        ...added.facts!,
        reads: [
          () => {
            throw new Error('It can not read that');
          },
        ],
      },
    };
    expect(await ofRequirement(renamed, throwing)).toBe('pass → unknown');
  });
});
