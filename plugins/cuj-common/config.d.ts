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
       * `kind: Component`.
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
        };
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
      };
      onCall?: {
        /**
         * Annotations that refer to an on-call rotation; `*` at the end stands
         * for any rest. Replaces the built-in list.
         */
        annotations?: string[];
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
