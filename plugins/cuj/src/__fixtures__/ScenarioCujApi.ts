/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujApi,
  EntityErrorBudgetPolicy,
  EntityOnCall,
  EntityOverview,
  EntityScorecard,
  ExemptionDecision,
  ExemptionList,
  ExemptionOverview,
  ExemptionQuery,
  ExemptionRequest,
  GateResult,
  JourneyDetail,
  JourneyFilter,
  JourneyList,
  JourneyWindow,
  Lookup,
  PageQuery,
  PolicyAcknowledgementOverview,
  PolicyExceptionOverview,
  RequirementDryRun,
  RequirementList,
  RequirementOverview,
  ScorecardFilter,
  ScorecardMatrix,
  ScorecardSummary,
  ScorecardSummaryQuery,
  SloHistoryAnswer,
  SloHistoryQuery,
  SloTrend,
  SyncSource,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { aPolicyAnswer } from './aPolicyAnswer';
import { HistoryScenario, aTrend, historyScenarios } from './historyScenarios';
import { answerLookup } from './lookupScenarios';
import { responseError, scenarios } from './scenarios';
import { ScriptedJourneys } from './ScriptedJourneys';
import { ScriptedScorecards } from './ScriptedScorecards';
import { aRun, syncScenarios } from './syncScenarios';

/** How long a run takes that was asked for. */
const RUN_MS = 10_000;

/** Answers for each entity as its scenario says, and for pages as one chosen. */
export class ScenarioCujApi implements CujApi {
  readonly #syncScenario: () => string | null;
  readonly #scorecards: ScriptedScorecards;
  readonly #journeys: ScriptedJourneys;
  readonly #startedAt = new Map<string, number>();

  /**
   * @param scenario - the name of a sync scenario, where it is none `everything`; or of
   *   one of scorecards
   */
  constructor(scenario: () => string | null = () => null) {
    this.#syncScenario = scenario;
    this.#scorecards = new ScriptedScorecards(scenario);
    this.#journeys = new ScriptedJourneys(scenario);
  }

  async getEntityOverview(entityRef: string): Promise<EntityOverview> {
    const scenario = scenarios.find(({ name }) =>
      entityRef.endsWith(`/${name}`),
    );
    if (!scenario) {
      throw await responseError(404, 'Not Found');
    }
    return scenario.answer();
  }

  async getOnCall(): Promise<EntityOnCall> {
    throw await responseError(501, 'Not Implemented');
  }

  async getJourneys(query?: JourneyFilter & PageQuery): Promise<JourneyList> {
    return this.#journeys.getJourneys(query);
  }

  async getJourney(
    entityRef: string,
    query?: { window?: JourneyWindow },
  ): Promise<JourneyDetail> {
    return this.#journeys.getJourney(entityRef, query);
  }

  async lookUp(
    query: string,
    options?: { onCall?: 'quick' | 'wait' },
  ): Promise<Lookup> {
    return answerLookup(query, options);
  }

  async getErrorBudgetPolicy(
    entityRef: string,
  ): Promise<EntityErrorBudgetPolicy> {
    return aPolicyAnswer(entityRef);
  }

  async acknowledgeErrorBudgetPolicy(): Promise<PolicyAcknowledgementOverview> {
    throw await responseError(501, 'Not Implemented');
  }

  async exceptFromErrorBudgetPolicy(): Promise<PolicyExceptionOverview> {
    throw await responseError(501, 'Not Implemented');
  }

  async revokePolicyException(): Promise<PolicyExceptionOverview> {
    throw await responseError(501, 'Not Implemented');
  }

  async getSloHistory(
    slo: { sloId: string },
    query: SloHistoryQuery = {},
  ): Promise<SloHistoryAnswer> {
    return historyScenarioOf(slo).history(query);
  }

  async getSloTrend(
    slo: { sloId: string },
    query: { timeframe?: string } = {},
  ): Promise<SloTrend> {
    const { trend = async timeframe => aTrend(timeframe) } =
      historyScenarioOf(slo);
    return trend(query.timeframe);
  }

  async getSyncSources(): Promise<SyncSource[]> {
    const answer = syncScenarios[this.#syncScenario() ?? 'everything'];
    const sources = await (answer ?? syncScenarios.everything)();
    return sources.map(source => ({
      ...source,
      kinds: source.kinds.map(kind => this.#withRun(source.source, kind)),
    }));
  }

  async startSyncRun(source: string, kind: string): Promise<void> {
    const startedAt = this.#startedAt.get(`${source} ${kind}`);
    if (startedAt && Date.now() - startedAt < RUN_MS) {
      throw await responseError(409, 'Conflict');
    }
    this.#startedAt.set(`${source} ${kind}`, Date.now());
  }

  async getScorecards(
    query?: ScorecardFilter & PageQuery,
  ): Promise<ScorecardMatrix> {
    return this.#scorecards.getScorecards(query);
  }

  async exportScorecards(query?: ScorecardFilter): Promise<Blob> {
    return this.#scorecards.exportScorecards(query);
  }

  async getScorecardSummary(
    query: ScorecardSummaryQuery,
  ): Promise<ScorecardSummary> {
    return this.#scorecards.getScorecardSummary(query);
  }

  async getRequirements(): Promise<RequirementList> {
    return this.#scorecards.getRequirements();
  }

  async dryRunRequirement(
    requirementId: string,
    query: { mode: 'inform' | 'enforce'; limit?: number },
  ): Promise<RequirementDryRun> {
    return this.#scorecards.dryRunRequirement(requirementId, query);
  }

  async setRequirementMode(
    requirementId: string,
    mode: 'inform' | 'enforce',
  ): Promise<RequirementOverview> {
    return this.#scorecards.setRequirementMode(requirementId, mode);
  }

  async getEntityScorecard(entityRef: string): Promise<EntityScorecard> {
    return this.#scorecards.getEntityScorecard(entityRef);
  }

  async evaluateEntity(entityRef: string): Promise<EntityScorecard> {
    return this.#scorecards.evaluateEntity(entityRef);
  }

  async getGate(entityRef: string): Promise<GateResult> {
    return this.#scorecards.getGate(entityRef);
  }

  async getExemptions(query?: ExemptionQuery): Promise<ExemptionList> {
    return this.#scorecards.getExemptions(query);
  }

  async requestExemption(
    request: ExemptionRequest,
  ): Promise<ExemptionOverview> {
    return this.#scorecards.requestExemption(request);
  }

  async decideExemption(
    exemptionId: string,
    decision: ExemptionDecision,
  ): Promise<ExemptionOverview> {
    return this.#scorecards.decideExemption(exemptionId, decision);
  }

  async revokeExemption(exemptionId: string): Promise<ExemptionOverview> {
    return this.#scorecards.revokeExemption(exemptionId);
  }

  #withRun(
    source: string,
    kind: SyncSource['kinds'][number],
  ): SyncSource['kinds'][number] {
    const startedAt = this.#startedAt.get(`${source} ${kind.kind}`);
    if (startedAt === undefined) {
      return kind;
    }
    const endsAt = startedAt + RUN_MS;
    const isRunning = Date.now() < endsAt;
    const share = (Date.now() - startedAt) / RUN_MS;
    const items = Math.round(kind.items * Math.min(1, share));
    return {
      ...kind,
      ...(!isRunning && { enumeratedAt: new Date(endsAt).toISOString() }),
      lastRun: aRun({
        id: `run-of-${startedAt}`,
        state: isRunning ? 'running' : 'complete',
        startedAt: new Date(startedAt).toISOString(),
        endedAt: isRunning ? undefined : new Date(endsAt).toISOString(),
        items,
      }),
    };
  }
}

/** SLOs that are no scenario of their own went as one that is. */
function historyScenarioOf(slo: { sloId: string }): HistoryScenario {
  return historyScenarios[slo.sloId] ?? historyScenarios.availability;
}
