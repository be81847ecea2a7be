/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

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
 * The API of the backend plugin.
 *
 * @public
 */
export interface CujApi {
  /**
   * Everything that the cards of one entity show.
   *
   * @param entityRef - full reference of the entity
   * @throws `ResponseError` with the status 404 where there is no such entity or
   *   the caller may not read it, 403 where the caller may not read SLOs
   */
  getEntityOverview(entityRef: string): Promise<EntityOverview>;

  /**
   * How journeys stand, the worst first. Only journeys that the caller may read.
   *
   * @throws `ResponseError` with the status 403 where the caller may not read SLOs
   */
  getJourneys(query?: JourneyFilter & PageQuery): Promise<JourneyList>;

  /**
   * Everything that the page of one journey shows.
   *
   * @param entityRef - full reference of the journey
   * @param query - `window` is what the numbers are about; that of the list where absent
   * @throws `ResponseError` with the status 404 where there is no such journey or the
   *   caller may not read it, 403 where the caller may not read SLOs
   */
  getJourney(
    entityRef: string,
    query?: { window?: JourneyWindow },
  ): Promise<JourneyDetail>;

  /**
   * Who is on call now for the owner of an entity.
   *
   * @param entityRef - full reference of the entity
   * @throws as `getEntityOverview` does
   */
  getOnCall(entityRef: string): Promise<EntityOnCall>;

  /**
   * What breaks, why, and who can help, for anything that an alert names.
   *
   * @param query - a URL, id, name, tag or pasted text, 4,000 characters at most
   * @param options - `onCall` is `wait` where the answer may take up to 15 seconds to
   *   tell who is on call; it takes a second at most where it is absent
   * @throws `ResponseError` with the status 400 for a text that is empty or too long,
   *   403 where the caller may not read SLOs
   */
  lookUp(
    query: string,
    options?: { onCall?: 'quick' | 'wait' },
  ): Promise<Lookup>;

  /**
   * How an SLO went over a window; asked of its source, and kept for five minutes.
   *
   * @param slo - the name of its source and its id there
   * @throws `ResponseError` with the status 400 for a window that can't be asked for,
   *   403 where the caller may not read SLOs, 404 where there is no such SLO or the
   *   caller may not see it, 501 where the source tells no histories, 503 where it
   *   gave no answer and none is known from before
   */
  getSloHistory(
    slo: { source: string; sloId: string },
    query?: SloHistoryQuery,
  ): Promise<SloHistoryAnswer>;

  /**
   * The status of an SLO on each of the last 90 days, as far as it is known.
   *
   * @param slo - the name of its source and its id there
   * @param query - `timeframe` is what each status is about, such as `30d`; where
   *   absent, what the source shows first
   * @throws `ResponseError` with the status 403 where the caller may not read SLOs,
   *   404 where there is no such SLO or the caller may not see it
   */
  getSloTrend(
    slo: { source: string; sloId: string },
    query?: { timeframe?: string },
  ): Promise<SloTrend>;

  /**
   * The last sync run of each source and kind of item.
   *
   * @throws `ResponseError` with the status 403 where the caller may not read them
   */
  getSyncSources(): Promise<SyncSource[]>;

  /**
   * Reads a kind of item from a source as soon as possible, on any replica.
   *
   * @throws `ResponseError` with the status 403 where the caller may not do that,
   *   404 where there is no such source or it has no such kind, 409 where a run is
   *   under way
   */
  startSyncRun(source: string, kind: string): Promise<void>;

  /**
   * A page of the matrix of entities and requirements. Only of entities that the
   * caller may read, as all that follows.
   *
   * @throws `ResponseError` with the status 403 where the caller may not read
   *   scorecards, as for all that follows
   */
  getScorecards(query?: ScorecardFilter & PageQuery): Promise<ScorecardMatrix>;

  /**
   * All entities of the matrix as a CSV file.
   *
   * @param query - `layout` is one line for each entity, which is the default, or for
   *   each entity and requirement
   */
  exportScorecards(
    query?: ScorecardFilter & { layout?: 'matrix' | 'list' },
  ): Promise<Blob>;

  /** How owners or systems stand, with their trend. */
  getScorecardSummary(query: ScorecardSummaryQuery): Promise<ScorecardSummary>;

  /** All requirements that are switched on, with their modes. */
  getRequirements(): Promise<RequirementList>;

  /**
   * What another mode of a requirement would change.
   *
   * @throws `ResponseError` with the status 404 where there is no such requirement
   */
  dryRunRequirement(
    requirementId: string,
    query: { mode: 'inform' | 'enforce'; limit?: number },
  ): Promise<RequirementDryRun>;

  /**
   * Sets the mode of a requirement.
   *
   * @throws `ResponseError` with the status 400 where the configuration sets `reject`,
   *   403 where the caller may not set modes, 404 where there is no such requirement
   */
  setRequirementMode(
    requirementId: string,
    mode: 'inform' | 'enforce',
  ): Promise<RequirementOverview>;

  /**
   * The scorecard of an entity, with its history and exemptions.
   *
   * @param entityRef - full reference of the entity
   * @throws `ResponseError` with the status 404 where there is no such entity or the
   *   caller may not read it
   */
  getEntityScorecard(entityRef: string): Promise<EntityScorecard>;

  /**
   * Evaluates the scorecard of an entity, unless that was done within the last ten
   * seconds.
   *
   * @param entityRef - full reference of the entity
   * @throws as `getEntityScorecard` does
   */
  evaluateEntity(entityRef: string): Promise<EntityScorecard>;

  /**
   * Whether an entity passes everything that is enforced.
   *
   * @param entityRef - full reference of the entity
   * @throws as `getEntityScorecard` does
   */
  getGate(entityRef: string): Promise<GateResult>;

  /** Exemptions of the portal and of the configuration. */
  getExemptions(query?: ExemptionQuery): Promise<ExemptionList>;

  /**
   * Asks to exempt an entity from a requirement for a time.
   *
   * @throws `ResponseError` with the status 400 for an end that can't be, 403 where
   *   the caller may not ask, 404 where there is no such entity or requirement, 409
   *   where an exemption is asked for already
   */
  requestExemption(request: ExemptionRequest): Promise<ExemptionOverview>;

  /**
   * Approves or rejects an exemption.
   *
   * @throws `ResponseError` with the status 403 where the caller may not decide or
   *   asked for it, 404 where there is no such exemption, 409 where it was decided
   *   already
   */
  decideExemption(
    exemptionId: string,
    decision: ExemptionDecision,
  ): Promise<ExemptionOverview>;

  /**
   * Ends an exemption, or takes back what was asked for.
   *
   * @throws as `decideExemption` does
   */
  revokeExemption(exemptionId: string): Promise<ExemptionOverview>;

  /**
   * What of an error-budget policy is in force: of a Journey its own; of anything else
   * whether the policies of journeys freeze it.
   *
   * @param entityRef - full reference of the entity
   * @throws as `getEntityOverview` does
   */
  getErrorBudgetPolicy(entityRef: string): Promise<EntityErrorBudgetPolicy>;

  /**
   * Records that somebody did what the policy of a journey asks for.
   *
   * @param journeyRef - full reference of the journey
   * @throws `ResponseError` with the status 400 where a link is missing or none, 403
   *   where the caller may not record it, 404 where there is no such journey, 409 where
   *   the policy does not ask for that
   */
  acknowledgeErrorBudgetPolicy(
    journeyRef: string,
    request: PolicyAcknowledgementRequest,
  ): Promise<PolicyAcknowledgementOverview>;

  /**
   * Lifts the freeze of a journey for a time.
   *
   * @param journeyRef - full reference of the journey
   * @throws `ResponseError` with the status 400 for an end that can't be or a service
   *   that is not of the journey, 403 where the caller may not lift it, 404 where there
   *   is no such journey, 409 where the policy does not freeze anything
   */
  exceptFromErrorBudgetPolicy(
    journeyRef: string,
    request: PolicyExceptionRequest,
  ): Promise<PolicyExceptionOverview>;

  /**
   * Ends an exception, so that the freeze holds again.
   *
   * @param journeyRef - full reference of the journey
   * @throws `ResponseError` with the status 403 where the caller may not end it, 404
   *   where there is no such exception, 409 where it has ended already
   */
  revokePolicyException(
    journeyRef: string,
    exceptionId: string,
  ): Promise<PolicyExceptionOverview>;
}
