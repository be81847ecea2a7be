/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  RequirementOverview,
  ScorecardCell,
  ScorecardRow,
  Verdict,
} from '@cuj-slo/backstage-plugin-cuj-common';

export const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString();

/** A requirement that is switched on. */
function aRequirement(
  id: string,
  title: string,
  level: number,
  subject: RequirementOverview['subject'] = 'service',
  mode: RequirementOverview['mode'] = 'inform',
): RequirementOverview {
  return {
    id,
    title,
    why: 'Nobody should have to find out what to do first.',
    passes: `${title} is as agreed.`,
    level,
    weight: 1,
    subject,
    mode,
    modeFrom: 'config',
    configuredMode: mode,
    docsAnchor: `requirements.md#${id}`,
    counts: { pass: 0, fail: 0, unknown: 0, waived: 0 },
  };
}

/** By level, as the backend gives them. */
export const someRequirements: RequirementOverview[] = [
  aRequirement('owner', 'Owner', 1, 'service', 'reject'),
  aRequirement('runbook', 'Runbook', 1),
  aRequirement('on-call', 'On-call', 1),
  aRequirement('boundary', 'Boundary', 1, 'service', 'enforce'),
  aRequirement('user-value', 'User value', 1, 'journey'),
  aRequirement('slo-name', 'SLO name', 1, 'slo'),
  aRequirement('tags', 'Tags', 2),
  aRequirement('tracing', 'Tracing', 2),
  aRequirement('log-correlation', 'Log correlation', 2),
  aRequirement('synthetic-coverage', 'Synthetic coverage', 2, 'journey'),
  aRequirement('monitor-name', 'Monitor name', 2, 'monitor'),
  aRequirement('structured-logging', 'Structured logging', 3),
  aRequirement('expected-errors', 'Expected errors excluded', 3, 'slo'),
];

/** What is said of a requirement of an entity before exemptions. */
export interface Finding {
  verdict: Exclude<Verdict, 'waived'>;
  message: string;
  since: string;
}

/** An entity and what was found in it. */
export interface ScriptedEntity {
  row: Omit<
    ScorecardRow,
    'counts' | 'verdicts' | 'level' | 'highestLevel' | 'scorePercent'
  >;
  findings: Record<string, Finding>;
}

const owners = ['team-web', 'team-orchestration', 'team-workflow', 'team-data'];
const systems = ['analytics', 'billing'];

/** The first four are those of the mockup; all others follow from their number. */
const knownServices: Record<string, Partial<Record<string, Verdict>>> = {
  'frontend-monolith': { 'log-correlation': 'unknown' },
  'orchestration-engine': {
    runbook: 'fail',
    'on-call': 'fail',
    boundary: 'fail',
    'slo-name': 'fail',
    'log-correlation': 'unknown',
  },
  'workflow-service': { boundary: 'fail', tags: 'fail' },
  'optimizer-service': {
    owner: 'fail',
    runbook: 'fail',
    'on-call': 'fail',
    tracing: 'fail',
    'log-correlation': 'unknown',
    'structured-logging': 'fail',
  },
};

/** Services and journeys with a verdict on each requirement that is for them. */
export function scriptedEntities(services: number): ScriptedEntity[] {
  const names = Object.keys(knownServices);
  return [
    ...Array.from({ length: services }, (_, index) => {
      const known = names[index];
      const name = known ?? `service-${String(index).padStart(3, '0')}`;
      const hasOwner = name !== 'optimizer-service';
      return anEntity('component', name, index, hasOwner, requirement =>
        known
          ? (knownServices[known][requirement] as Finding['verdict']) ?? 'pass'
          : verdictOf(index, requirement),
      );
    }),
    ...['workflow-run', 'workflow-load'].map((name, index) =>
      anEntity('journey', name, index, true, requirement =>
        verdictOf(index, requirement),
      ),
    ),
  ];
}

function anEntity(
  kind: 'component' | 'journey',
  name: string,
  index: number,
  hasOwner: boolean,
  verdict: (requirement: string) => Finding['verdict'],
): ScriptedEntity {
  const isFor = ({ subject }: RequirementOverview) =>
    kind === 'journey' ? subject === 'journey' : subject !== 'journey';
  return {
    row: {
      entityRef: `${kind}:default/${name}`,
      kind,
      title: name,
      ...(hasOwner && { ownerRef: `group:default/${owners[index % 4]}` }),
      systemRef: `system:default/${systems[index % 2]}`,
      lifecycle: 'production',
      evaluatedAt: daysAgo(0.003),
    },
    findings: Object.fromEntries(
      someRequirements.filter(isFor).map(({ id, title }) => {
        const found = verdict(id);
        return [
          id,
          {
            verdict: found,
            message: messageOf(found, title),
            since: daysAgo((index + id.length) % 40),
          },
        ];
      }),
    ),
  };
}

function verdictOf(index: number, requirement: string): Finding['verdict'] {
  const dice = (index * 7 + requirement.length * 13) % 10;
  if (dice < 2) {
    return 'fail';
  }
  return dice === 2 ? 'unknown' : 'pass';
}

function messageOf(verdict: Finding['verdict'], title: string): string {
  switch (verdict) {
    case 'pass':
      return `${title} is stated.`;
    case 'fail':
      return `${title} is missing.`;
    default:
      return `${title} can not be read with these keys.`;
  }
}

/** What the matrix says of a finding that nothing exempts from. */
export function cellOf(
  finding: Finding,
  mode: RequirementOverview['mode'],
): ScorecardCell {
  const { verdict, since } = finding;
  const isOld = new Date(since).getTime() < Date.now() - 14 * 86_400_000;
  return {
    verdict,
    since,
    ...(verdict === 'fail' &&
      mode === 'enforce' && { enforced: isOld ? 'blocking' : 'grace' }),
  };
}

/** What a catalog would hold of them, with a System and a Group. */
export function scriptedCatalog(services: number): Entity[] {
  return [
    ...scriptedEntities(services).map(({ row }) => ({
      apiVersion:
        row.kind === 'journey' ? 'cuj-slo/v1alpha1' : 'backstage.io/v1alpha1',
      kind: row.kind === 'journey' ? 'Journey' : 'Component',
      metadata: {
        namespace: 'default',
        name: parseEntityRef(row.entityRef).name,
      },
      spec: {
        type: 'service',
        lifecycle: row.lifecycle,
        owner: row.ownerRef,
        system: row.systemRef,
      },
    })),
    ...[
      { kind: 'System', name: 'analytics' },
      { kind: 'Group', name: 'team-orchestration' },
    ].map(({ kind, name }) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { namespace: 'default', name },
      spec: { type: 'team', owner: 'team-web', children: [] },
    })),
  ];
}
