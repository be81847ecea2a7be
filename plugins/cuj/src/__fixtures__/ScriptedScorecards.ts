/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujApi,
  EntityScorecard,
  ExemptionDecision,
  ExemptionList,
  ExemptionOverview,
  ExemptionQuery,
  ExemptionRequest,
  GateReason,
  GateResult,
  PageQuery,
  RequirementDryRun,
  RequirementList,
  RequirementOverview,
  ScorecardFilter,
  ScorecardMatrix,
  ScorecardSummary,
  ScorecardSummaryQuery,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { anExemption } from './anExemption';
import { responseError } from './scenarios';
import {
  ScriptedEntity,
  daysAgo,
  scriptedEntities,
  someRequirements,
} from './scorecardEntities';
import {
  countVerdicts,
  entityScorecardOf,
  facetsOf,
  filterRows,
  page,
  rowsOf,
  someTrend,
} from './scorecardAnswers';

/** What `?scenario=` may be on the page of scorecards. */
export type ScorecardScenario =
  | 'loading'
  | 'error'
  | 'not-allowed'
  | 'not-evaluated'
  | 'nothing'
  | 'stale'
  | 'reader';

const READER = 'user:default/guest';
const OTHER = 'user:default/other';

/** Answers about scorecards as the backend would, from what is made up. */
export class ScriptedScorecards implements Omit<CujApi, OtherMethods> {
  readonly #scenario: () => string | null;
  readonly #entities: ScriptedEntity[];
  readonly #exemptions: ExemptionOverview[];
  #requirements = someRequirements;

  constructor(
    scenario: () => string | null = () => null,
    options: { services?: number } = {},
  ) {
    this.#scenario = scenario;
    this.#entities = scriptedEntities(options.services ?? 120);
    this.#exemptions = [
      anExemption({
        id: 'rota',
        requirementId: 'on-call',
        requirementTitle: 'On-call',
        state: 'approved',
        reason: 'The rota moves to the platform team.',
        until: '2030-12-31',
        decidedBy: 'group:default/team-platform',
        from: 'config',
      }),
      anExemption({
        id: 'waiting',
        entityRef: 'component:default/workflow-service',
        entityTitle: 'workflow-service',
        ownerRef: 'group:default/team-workflow',
        requirementId: 'tags',
        requirementTitle: 'Tags',
        requestedBy: OTHER,
        requestedAt: daysAgo(1),
        mayDecide: true,
      }),
    ];
  }

  async getScorecards(
    query: ScorecardFilter & PageQuery = {},
  ): Promise<ScorecardMatrix> {
    const all = await this.#rows();
    const filtered = filterRows(all, query);
    const shown = this.#requirements.filter(
      ({ id }) => !query.requirement || query.requirement.includes(id),
    );
    return {
      items: page(filtered, query),
      totalItems: filtered.length,
      unfilteredItems: all.length,
      requirements: shown.map(({ id, title, level, mode, subject }) => ({
        id,
        title,
        level,
        mode,
        subject,
      })),
      counts: countVerdicts(filtered, query.requirement),
      facets: facetsOf(all, query),
      ...(this.#scenario() !== 'not-evaluated' && {
        evaluatedAt: this.#evaluatedAt(),
      }),
      ...(this.#scenario() === 'stale' && { stale: true }),
    };
  }

  async exportScorecards(query: ScorecardFilter = {}): Promise<Blob> {
    const rows = filterRows(await this.#rows(), query);
    const lines = rows.map(({ entityRef, level }) => `${entityRef},${level}`);
    return new Blob([['entity,level', ...lines].join('\r\n')], {
      type: 'text/csv',
    });
  }

  async getScorecardSummary(
    query: ScorecardSummaryQuery,
  ): Promise<ScorecardSummary> {
    const rows = filterRows(await this.#rows(), { kind: query.kind });
    const refOf = (row: (typeof rows)[number]) => {
      if (query.by === 'all') {
        return 'all';
      }
      return (query.by === 'owner' ? row.ownerRef : row.systemRef) ?? 'none';
    };
    const refs = [...new Set(rows.map(refOf))];
    const all = refs
      .map(ref => {
        const own = rows.filter(row => refOf(row) === ref);
        const counts = countVerdicts(own);
        const [worst] = filterRows(own, {});
        return {
          ref,
          entities: own.length,
          counts,
          scorePercent: (100 * counts.pass) / (counts.pass + counts.fail),
          worst: {
            entityRef: worst.entityRef,
            title: worst.title,
            scorePercent: worst.scorePercent ?? 0,
          },
          ...(ref === 'none'
            ? { trendWithheld: 'access' as const }
            : { trend: someTrend(own.length, counts, query.days) }),
        };
      })
      .sort((a, b) => a.scorePercent - b.scorePercent);
    return {
      by: query.by,
      rows: page(all, query),
      totalRows: all.length,
      days: query.days ?? 30,
      evaluatedAt: this.#evaluatedAt(),
    };
  }

  async getRequirements(): Promise<RequirementList> {
    const rows = await this.#rows();
    return {
      requirements: this.#requirements.map(requirement => ({
        ...requirement,
        counts: countVerdicts(rows, [requirement.id]),
      })),
      enforcement: { graceDays: 14, lifecycles: ['production'] },
      mayManage: this.#scenario() !== 'reader',
    };
  }

  async dryRunRequirement(
    requirementId: string,
    query: { mode: 'inform' | 'enforce'; limit?: number },
  ): Promise<RequirementDryRun> {
    const rows = await this.#rows();
    const requirement = await this.#requirement(requirementId);
    const failing = rows
      .filter(({ verdicts }) => verdicts[requirementId]?.verdict === 'fail')
      .map(({ entityRef, title, ownerRef, verdicts }) => ({
        entityRef,
        title,
        ownerRef,
        lifecycle: 'production',
        failingSince: verdicts[requirementId].since,
        message: `${requirement.title} is missing.`,
      }));
    const isOld = ({ failingSince }: { failingSince: string }) =>
      new Date(failingSince).getTime() < Date.now() - 14 * 86_400_000;
    const old = failing.filter(isOld);
    const young = failing
      .filter(one => !isOld(one))
      .map(one => ({ ...one, blockedFrom: daysAgo(-10) }));
    const isEnforcing = query.mode === 'enforce';
    return {
      requirementId,
      mode: query.mode,
      currentMode: requirement.mode,
      counts: countVerdicts(rows, [requirementId]),
      blocked: isEnforcing ? old.slice(0, query.limit) : [],
      blockedTotal: isEnforcing ? old.length : 0,
      inGrace: isEnforcing ? young.slice(0, query.limit) : [],
      inGraceTotal: isEnforcing ? young.length : 0,
      released: isEnforcing ? [] : old.slice(0, query.limit),
      releasedTotal: isEnforcing ? 0 : old.length,
      otherLifecycles: 0,
    };
  }

  async setRequirementMode(
    requirementId: string,
    mode: 'inform' | 'enforce',
  ): Promise<RequirementOverview> {
    const changed: RequirementOverview = {
      ...(await this.#requirement(requirementId)),
      mode,
      modeFrom: 'portal',
      modeChangedBy: READER,
      modeChangedAt: new Date().toISOString(),
    };
    this.#requirements = this.#requirements.map(one =>
      one.id === requirementId ? changed : one,
    );
    return changed;
  }

  async getEntityScorecard(entityRef: string): Promise<EntityScorecard> {
    await this.#rows();
    const entity = this.#entities.find(
      ({ row }) => row.entityRef === entityRef.toLocaleLowerCase('en-US'),
    );
    if (!entity) {
      throw await responseError(404, 'Not Found');
    }
    return {
      ...entityScorecardOf(entity, this.#requirements, this.#exemptions),
      ...(this.#scenario() === 'stale' && { stale: true }),
      may: {
        requestExemption: this.#scenario() !== 'reader',
        approveExemption: this.#scenario() !== 'reader',
      },
    };
  }

  async evaluateEntity(entityRef: string): Promise<EntityScorecard> {
    return this.getEntityScorecard(entityRef);
  }

  async getGate(entityRef: string): Promise<GateResult> {
    const { scorecard } = await this.getEntityScorecard(entityRef);
    const reasonsOf = (state: 'blocking' | 'grace'): GateReason[] =>
      scorecard!.results
        .filter(({ enforced }) => enforced?.state === state)
        .map(({ requirementId, title, message, enforced }) => ({
          requirementId,
          title,
          message,
          blockedSince: enforced?.blockedSince,
          blockedFrom: enforced?.graceUntil,
        }));
    const reasons = reasonsOf('blocking');
    return {
      entityRef,
      result: reasons.length > 0 ? 'fail' : 'pass',
      message:
        reasons.length > 0
          ? `${reasons.length} enforced requirement fails.`
          : 'Nothing that is enforced fails.',
      reasons,
      inGrace: reasonsOf('grace'),
      unknown: [],
      waived: [],
      evaluatedAt: this.#evaluatedAt(),
      stale: this.#scenario() === 'stale',
    };
  }

  async getExemptions(query: ExemptionQuery = {}): Promise<ExemptionList> {
    await this.#rows();
    const isReader = this.#scenario() === 'reader';
    const countOf = (state: ExemptionOverview['state']) =>
      this.#exemptions.filter(one => one.state === state).length;
    const items = this.#exemptions
      .filter(({ state }) => !query.state || query.state.includes(state))
      .map(one => (isReader ? { ...one, mayDecide: false } : one));
    return {
      items: page(items, query),
      totalItems: items.length,
      counts: {
        requested: countOf('requested'),
        approved: countOf('approved'),
        rejected: countOf('rejected'),
        revoked: countOf('revoked'),
        expired: countOf('expired'),
      },
      mayRequest: !isReader,
      mayApprove: !isReader,
    };
  }

  async requestExemption(
    request: ExemptionRequest,
  ): Promise<ExemptionOverview> {
    const { title } = await this.#requirement(request.requirementId);
    const entity = this.#entities.find(
      ({ row }) => row.entityRef === request.entityRef,
    );
    const exemption = anExemption({
      ...request,
      id: `asked-${this.#exemptions.length}`,
      requirementTitle: title,
      entityTitle: entity?.row.title,
      ownerRef: entity?.row.ownerRef,
      requestedBy: READER,
      requestedAt: new Date().toISOString(),
      mayRevoke: true,
    });
    this.#exemptions.unshift(exemption);
    return exemption;
  }

  async decideExemption(
    exemptionId: string,
    decision: ExemptionDecision,
  ): Promise<ExemptionOverview> {
    return this.#change(exemptionId, {
      state: decision.decision === 'approve' ? 'approved' : 'rejected',
      decisionReason: decision.reason,
      mayRevoke: decision.decision === 'approve',
    });
  }

  async revokeExemption(exemptionId: string): Promise<ExemptionOverview> {
    return this.#change(exemptionId, { state: 'revoked', mayRevoke: false });
  }

  async #change(
    exemptionId: string,
    change: Partial<ExemptionOverview>,
  ): Promise<ExemptionOverview> {
    const exemption = this.#exemptions.find(({ id }) => id === exemptionId);
    if (!exemption) {
      throw await responseError(404, 'Not Found');
    }
    return Object.assign(exemption, change, {
      decidedBy: READER,
      decidedAt: new Date().toISOString(),
      mayDecide: false,
    });
  }

  async #requirement(requirementId: string): Promise<RequirementOverview> {
    const found = this.#requirements.find(({ id }) => id === requirementId);
    if (!found) {
      throw await responseError(404, 'Not Found');
    }
    return found;
  }

  /** All entities, where the scenario lets the backend answer well. */
  async #rows() {
    switch (this.#scenario()) {
      case 'loading':
        return new Promise<never>(() => {});
      case 'error':
        throw await responseError(500, 'Internal Server Error');
      case 'not-allowed':
        throw await responseError(403, 'Forbidden');
      case 'nothing':
      case 'not-evaluated':
        return [];
      default:
        return rowsOf(this.#entities, this.#requirements, this.#exemptions);
    }
  }

  #evaluatedAt(): string {
    return daysAgo(this.#scenario() === 'stale' ? 1.2 : 0.003);
  }
}

type OtherMethods =
  | 'lookUp'
  | 'getErrorBudgetPolicy'
  | 'acknowledgeErrorBudgetPolicy'
  | 'exceptFromErrorBudgetPolicy'
  | 'revokePolicyException'
  | 'getJourney'
  | 'getJourneys'
  | 'getEntityOverview'
  | 'getOnCall'
  | 'getSloHistory'
  | 'getSloTrend'
  | 'getSyncSources'
  | 'startSyncRun';
