/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  cuj?: {
    sync?: {
      /**
       * When the definitions of SLOs are read. Defaults to every 6 hours; besides,
       * they are read at most hourly when the statuses show that one has changed.
       */
      slos?: { schedule?: SchedulerServiceTaskScheduleDefinitionConfig };
      /**
       * When the statuses of SLOs are read. Defaults to every 15 minutes.
       */
      statuses?: { schedule?: SchedulerServiceTaskScheduleDefinitionConfig };
      /**
       * When monitors are read. Defaults to every 2 hours.
       */
      monitors?: { schedule?: SchedulerServiceTaskScheduleDefinitionConfig };
      /**
       * When corrections of SLOs are read. Defaults to every hour.
       */
      corrections?: { schedule?: SchedulerServiceTaskScheduleDefinitionConfig };
      /**
       * When synthetic tests are read. Defaults to every 3 hours.
       */
      synthetics?: { schedule?: SchedulerServiceTaskScheduleDefinitionConfig };
      /**
       * When the alerts since the last run are read. Defaults to every 15 minutes.
       */
      alerts?: { schedule?: SchedulerServiceTaskScheduleDefinitionConfig };
      /**
       * When incidents are read. Defaults to every hour.
       */
      incidents?: { schedule?: SchedulerServiceTaskScheduleDefinitionConfig };
      /**
       * When definitions of services are read. Defaults to every 6 hours.
       */
      services?: { schedule?: SchedulerServiceTaskScheduleDefinitionConfig };
      /**
       * When the telemetry of services is looked at. Defaults to once a day.
       */
      telemetry?: { schedule?: SchedulerServiceTaskScheduleDefinitionConfig };
    };
    onCall?: {
      /**
       * Where people see PagerDuty, for links. Defaults to
       * `https://app.pagerduty.com`.
       */
      pagerDutyUrl?: string;
      /**
       * Where people see Opsgenie, for links. Defaults to `https://app.opsgenie.com`.
       */
      opsgenieUrl?: string;
    };
    housekeeping?: {
      /**
       * When the daily values of SLOs are written and old rows removed. Defaults
       * to every hour.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    retention?: {
      /**
       * For how long alerts that have ended are kept. Defaults to 90 days.
       */
      alerts?: HumanDuration | string;
      /**
       * For how long the daily values of SLOs and journeys, and the trends and
       * changes of scorecards, are kept. Defaults to 400 days.
       */
      daily?: HumanDuration | string;
      /**
       * For how long rows of items are kept that the source no longer has.
       * Defaults to 30 days.
       */
      removed?: HumanDuration | string;
    };
    matching?: {
      /**
       * When SLOs are matched with the catalog anew, besides after each sync.
       * Defaults to every 2 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    journeys?: {
      /**
       * When it is computed how journeys stand, besides after each sync of statuses
       * and alerts. Defaults to every 5 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    errorBudgetPolicy?: {
      /**
       * When the error-budget policies of journeys are evaluated. Defaults to every
       * 5 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * When a rule that is in force ceases to be.
       */
      recovery?: {
        /**
         * How many points more than the limit have to be left of the error budget.
         * Defaults to 10.
         */
        budgetMarginPercent?: number;
        /**
         * For how long that has to be so. Defaults to 3 days.
         */
        budgetFor?: HumanDuration | string;
        /**
         * How far below its limit a burn rate has to be, in percent of the limit.
         * Defaults to 20.
         */
        burnRateMarginPercent?: number;
        /**
         * For how long that has to be so. Defaults to 6 hours.
         */
        burnRateFor?: HumanDuration | string;
      };
      /**
       * For how long the history, acknowledgements and ended exceptions of policies
       * are kept. Defaults to 400 days.
       */
      retention?: HumanDuration | string;
    };
    scorecard?: {
      /**
       * When scorecards are evaluated. Defaults to every 15 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * Who is told by a notification that somebody asks for an exemption: full
       * references of Groups and Users, such as `group:default/platform`. Who may
       * approve is up to the permission policy. Defaults to nobody.
       */
      exemptionApprovers?: string[];
      onCall?: {
        /**
         * When the sources are asked whether anybody is on call for the teams of
         * services. Defaults to every 6 hours.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      runbook?: {
        /**
         * Whether the links of runbooks are opened to see if the page is there.
         * Defaults to `false`.
         */
        checkLinks?: boolean;
        /**
         * When they are. Defaults to once a day.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Hosts whose links are opened even where they are in a private network:
         * `wiki.example.com`, or `*.example.com` for all hosts below. Others are
         * only asked at addresses of the Internet. Defaults to none.
         */
        allowedHosts?: string[];
      };
    };
    staleness?: {
      /**
       * How old the last reading of a status may be until it is shown as stale.
       * Defaults to twice the interval at which statuses are read.
       */
      fetchedBefore?: HumanDuration | string;
      /**
       * How old the source's own computation may be. Defaults to one hour.
       */
      indexedBefore?: HumanDuration | string;
    };
  };
}
