/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The vocabulary of Critical User Journey SLOs: the Journey kind, SLO arithmetic,
 * conventions, scorecard requirements and the API client.
 *
 * @packageDocumentation
 */

export type { AlertEpisode } from './alerts/AlertEpisode';
export type { AlertTransition } from './alerts/AlertTransition';
export { pairEpisodes } from './alerts/pairEpisodes';
export type {
  CauseCandidate,
  CauseDependency,
  CauseEcho,
  CauseEvidence,
  CauseMonitor,
  CauseQuestion,
  CauseRanking,
  UnexplainedEpisode,
  UnknownCauseReason,
} from './cause/CauseRanking';
export { rankCauses } from './cause/rankCauses';
export {
  BOUNDARIES_ANNOTATION,
  FAILING_ANNOTATION,
  ON_CALL_TEAM_ANNOTATION,
  SCORECARD_LABEL,
  onCallTeamAnnotations,
  serviceNameAnnotations,
} from './annotations';
export type { CujApi } from './api/CujApi';
export type { components as CujApiComponents } from './api/openapi.generated';
export type { BoundaryOverlap } from './boundaries/BoundaryOverlap';
export { CujClient } from './api/CujClient';
export type {
  Lookup,
  LookupAlert,
  LookupCause,
  LookupCauseCandidate,
  LookupChange,
  LookupClueOverview,
  LookupEcho,
  LookupEvidence,
  LookupGap,
  LookupIncident,
  JourneyFreeze,
  LookupJourney,
  LookupOnCall,
  LookupRunbook,
  LookupService,
  LookupStep,
  LookupSubject,
  LookupUnexplained,
} from './api/lookupTypes';
export type {
  EntityErrorBudgetPolicy,
  ErrorBudgetPolicyOverview,
  ErrorBudgetPolicyRuleOverview,
  FreezingJourney,
  PolicyAcknowledgementOverview,
  PolicyAcknowledgementRequest,
  PolicyChangeOverview,
  PolicyExceptionOverview,
  PolicyExceptionRequest,
  PolicyFreeze,
} from './api/policyTypes';
export type {
  EntityOnCall,
  EntityOverview,
  JourneyBurnDown,
  JourneyDetail,
  JourneyEvent,
  JourneyFilter,
  JourneyList,
  JourneyMonitor,
  JourneyOverview,
  JourneyStepOverview,
  JourneySynthetic,
  JourneyTrendDay,
  JourneyWindow,
  OnCallCandidate,
  ScorecardOverview,
  MirroredVerdicts,
  ScorecardMirror,
  SloHistoryAnswer,
  SloHistoryQuery,
  SloOverview,
  SloTimeframeOverview,
  SloTrend,
  SloTrendDay,
  SourceFreshness,
  SloConventionsOverview,
  SyncRunOverview,
  SyncSource,
} from './api/types';
export type {
  DryRunEntity,
  EnforcementOverview,
  EntityScorecard,
  ExemptionDecision,
  ExemptionList,
  ExemptionOverview,
  ExemptionQuery,
  ExemptionRequest,
  ExemptionState,
  GateReason,
  GateResult,
  PageQuery,
  RequirementDryRun,
  RequirementList,
  RequirementOverview,
  ScorecardCell,
  ScorecardColumn,
  ScorecardFacetValue,
  ScorecardFacets,
  ScorecardFilter,
  ScorecardMatrix,
  ScorecardRow,
  ScorecardSort,
  ScorecardSummary,
  ScorecardSummaryQuery,
  ScorecardSummaryRow,
  ScorecardTrendDay,
  VerdictChangeOverview,
  VerdictCounts,
} from './api/scorecardTypes';
export {
  type CujConventions,
  defaultConventions,
} from './conventions/CujConventions';
export { environmentKey } from './conventions/environmentKey';
export { nameKey } from './conventions/nameKey';
export { normalizeTag } from './conventions/normalizeTag';
export { readConventionsFromConfig } from './conventions/readConventionsFromConfig';
export {
  type SloNamePlaceholder,
  type SloNameReading,
  SloNameTemplate,
} from './conventions/SloNameTemplate';
export { tagValues } from './conventions/tagValues';
export type { SloCorrection } from './corrections/SloCorrection';
export {
  type BoundaryClaim,
  type ParsedBoundaries,
  parseBoundaries,
} from './entity/parseBoundaries';
export { tryParseEntityRef } from './entity/tryParseEntityRef';
export type { Incident } from './incidents/Incident';
export {
  JOURNEY_API_VERSION,
  type JourneyEntityV1alpha1,
  type JourneyErrorBudgetPolicyRule,
  type JourneyLimitation,
  type JourneyMeasurement,
  type JourneyStep,
  type JourneyStepDependency,
  isJourneyEntity,
} from './journey/JourneyEntity';
export {
  type JourneyValidation,
  validateJourneyEntity,
} from './journey/validateJourneyEntity';
export type {
  JourneyAvailability,
  JourneyCoverage,
  JourneyDuplicate,
  JourneyOverlap,
  JourneyTargetAdvice,
  JourneyErrorBudget,
  JourneyStateReason,
  JourneyStatus,
  JourneyStepStatus,
  JourneyTarget,
  JourneyUnknown,
} from './journeyStatus/JourneyStatus';
export {
  type NamedRunbook,
  runbooksInText,
  runbooksOfDefinitions,
  runbooksOfEntity,
} from './lookup/findRunbooks';
export type { LookupClue, LookupSubjectType } from './lookup/LookupClue';
export {
  LOOKUP_MAX_LENGTH,
  type LookupUrlReading,
  parseLookup,
} from './lookup/parseLookup';
export { toLookupQuery } from './lookup/toLookupQuery';
export { trimEndWhile } from './lookup/trimEndWhile';
export {
  type SloEnvironment,
  resolveEnvironment,
} from './matching/resolveEnvironment';
export {
  type KnownJourney,
  type KnownService,
  type MatchableSlo,
  SloMatcher,
  type SloMatch,
  type SloMatchProblem,
  type SloMatching,
} from './matching/SloMatcher';
export { revealedEntities } from './matching/revealedEntities';
export type {
  Monitor,
  MonitorOptions,
  MonitorState,
  SloAlert,
} from './monitors/Monitor';
export { type MonitorScope, monitorScope } from './monitors/monitorScope';
export type { OnCallAhead } from './onCall/OnCallAhead';
export type { OnCallPerson, OnCallTeam } from './onCall/OnCallTeam';
export {
  cujExemptionApprovePermission,
  cujExemptionRequestPermission,
  cujPolicyAcknowledgePermission,
  cujPolicyExceptPermission,
  cujPermissions,
  cujScorecardManagePermission,
  cujScorecardReadPermission,
  cujSloReadPermission,
  cujSyncReadPermission,
  cujSyncRunPermission,
} from './permissions';
export {
  type PolicyConsequence,
  type PolicyCrossing,
  type PolicyDoubt,
  type PolicyObservation,
  type PolicyRange,
  type PolicyRecovery,
  type PolicyRule,
  type PolicyRuleInForce,
  defaultPolicyRecovery,
} from './policy/ErrorBudgetPolicy';
export {
  type PolicyRuleAssessment,
  assessPolicyRule,
  policyRuleLimits,
} from './policy/assessPolicyRule';
export { evaluateErrorBudgetPolicy } from './policy/evaluateErrorBudgetPolicy';
export { observeJourney } from './policy/observeJourney';
export { type PolicyRules, readPolicyRules } from './policy/readPolicyRules';
export { applyCorrections } from './rollup/applyCorrections';
export {
  type BadTimeContribution,
  attributeBadTime,
} from './rollup/attributeBadTime';
export {
  type AvailabilityBounds,
  availabilityBounds,
  redundantAvailabilityBounds,
} from './rollup/availabilityBounds';
export { type HistoryTimeline, badIntervalsOf } from './rollup/badIntervalsOf';
export {
  type BurnRateDoubt,
  burnRate,
  burnRateOver,
  burnRateThreshold,
  maxBurnRate,
} from './rollup/burnRate';
export {
  type BurnRateAlert,
  type BurnRateAlertProblem,
  type BurnRateEvaluation,
  burnRateAlertProblems,
  defaultBurnRateAlerts,
  evaluateBurnRateAlerts,
  secondsToFire,
  windowSeconds,
} from './rollup/burnRateAlerts';
export {
  redundancyOfTimelines,
  unionOfTimelines,
} from './rollup/combineTimelines';
export {
  type QueryComparison,
  compareQueries,
  jaccard,
} from './rollup/compareQueries';
export {
  type CorrectionIntervals,
  correctionIntervalsOf,
} from './rollup/correctionIntervalsOf';
export {
  type CountedSlo,
  type DeduplicatedSlos,
  deduplicateSlos,
  type SloAlias,
  type SloMember,
  type SloOverlap,
} from './rollup/deduplicateSlos';
export { type EventCounts, countEvents } from './rollup/countEvents';
export {
  type ErrorBudgetAmount,
  errorBudgetAmount,
} from './rollup/errorBudgetAmount';
export {
  type EventDoubt,
  type EventReading,
  type EventRecord,
  type RecordedEvents,
  addEventReading,
  eventsOver,
} from './rollup/EventRecord';
export type {
  JourneyRollUp,
  JourneyRollUpOptions,
  JourneyRollUpStep,
  JourneySlo,
  JourneyStatePart,
  JourneyStepRollUp,
} from './rollup/JourneyRollUp';
export {
  type LowTrafficVerdict,
  burnRateOverExpectedSlices,
  lowTraffic,
} from './rollup/lowTraffic';
export {
  type MetricQueryPart,
  type NormalizedQuery,
  normalizeQuery,
} from './rollup/normalizeQuery';
export { rollUpJourney } from './rollup/rollUpJourney';
export {
  type RatioSlice,
  type SliMeasure,
  SliTimeline,
} from './rollup/SliTimeline';
export { sliOfEvents } from './rollup/sliOfEvents';
export { sloQueryKey } from './rollup/sloQueryKey';
export { type TargetAdvice, targetAdvice } from './rollup/targetAdvice';
export { type TimeInterval, TimeIntervals } from './rollup/TimeIntervals';
export {
  type TimeToExhaustion,
  burnRateForForecast,
  timeToExhaustion,
} from './rollup/timeToExhaustion';
export { type ProportionBounds, wilsonInterval } from './rollup/wilsonInterval';
export { readScorecardSettingsFromConfig } from './scorecard/readScorecardSettingsFromConfig';
export { combineFindings } from './scorecard/combineFindings';
export type { Fact } from './scorecard/facts/Fact';
export type { UnreadFact } from './scorecard/facts/UnreadFact';
export type {
  EntityFacts,
  FactName,
  FactValues,
} from './scorecard/facts/FactValues';
export type {
  CoveringSlo,
  JourneyStepFact,
  PolicyRecordFact,
  PortfolioFact,
  StepCoverageFact,
  StepVerdictFact,
} from './scorecard/facts/JourneyFacts';
export type { MonitorFact } from './scorecard/facts/MonitorFact';
export type { PolicyRuleFact } from './scorecard/facts/PolicyRuleFact';
export type {
  ContactFact,
  OwnerFact,
  OwnershipClaim,
} from './scorecard/facts/OwnerFact';
export type {
  LinkCheck,
  OnCallCoverage,
  TaggedItem,
} from './scorecard/facts/ServiceFacts';
export type {
  SloDayFact,
  SloFact,
  SloSharing,
} from './scorecard/facts/SloFact';
export { foldItems } from './scorecard/foldItems';
export type {
  Requirement,
  RequirementEvidence,
  RequirementFinding,
  RequirementItem,
  RequirementMeasurement,
  RequirementRemediation,
  RequirementSubject,
} from './scorecard/Requirement';
export { requirementCatalogue } from './scorecard/requirementCatalogue';
export type { EntityReading } from './scorecard/facts/factReadings';
export { readsAlike } from './scorecard/readsAlike';
export {
  type FactsPart,
  type RequirementContext,
  requireFacts,
} from './scorecard/requireFacts';
export { runbookUrlsOf } from './scorecard/requirements/service/runbookLinks';
export type {
  InapplicableRequirement,
  RequirementResult,
  Scorecard,
  Verdict,
  Waiver,
} from './scorecard/Scorecard';
export {
  type EvaluationInput,
  ScorecardEvaluator,
} from './scorecard/ScorecardEvaluator';
export { summarizeResults } from './scorecard/summarizeResults';
export { mirrorVerdicts } from './scorecard/mirrorVerdicts';
export {
  type RemoteVerdicts,
  type ScorecardLabels,
  scorecardLabels,
} from './scorecard/scorecardLabels';
export {
  type Exemption,
  type RequirementMode,
  type RequirementSettings,
  type ScorecardSettings,
  type ScorecardThresholds,
  defaultOnCallAnnotations,
  defaultPlaceholders,
  defaultThresholds,
} from './scorecard/ScorecardSettings';
export type { ServiceDefinition } from './services/ServiceDefinition';
export {
  type AssessedSloState,
  type SloFreshness,
  assessSloState,
} from './slo/assessSloState';
export { compareTimeframes, timeframeDays } from './slo/compareTimeframes';
export {
  type ResolvedErrorBudget,
  errorBudgetRemainingPercent,
  resolveErrorBudget,
} from './slo/errorBudget';
export type { Slo, SloThreshold, SloType } from './slo/Slo';
export type {
  ReportedSloState,
  SloState,
  SloStatus,
  SloTimeframeStatus,
} from './slo/SloStatus';
export {
  CUJ_SIGNALS_CHANNEL,
  type CujSignal,
  changeIdOf,
  readCujSignal,
} from './signals/CujSignal';
export { compareSloStates, worstSloState } from './slo/worstSloState';
export type {
  SloHistory,
  SloHistoryPoint,
  SloHistoryTransition,
} from './slo/SloHistory';
export type { SyntheticTest } from './synthetics/SyntheticTest';
export type { ServiceTelemetry } from './telemetry/ServiceTelemetry';
export { BoundaryIndex } from './boundaries/BoundaryIndex';
export { type BoundaryKeys, boundaryKeysOf } from './boundaries/boundaryKeysOf';
export type { BoundaryOverlapSummary } from './boundaries/BoundaryOverlapSummary';
export {
  type BoundarySubject,
  boundarySubjectOf,
} from './boundaries/boundarySubjectOf';
export { findBoundaryOverlaps } from './boundaries/findBoundaryOverlaps';
export { assessReadiness } from './readiness/assessReadiness';
export type {
  Readiness,
  ReadinessBranch,
  ReadinessBranchId,
  ReadinessCheck,
  ReadinessFinding,
  ReadinessPhase,
  ReadinessState,
  ReadinessStep,
  ReadinessStepId,
} from './readiness/Readiness';
export { readinessServiceRequirementIds } from './readiness/readinessFlow';
export { stepServicesOf } from './readiness/stepServicesOf';
export type { SloIndexItem, SloIndexPage } from './api/types';
