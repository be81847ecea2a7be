/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { CujApi } from './CujApi';
import {
  EntityScorecard,
  ExemptionDecision,
  ExemptionList,
  ExemptionOverview,
  ExemptionQuery,
  ExemptionRequest,
  GateResult,
  PageQuery,
  RequirementDryRun,
  RequirementList,
  RequirementOverview,
  ScorecardFilter,
  ScorecardMatrix,
  ScorecardSummary,
  ScorecardSummaryQuery,
} from './scorecardTypes';
import { Lookup } from './lookupTypes';
import { toLookupQuery } from '../lookup/toLookupQuery';
import {
  EntityErrorBudgetPolicy,
  PolicyAcknowledgementOverview,
  PolicyAcknowledgementRequest,
  PolicyExceptionOverview,
  PolicyExceptionRequest,
} from './policyTypes';
import {
  EntityOnCall,
  EntityOverview,
  JourneyDetail,
  JourneyFilter,
  JourneyList,
  JourneyWindow,
  SloHistoryAnswer,
  SloHistoryQuery,
  SloTrend,
  SyncSource,
} from './types';

/**
 * Calls the backend plugin over HTTP.
 *
 * @public
 */
export class CujClient implements CujApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc CujApi.getEntityOverview} */
  async getEntityOverview(entityRef: string): Promise<EntityOverview> {
    return this.#get<EntityOverview>(`${entityPath(entityRef)}/overview`);
  }

  /** {@inheritDoc CujApi.getJourneys} */
  async getJourneys(
    query: JourneyFilter & PageQuery = {},
  ): Promise<JourneyList> {
    return this.#get(`/journeys${queryText(query)}`);
  }

  /** {@inheritDoc CujApi.getJourney} */
  async getJourney(
    entityRef: string,
    query: { window?: JourneyWindow } = {},
  ): Promise<JourneyDetail> {
    return this.#get(`${entityPath(entityRef)}/journey${queryText(query)}`);
  }

  /** {@inheritDoc CujApi.getOnCall} */
  async getOnCall(entityRef: string): Promise<EntityOnCall> {
    return this.#get<EntityOnCall>(`${entityPath(entityRef)}/on-call`);
  }

  /** {@inheritDoc CujApi.lookUp} */
  async lookUp(
    query: string,
    options: { onCall?: 'quick' | 'wait' } = {},
  ): Promise<Lookup> {
    const q = toLookupQuery(query);
    return this.#get(`/lookup${queryText({ q, ...options })}`);
  }

  /** {@inheritDoc CujApi.getSloHistory} */
  async getSloHistory(
    slo: { source: string; sloId: string },
    query: SloHistoryQuery = {},
  ): Promise<SloHistoryAnswer> {
    return this.#get<SloHistoryAnswer>(
      `${sloPath(slo)}/history${queryText(query)}`,
    );
  }

  /** {@inheritDoc CujApi.getSloTrend} */
  async getSloTrend(
    slo: { source: string; sloId: string },
    query: { timeframe?: string } = {},
  ): Promise<SloTrend> {
    return this.#get<SloTrend>(`${sloPath(slo)}/trend${queryText(query)}`);
  }

  /** {@inheritDoc CujApi.getSyncSources} */
  async getSyncSources(): Promise<SyncSource[]> {
    const { sources } = await this.#get<{ sources: SyncSource[] }>(
      '/sync/sources',
    );
    return sources;
  }

  /** {@inheritDoc CujApi.startSyncRun} */
  async startSyncRun(source: string, kind: string): Promise<void> {
    const path = `/sync/sources/${encodeURIComponent(
      source,
    )}/kinds/${encodeURIComponent(kind)}/run`;
    await this.#fetch(path, { method: 'POST' });
  }

  /** {@inheritDoc CujApi.getScorecards} */
  async getScorecards(
    query: ScorecardFilter & PageQuery = {},
  ): Promise<ScorecardMatrix> {
    return this.#get(`/scorecards${queryText(query)}`);
  }

  /** {@inheritDoc CujApi.exportScorecards} */
  async exportScorecards(
    query: ScorecardFilter & { layout?: 'matrix' | 'list' } = {},
  ): Promise<Blob> {
    const response = await this.#fetch(`/scorecards.csv${queryText(query)}`);
    return response.blob();
  }

  /** {@inheritDoc CujApi.getScorecardSummary} */
  async getScorecardSummary(
    query: ScorecardSummaryQuery,
  ): Promise<ScorecardSummary> {
    return this.#get(`/scorecards/summary${queryText(query)}`);
  }

  /** {@inheritDoc CujApi.getRequirements} */
  async getRequirements(): Promise<RequirementList> {
    return this.#get('/requirements');
  }

  /** {@inheritDoc CujApi.dryRunRequirement} */
  async dryRunRequirement(
    requirementId: string,
    query: { mode: 'inform' | 'enforce'; limit?: number },
  ): Promise<RequirementDryRun> {
    const path = `/requirements/${encodeURIComponent(requirementId)}/dry-run`;
    return this.#get(`${path}${queryText(query)}`);
  }

  /** {@inheritDoc CujApi.setRequirementMode} */
  async setRequirementMode(
    requirementId: string,
    mode: 'inform' | 'enforce',
  ): Promise<RequirementOverview> {
    const path = `/requirements/${encodeURIComponent(requirementId)}/mode`;
    return this.#send('PUT', path, { mode });
  }

  /** {@inheritDoc CujApi.getEntityScorecard} */
  async getEntityScorecard(entityRef: string): Promise<EntityScorecard> {
    return this.#get(`${entityPath(entityRef)}/scorecard`);
  }

  /** {@inheritDoc CujApi.evaluateEntity} */
  async evaluateEntity(entityRef: string): Promise<EntityScorecard> {
    return this.#send('POST', `${entityPath(entityRef)}/scorecard/evaluate`);
  }

  /** {@inheritDoc CujApi.getGate} */
  async getGate(entityRef: string): Promise<GateResult> {
    return this.#get(`${entityPath(entityRef)}/gate`);
  }

  /** {@inheritDoc CujApi.getExemptions} */
  async getExemptions(query: ExemptionQuery = {}): Promise<ExemptionList> {
    return this.#get(`/exemptions${queryText(query)}`);
  }

  /** {@inheritDoc CujApi.requestExemption} */
  async requestExemption(
    request: ExemptionRequest,
  ): Promise<ExemptionOverview> {
    return this.#send('POST', '/exemptions', request);
  }

  /** {@inheritDoc CujApi.decideExemption} */
  async decideExemption(
    exemptionId: string,
    decision: ExemptionDecision,
  ): Promise<ExemptionOverview> {
    const path = `/exemptions/${encodeURIComponent(exemptionId)}/decision`;
    return this.#send('POST', path, decision);
  }

  /** {@inheritDoc CujApi.revokeExemption} */
  async revokeExemption(exemptionId: string): Promise<ExemptionOverview> {
    const path = `/exemptions/${encodeURIComponent(exemptionId)}/revoke`;
    return this.#send('POST', path);
  }

  /** {@inheritDoc CujApi.getErrorBudgetPolicy} */
  async getErrorBudgetPolicy(
    entityRef: string,
  ): Promise<EntityErrorBudgetPolicy> {
    return this.#get(policyPath(entityRef));
  }

  /** {@inheritDoc CujApi.acknowledgeErrorBudgetPolicy} */
  async acknowledgeErrorBudgetPolicy(
    journeyRef: string,
    request: PolicyAcknowledgementRequest,
  ): Promise<PolicyAcknowledgementOverview> {
    const path = `${policyPath(journeyRef)}/acknowledgements`;
    return this.#send('POST', path, request);
  }

  /** {@inheritDoc CujApi.exceptFromErrorBudgetPolicy} */
  async exceptFromErrorBudgetPolicy(
    journeyRef: string,
    request: PolicyExceptionRequest,
  ): Promise<PolicyExceptionOverview> {
    return this.#send('POST', `${policyPath(journeyRef)}/exceptions`, request);
  }

  /** {@inheritDoc CujApi.revokePolicyException} */
  async revokePolicyException(
    journeyRef: string,
    exceptionId: string,
  ): Promise<PolicyExceptionOverview> {
    const id = encodeURIComponent(exceptionId);
    const path = `${policyPath(journeyRef)}/exceptions/${id}/revoke`;
    return this.#send('POST', path);
  }

  async #get<T>(path: string): Promise<T> {
    const response = await this.#fetch(path);
    return response.json();
  }

  async #send<T>(
    method: 'POST' | 'PUT',
    path: string,
    body?: object,
  ): Promise<T> {
    const response = await this.#fetch(path, {
      method,
      ...(body && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    return response.json();
  }

  async #fetch(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('cuj');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [kind, namespace, name].map(encodeURIComponent).join('/');
  return `/entities/by-name/${path}`;
}

function policyPath(entityRef: string): string {
  return `${entityPath(entityRef)}/error-budget-policy`;
}

function sloPath({ source, sloId }: { source: string; sloId: string }): string {
  const [sourcePart, idPart] = [source, sloId].map(encodeURIComponent);
  return `/sources/${sourcePart}/slos/${idPart}`;
}

/** What is not given is left out; a list is given once for each value. */
function queryText(query: object): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter(one => one !== undefined)
      .map(one => [name, String(one)]),
  );
  const text = new URLSearchParams(given).toString();
  return text && `?${text}`;
}
