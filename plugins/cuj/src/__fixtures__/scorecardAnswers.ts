/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  EntityScorecard,
  ExemptionOverview,
  PageQuery,
  RequirementOverview,
  ScorecardFacets,
  ScorecardFilter,
  ScorecardRow,
  ScorecardTrendDay,
  VerdictCounts,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ScorecardResult } from '../api/ScorecardResult';
import { Finding, ScriptedEntity, cellOf, daysAgo } from './scorecardEntities';

/** One line of the matrix for each entity. */
export function rowsOf(
  entities: ScriptedEntity[],
  requirements: RequirementOverview[],
  exemptions: ExemptionOverview[],
): ScorecardRow[] {
  return entities.map(({ row, findings }) => {
    const verdicts: ScorecardRow['verdicts'] = {};
    for (const { id, mode } of requirements) {
      const finding = findings[id];
      if (finding) {
        const waiver = waiverOf(row.entityRef, id, finding, exemptions);
        verdicts[id] = {
          ...cellOf(finding, mode),
          message: finding.message,
          ...(waiver && { verdict: 'waived', enforced: undefined }),
        };
      }
    }
    const own = requirements.filter(({ id }) => verdicts[id]);
    const missing = own.filter(({ id }) => verdicts[id].verdict !== 'pass');
    const counts = countCells(Object.values(verdicts));
    const judged = counts.pass + counts.fail;
    return {
      ...row,
      verdicts,
      counts,
      level: Math.min(3, ...missing.map(({ level }) => level - 1)),
      highestLevel: 3,
      ...(judged > 0 && { scorePercent: (100 * counts.pass) / judged }),
    };
  });
}

/** What the filters leave, in their order. */
export function filterRows(
  rows: ScorecardRow[],
  filter: ScorecardFilter,
): ScorecardRow[] {
  const { kind, entityRef, owner, system, level, requirement, verdict, text } =
    filter;
  const has = <T>(list: T[] | undefined, value: T) =>
    !list?.length || list.includes(value);
  const left = rows.filter(row => {
    const cells = Object.entries(row.verdicts).filter(([id]) =>
      has(requirement, id),
    );
    return (
      has(kind, row.kind) &&
      has(entityRef, row.entityRef) &&
      has(owner, row.ownerRef ?? 'none') &&
      has(system, row.systemRef ?? 'none') &&
      has(level, row.level) &&
      cells.some(([, cell]) => has(verdict, cell.verdict)) &&
      (!text || row.title.includes(text))
    );
  });
  const { sort = 'score' } = filter;
  const by = sort.replace('-', '');
  const valueOf = (row: ScorecardRow): string | number => {
    switch (by) {
      case 'title':
        return row.title;
      case 'owner':
        return row.ownerRef ?? '';
      case 'level':
        return row.level;
      default:
        return row.scorePercent ?? 101;
    }
  };
  const sign = sort.startsWith('-') ? -1 : 1;
  return left.sort((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === y) {
      return a.title < b.title ? -1 : 1;
    }
    return x < y ? -sign : sign;
  });
}

export function page<T>(items: T[], query: PageQuery): T[] {
  const { limit = 50, offset = 0 } = query;
  return items.slice(offset, offset + limit);
}

export function countVerdicts(
  rows: ScorecardRow[],
  requirements?: string[],
): VerdictCounts {
  return countCells(
    rows.flatMap(({ verdicts }) =>
      Object.entries(verdicts)
        .filter(([id]) => !requirements || requirements.includes(id))
        .map(([, cell]) => cell),
    ),
  );
}

export function facetsOf(
  rows: ScorecardRow[],
  filter: ScorecardFilter,
): ScorecardFacets {
  const facet = (
    without: keyof ScorecardFilter,
    valueOf: (row: ScorecardRow) => string | number,
  ) => {
    const counts = new Map<string, number>();
    for (const row of filterRows(rows, { ...filter, [without]: undefined })) {
      const value = String(valueOf(row));
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count);
  };
  return {
    kinds: facet('kind', row => row.kind),
    owners: facet('owner', row => row.ownerRef ?? 'none'),
    systems: facet('system', row => row.systemRef ?? 'none'),
    levels: facet('level', row => row.level).sort((a, b) =>
      a.value < b.value ? -1 : 1,
    ),
    lifecycles: facet('lifecycle', row => row.lifecycle ?? 'none'),
  };
}

/** Slowly better, until it is as it is now. */
export function someTrend(
  entities: number,
  counts: VerdictCounts,
  days = 30,
): ScorecardTrendDay[] {
  return Array.from({ length: days }, (_, index) => {
    const ago = days - 1 - index;
    const shift = Math.min(counts.pass, Math.round(ago / 6));
    return {
      day: daysAgo(ago).slice(0, 10),
      entities,
      ...counts,
      pass: counts.pass - shift,
      fail: counts.fail + shift,
    };
  });
}

/** The scorecard of one entity, apart from what the reader may do. */
export function entityScorecardOf(
  entity: ScriptedEntity,
  requirements: RequirementOverview[],
  exemptions: ExemptionOverview[],
): Omit<EntityScorecard, 'may'> {
  const { row, findings } = entity;
  const [matrixRow] = rowsOf([entity], requirements, exemptions);
  const own = requirements.filter(({ id }) => findings[id]);
  const results = own.map(requirement =>
    resultOf(row.entityRef, requirement, findings[requirement.id], exemptions),
  );
  const missing = results.filter(({ verdict }) => verdict !== 'pass');
  const nextLevel = Math.min(...missing.map(({ level }) => level));
  return {
    entityRef: row.entityRef,
    kind: row.kind,
    title: row.title,
    ownerRef: row.ownerRef,
    systemRef: row.systemRef,
    lifecycle: row.lifecycle,
    scorecard: {
      level: matrixRow.level,
      highestLevel: 3,
      missingForNextLevel: missing
        .filter(({ level }) => level === nextLevel)
        .map(({ requirementId }) => requirementId),
      counts: matrixRow.counts,
      scorePercent: matrixRow.scorePercent,
      results,
      notApplicable: [
        {
          requirementId: 'severity',
          title: 'Severity',
          message: 'It has not logged anything in the last seven days.',
        },
      ],
      evaluatedAt: row.evaluatedAt,
      evaluatedFrom: 'facts',
    },
    history: [
      {
        requirementId: 'runbook',
        title: 'Runbook',
        at: daysAgo(3),
        previous: 'pass',
        verdict: 'fail',
        code: 'runbook.missing',
      },
    ],
    exemptions: exemptions.filter(
      ({ entityRef }) => entityRef === row.entityRef,
    ),
  };
}

function resultOf(
  entityRef: string,
  requirement: RequirementOverview,
  finding: Finding,
  exemptions: ExemptionOverview[],
): ScorecardResult {
  const { id, title, why, passes, level, weight, mode, docsAnchor } =
    requirement;
  const waiver = waiverOf(entityRef, id, finding, exemptions);
  const { enforced } = waiver ? { enforced: undefined } : cellOf(finding, mode);
  return {
    requirementId: id,
    version: 1,
    title,
    why,
    passes,
    level,
    weight,
    mode,
    decidedBy: 'text',
    verdict: waiver ? 'waived' : finding.verdict,
    code: `${id}.${finding.verdict}`,
    message: finding.message,
    evidence: [{ path: `metadata.${id}`, value: 'TBD' }],
    since: finding.since,
    docsAnchor,
    enforced: {
      state: enforced ?? 'none',
      ...(enforced === 'grace' && { graceUntil: daysAgo(-10) }),
      ...(enforced === 'blocking' && { blockedSince: daysAgo(2) }),
    },
    ...(finding.verdict === 'fail' && {
      failingSince: finding.since,
      remediation: {
        text: `State the ${title.toLocaleLowerCase('en-US')}.`,
        example: `metadata:\n  annotations:\n    example.com/${id}: …`,
      },
    }),
    ...(waiver && { waiver }),
    ...(id === 'slo-name' && {
      items: ['availability', 'latency'].map((name, index) => ({
        id: name,
        name: `cuj_slo_${name}`,
        verdict: index === 0 ? ('fail' as const) : ('pass' as const),
        code: 'slo-name.form',
        message: 'The name names no journey.',
        url: `https://app.datadoghq.com/slo?slo_id=${name}`,
      })),
      measured: { value: 50, threshold: 100, unit: 'percent' as const },
    }),
  };
}

function waiverOf(
  entityRef: string,
  requirementId: string,
  finding: Finding,
  exemptions: ExemptionOverview[],
) {
  const exemption = exemptions.find(
    one =>
      one.state === 'approved' &&
      one.entityRef === entityRef &&
      one.requirementId === requirementId,
  );
  return exemption && finding.verdict === 'fail'
    ? {
        reason: exemption.reason,
        until: exemption.until,
        approvedBy: exemption.decidedBy,
      }
    : undefined;
}

function countCells(cells: Array<{ verdict: keyof VerdictCounts }>) {
  const counts: VerdictCounts = { pass: 0, fail: 0, unknown: 0, waived: 0 };
  cells.forEach(({ verdict }) => {
    counts[verdict] += 1;
  });
  return counts;
}
