/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujApi,
  EntityOnCall,
  EntityOverview,
  EntityScorecard,
  ExemptionList,
  ExemptionOverview,
  GateResult,
  RequirementDryRun,
  RequirementList,
  RequirementOverview,
  ScorecardMatrix,
  ScorecardSummary,
  SloHistoryAnswer,
  SloHistoryQuery,
  SloTrend,
  SyncSource,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { HistoryScenario, aTrend, historyScenarios } from './historyScenarios';
import { responseError, scenarios } from './scenarios';
import { aRun, syncScenarios } from './syncScenarios';

/** How long a run takes that was asked for. */
const RUN_MS = 10_000;

/** Answers for each entity as its scenario says, and for the sync as one chosen. */
export class ScenarioCujApi implements CujApi {
  readonly #syncScenario: () => string | null;
  readonly #startedAt = new Map<string, number>();

  /** @param syncScenario - the name of a sync scenario; where it has none, `everything` */
  constructor(syncScenario: () => string | null = () => null) {
    this.#syncScenario = syncScenario;
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

  async getScorecards(): Promise<ScorecardMatrix> {
    throw await responseError(501, 'Not Implemented');
  }

  async exportScorecards(): Promise<Blob> {
    throw await responseError(501, 'Not Implemented');
  }

  async getScorecardSummary(): Promise<ScorecardSummary> {
    throw await responseError(501, 'Not Implemented');
  }

  async getRequirements(): Promise<RequirementList> {
    throw await responseError(501, 'Not Implemented');
  }

  async dryRunRequirement(): Promise<RequirementDryRun> {
    throw await responseError(501, 'Not Implemented');
  }

  async setRequirementMode(): Promise<RequirementOverview> {
    throw await responseError(501, 'Not Implemented');
  }

  async getEntityScorecard(): Promise<EntityScorecard> {
    throw await responseError(501, 'Not Implemented');
  }

  async evaluateEntity(): Promise<EntityScorecard> {
    throw await responseError(501, 'Not Implemented');
  }

  async getGate(): Promise<GateResult> {
    throw await responseError(501, 'Not Implemented');
  }

  async getExemptions(): Promise<ExemptionList> {
    throw await responseError(501, 'Not Implemented');
  }

  async requestExemption(): Promise<ExemptionOverview> {
    throw await responseError(501, 'Not Implemented');
  }

  async decideExemption(): Promise<ExemptionOverview> {
    throw await responseError(501, 'Not Implemented');
  }

  async revokeExemption(): Promise<ExemptionOverview> {
    throw await responseError(501, 'Not Implemented');
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
