/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  Exemption,
  Requirement,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { readExemptionApprovers } from '../config/readExemptionApprovers';
import { ChangeQueue } from '../store/ChangeQueue';
import { ExemptionStore } from '../store/ExemptionStore';
import { ModeStore } from '../store/ModeStore';
import { VerdictReader } from '../store/VerdictReader';
import { EnforcementNotifier } from './EnforcementNotifier';
import { NotificationSender } from './NotificationSender';
import { readExemptionsInForce } from './readExemptionsInForce';
import { RequirementModes } from './RequirementModes';
import { RequirementTexts } from './RequirementTexts';
import { ScorecardNotifier } from './ScorecardNotifier';

/** What goes into an evaluation besides facts, and what follows from one. */
export interface ScorecardFollowUp {
  texts: RequirementTexts;
  modes: RequirementModes;
  exemptionStore: ExemptionStore;
  notifier: ScorecardNotifier;
  enforcementNotifier: EnforcementNotifier;
  /** The approved exemptions of the portal. */
  readExemptions: () => Promise<Exemption[]>;
  /** Lets owners be told of new failures, which it finds in the database. */
  onChanges: () => Promise<void>;
}

/** Puts together what the evaluation needs of modes, exemptions and notifications. */
export async function createScorecardFollowUp(options: {
  config: Config;
  db: Knex;
  settings: ScorecardSettings;
  /** All that there are. */
  requirements: Requirement[];
  notifications: NotificationService;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<ScorecardFollowUp> {
  const { db, settings, requirements, scheduler } = options;
  const now = () => new Date();
  const texts = RequirementTexts.create(requirements);
  const store = ModeStore.create({ db });
  const modes = RequirementModes.create({ store, settings });
  const exemptionStore = ExemptionStore.create({ db });
  const sender = NotificationSender.create(options);
  const notifier = ScorecardNotifier.create({
    ...{ ...options, sender, now, texts, modes, exemptionStore },
    exemptionApprovers: readExemptionApprovers(options.config),
    changeQueue: ChangeQueue.create({ db }),
  });
  const enforcementNotifier = EnforcementNotifier.create({
    ...{ ...options, sender, now, texts },
    verdictReader: VerdictReader.create({ db }),
  });
  await scheduler.scheduleTask({
    id: 'notify-owners',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 2 },
    scope: 'global',
    fn: async () => {
      // Those that nobody was told of because a replica died.
      await notifier.notifyNewFailures();
      await notifier.notifyEndingExemptions();
    },
  });
  return {
    ...{ texts, modes, exemptionStore, notifier, enforcementNotifier },
    readExemptions: () => readExemptionsInForce(exemptionStore, now()),
    onChanges: async () => notifier.notifySoon(),
  };
}
