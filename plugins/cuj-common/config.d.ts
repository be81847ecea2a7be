/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export interface Config {
  cuj?: {
    /**
     * How names and tags of SLOs and monitors say what they belong to.
     */
    conventions?: {
      /**
       * The form of an SLO's name, with the placeholders `[service]`,
       * `[journey]` and `[env]`. Defaults to `cuj_slo_[service]_[journey]_[env]`.
       */
      sloName?: string;
      /**
       * The form of a monitor's name, with the placeholders `[service]`,
       * `[metric]`, `[what it does]` and `[env]`. Defaults to
       * `[service]_[metric]_[what it does]_[env]`.
       */
      monitorName?: string;
      /**
       * Keys of the tags that name the service. Defaults to `service`.
       */
      serviceTagKeys?: string[];
      /**
       * Keys of the tags that name the journey. Defaults to `journey` and `cuj`.
       */
      journeyTagKeys?: string[];
      /**
       * Keys of the tags that name the environment. Defaults to `env`.
       */
      environmentTagKeys?: string[];
      /**
       * Keys of the tags that name the team. Defaults to `team`.
       */
      teamTagKeys?: string[];
      /**
       * What the names of Groups may begin with that the names of their teams in
       * the sources lack. A Group that has the very name of the team, or names it by
       * an annotation, goes before one that has it behind a prefix. Defaults to
       * `team-`.
       */
      teamPrefixes?: string[];
      /**
       * Keys of the tags that say what is measured, such as availability or
       * latency. Defaults to `slo_type`.
       */
      sloTypeTagKeys?: string[];
      /**
       * Keys of the tags that say what a monitor watches, such as availability,
       * latency or errors. Defaults to `monitor_type`.
       */
      monitorTypeTagKeys?: string[];
      /**
       * Keys that the tags of every SLO have to hold. Defaults to the first of the
       * keys above for the environment, the service and what is measured.
       */
      requiredSloTags?: string[];
      /**
       * Keys that the tags of every monitor have to hold. Defaults to the first of
       * the keys above for the team, the service, the environment and what is
       * watched.
       */
      requiredMonitorTags?: string[];
      environments?: {
        /**
         * The environments that journeys count. Defaults to `prod` and `production`.
         */
        production?: string[];
        /**
         * Further environments that a name may end with.
         */
        other?: string[];
      };
    };

    /**
     * What is required of catalog entities, and what follows where it is missing.
     */
    scorecard?: {
      /**
       * The entities that have a scorecard, as a filter predicate. Defaults to
       * those of the kinds Component and Journey.
       */
      appliesTo?: object;
      /**
       * Texts that stand for a value that nobody has filled in yet, such as
       * `TBD`; replaces the built-in list.
       */
      placeholders?: string[];
      requirements?: {
        [requirementId: string]: {
          /**
           * Defaults to true.
           */
          enabled?: boolean;
          /**
           * `inform` (the default) shows a failure. `enforce` acts on it
           * outside of the catalog. `reject` is a processing error: a new entity
           * does not appear, an existing one keeps its last good version.
           */
          mode?: 'inform' | 'enforce' | 'reject';
          /**
           * The level that can't be held without it. Each requirement has its own.
           */
          level?: number;
          /**
           * How much it counts in the score. Defaults to 1.
           */
          weight?: number;
          /**
           * Which of the entities that have a scorecard it is for, as a filter
           * predicate. Defaults to all.
           */
          appliesTo?: object;
        };
      };
      /**
       * Where requirements draw the line. Percentages are 0–100.
       */
      thresholds?: {
        /**
         * Least share of logs that carry the id of a trace. Defaults to 80.
         */
        correlatedLogsPercent?: number;
        /**
         * Least share of logs with the agreed fields. Defaults to 90.
         */
        structuredLogsPercent?: number;
        /**
         * Least share of error logs that name a known kind of error. Defaults to 90.
         */
        typedErrorsPercent?: number;
        /**
         * Least share of error logs that name the service where the error began.
         * Defaults to 90.
         */
        originatingErrorsPercent?: number;
        /**
         * Greatest share of error logs that belong to requests that succeeded.
         * Defaults to 5.
         */
        misplacedErrorsPercent?: number;
        /**
         * Greatest share of failed requests that left no error log. Defaults to 20.
         */
        silentFailuresPercent?: number;
        /**
         * Shortest window over which a monitor may decide, in seconds. Defaults to
         * 300.
         */
        evaluationWindowSeconds?: number;
        /**
         * For how long a validation by stakeholders holds, in days. Defaults to 365.
         */
        validationDays?: number;
        /**
         * How many journeys of one system may be critical. Defaults to 5.
         */
        criticalJourneys?: number;
        /**
         * On which share of past days a target has to have been met at least.
         * Defaults to 50.
         */
        targetMetDaysPercent?: number;
        /**
         * A target of whose budget less than this was ever spent is trivial.
         * Defaults to 10.
         */
        trivialBudgetPercent?: number;
      };
      /**
       * The values that `error.type` may have. Defaults to `client_error`,
       * `server_error` and `dependency_error`.
       */
      errorTypes?: string[];
      /**
       * When the mode `enforce` takes effect.
       */
      enforcement?: {
        /**
         * For how many days a failure is only shown before anything follows.
         * Defaults to 0.
         */
        graceDays?: number;
        /**
         * The lifecycles for which anything follows. Defaults to all.
         */
        lifecycles?: string[];
      };
      owner?: {
        /**
         * Whether a User may be the owner. Defaults to false.
         */
        allowUsers?: boolean;
      };
      runbook?: {
        /**
         * Types of links that are runbooks. Defaults to `runbook`.
         */
        linkTypes?: string[];
        /**
         * Words in the titles of links that are runbooks. Defaults to `runbook`
         * and its other spellings.
         */
        titleWords?: string[];
        /**
         * How the addresses of an owner's documentation begin: a runbook that is
         * another owner's fails.
         */
        owners?: Array<{
          /**
           * A full entity reference, such as `group:default/payments`.
           */
          owner: string;
          prefixes: string[];
        }>;
      };
      onCall?: {
        /**
         * Annotations that refer to an on-call rotation; `*` at the end stands
         * for any rest, but not for what only sets a plugin up, such as `api-host`
         * or `base-url`: that is named in full. Replaces the built-in list.
         */
        annotations?: string[];
        /**
         * Teams that are called for what others own, such as that of the platform,
         * by their handles: to name one of them is no disagreement about the owner.
         */
        sharedTeams?: string[];
      };
      /**
       * Entities that need not meet a requirement for a time.
       */
      exemptions?: Array<{
        requirement: string;
        /**
         * Full entity references, such as `component:default/checkout`.
         */
        entities: string[];
        reason: string;
        /**
         * The last day on which the exemption holds, such as `2026-12-31`, UTC.
         */
        until: string;
        approvedBy?: string;
      }>;
    };
  };
}
