/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyntheticTest } from '../../synthetics/SyntheticTest';
import { ServiceDefinition } from '../../services/ServiceDefinition';
import { ServiceTelemetry } from '../../telemetry/ServiceTelemetry';
import { BoundaryOverlap } from '../../boundaries/BoundaryOverlap';
import { MonitorFact } from './MonitorFact';
import { OwnerFact, OwnershipClaim } from './OwnerFact';
import {
  JourneyStepFact,
  PolicyRecordFact,
  PortfolioFact,
  StepCoverageFact,
  StepVerdictFact,
} from './JourneyFacts';
import { PolicyRuleFact } from './PolicyRuleFact';
import { SloFact } from './SloFact';
import { LinkCheck, OnCallCoverage, TaggedItem } from './ServiceFacts';
import { Fact } from './Fact';

/**
 * What requirements may ask for, by name, as found for one entity.
 *
 * @public
 */
export interface FactValues {
  /** The owner that the entity names, as the catalog knows it. */
  owner: OwnerFact;
  /**
   * Who else says who owns the entity. Where anything that is known for sure names
   * another owner, only what is known for sure is here.
   */
  ownershipClaims: OwnershipClaim[];
  /** Claims of other owners that collide with those of the entity. */
  boundaryOverlaps: BoundaryOverlap[];
  /** Whether the links of runbooks lead anywhere. */
  linkChecks: LinkCheck[];
  /** Whether anybody is on call for the entity. */
  onCallCoverage: OnCallCoverage;
  /** What the service says of itself in the sources' own catalogs. */
  serviceDefinitions: ServiceDefinition[];
  /** What is seen of the service's telemetry in production. */
  telemetry: ServiceTelemetry;
  /** What carries tags and claims to be of the service. */
  taggedItems: TaggedItem[];
  /** The monitors of the service in production. */
  monitors: MonitorFact[];
  /** The SLOs of the entity in production. */
  slos: SloFact[];
  /** The steps of the journey, as the catalog knows them. */
  steps: JourneyStepFact[];
  /** The steps of the journey, with the SLOs that measure them. */
  stepCoverage: StepCoverageFact[];
  /** How many critical journeys the journey's system has. */
  portfolio: PortfolioFact;
  /**
   * The synthetic tests that exercise the journey, with all services and journeys that
   * their tags name; full and in lower case. Of a service, those that name it.
   */
  syntheticTests: Array<SyntheticTest & { entityRefs?: string[] }>;
  /** How the services of the journey's steps meet their own requirements. */
  stepVerdicts: StepVerdictFact[];
  /** The rules of the error-budget policy, and which are in force. */
  policyRules: PolicyRuleFact[];
  /** What was recorded of the consequences of the error-budget policy. */
  policyRecords: PolicyRecordFact[];
}

/**
 * The name of a fact.
 *
 * @public
 */
export type FactName = keyof FactValues;

/**
 * What was found out for an entity. A fact that is not there at all was never
 * looked for.
 *
 * @public
 */
export type EntityFacts = { [N in FactName]?: Fact<FactValues[N]> };
