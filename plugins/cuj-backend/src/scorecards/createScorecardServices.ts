/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  LifecycleService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CujConventions,
  EntityFacts,
  Requirement,
  ScorecardEvaluator,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { ReadableEntities } from '../access/ReadableEntities';
import { registerActions } from '../actions/registerActions';
import { ScorecardServices } from '../api/createScorecardRoutes';
import { intervalMs } from '../config/intervalMs';
import { SyncSettings } from '../config/readSyncSettings';
import { kindsInPredicate } from '../evaluation/kindsInPredicate';
import { FreezeReader } from '../policy/FreezeReader';
import { ScorecardHeadReader } from '../store/ScorecardHeadReader';
import { ScorecardStore } from '../store/ScorecardStore';
import { TrendReader } from '../store/TrendReader';
import { VerdictReader } from '../store/VerdictReader';
import { AuthorizedEntityScorecardService } from './AuthorizedEntityScorecardService';
import { AuthorizedExemptionService } from './AuthorizedExemptionService';
import { AuthorizedRequirementService } from './AuthorizedRequirementService';
import { AuthorizedScorecardListService } from './AuthorizedScorecardListService';
import { ChangeJudge } from './ChangeJudge';
import { ScorecardFollowUp } from './createScorecardFollowUp';
import { DefaultEntityScorecardService } from './DefaultEntityScorecardService';
import { DefaultExemptionService } from './DefaultExemptionService';
import { DefaultRequirementService } from './DefaultRequirementService';
import { DefaultScorecardListService } from './DefaultScorecardListService';
import { EvaluationFreshness } from './EvaluationFreshness';
import { EvaluationQueue } from './EvaluationQueue';
import { ScorecardIndex } from './ScorecardIndex';
import { ScorecardReader } from './ScorecardReader';

type Options = {
  permissions: PermissionsService;
  catalog: CatalogService;
  actionsRegistry: ActionsRegistryService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  db: Knex;
  scorecardStore: ScorecardStore;
  evaluator: ScorecardEvaluator;
  settings: ScorecardSettings;
  conventions: CujConventions;
  /** All that there are. */
  requirements: Requirement[];
  /** What is known of an entity of which nobody has asked anything. */
  unaskedFacts: EntityFacts;
  schedules: SyncSettings['schedules'];
  followUp: ScorecardFollowUp;
  /** Tells the gate what is frozen. */
  freezeReader: FreezeReader;
  /** Evaluates some entities now. */
  evaluateNow: (entityRefs: string[], signal: AbortSignal) => Promise<void>;
};

/** Puts together everything that reads and administers scorecards, and registers its actions. */
export function createScorecardServices(options: Options): {
  /** For the routes. */
  services: ScorecardServices;
  /** For the cards. */
  scorecardReader: ScorecardReader;
} {
  const { db, settings, permissions } = options;
  const now = () => new Date();
  const headReader = ScorecardHeadReader.create({ db });
  const shared = {
    ...{ ...options, ...options.followUp, now },
    headReader,
    scorecardIndex: ScorecardIndex.create({ reader: headReader }),
    verdictReader: VerdictReader.create({ db }),
    readableEntities: ReadableEntities.create({
      ...options,
      kinds: kindsInPredicate(settings.appliesTo),
    }),
    freshness: EvaluationFreshness.create({
      ...options,
      maxAgeMs: 2 * intervalMs(options.schedules.scorecards),
      now,
    }),
    evaluationQueue: EvaluationQueue.create({
      ...options,
      evaluate: options.evaluateNow,
      now,
    }),
  };
  const scorecardReader = ScorecardReader.create(shared);
  const exemptions = AuthorizedExemptionService.create({
    permissions,
    service: DefaultExemptionService.create(shared),
  });
  const changeJudge = ChangeJudge.create({
    ...{ ...shared, scorecardReader },
    strictEvaluator: ScorecardEvaluator.create({
      ...options,
      settings: { ...settings, exemptions: [] },
    }),
  });
  const services: ScorecardServices = {
    exemptions,
    lists: AuthorizedScorecardListService.create({
      permissions,
      service: DefaultScorecardListService.create({
        ...shared,
        trendReader: TrendReader.create({ db }),
      }),
    }),
    requirements: AuthorizedRequirementService.create({
      permissions,
      service: DefaultRequirementService.create(shared),
    }),
    entities: AuthorizedEntityScorecardService.create({
      permissions,
      service: DefaultEntityScorecardService.create({
        ...{ ...shared, scorecardReader, exemptions, changeJudge },
      }),
    }),
  };
  registerActions({
    ...{ ...options, ...services },
    requirementIds: Object.keys(settings.requirements),
  });
  return { services, scorecardReader };
}
