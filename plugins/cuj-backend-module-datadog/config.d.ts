/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { HumanDuration } from '@backstage/types';

export interface Config {
  datadog?: {
    /**
     * The Datadog organisations that SLOs are read from, by a name of your
     * choice: letters, digits, `-` and `_`.
     */
    organizations?: {
      [name: string]: {
        /**
         * The site, such as `datadoghq.com` or `datadoghq.eu`.
         */
        site: string;
        /**
         * @visibility secret
         */
        apiKey: string;
        /**
         * An application key with the scope `slos_read` and, for what explains SLOs,
         * `monitors_read`, `synthetics_read`, `events_read`, `incident_read`,
         * `apm_service_catalog_read`, `logs_read_data`, `apm_read`, `teams_read` and
         * `on_call_read`. What lacks its scope is left out, and the sync page says so.
         * @visibility secret
         */
        appKey: string;
        /**
         * Where the API answers, where that is not what the site says: a proxy or
         * the simulator.
         */
        apiBaseUrl?: string;
        /**
         * Where people see Datadog, for organisations with a sub-domain of their
         * own.
         */
        appUrl?: string;
        /**
         * Lets Datadog tell of monitors that change their state, at
         * `/api/cuj/webhooks/datadog/<name>`. Off where absent.
         */
        webhook?: {
          /**
           * What the header `X-Cuj-Webhook-Secret` has to hold: at least 16 letters,
           * digits and signs, without blanks.
           * @visibility secret
           */
          secret: string;
        };
      };
    };
    telemetry?: {
      /**
       * The attributes that your structured log lines have in common; a line counts
       * as structured where it has all of them. Defaults to `@logger.name`.
       */
      structuredLogFields?: string[];
      /**
       * The attribute by which an error line names the service in which the error
       * began. Defaults to `@error.origin_service`.
       */
      errorOriginField?: string;
    };
    requests?: {
      /**
       * How long a request may take in all. Defaults to 30 seconds.
       */
      timeout?: HumanDuration | string;
      /**
       * How often a request is made at the most. Defaults to 4.
       */
      attempts?: number;
      /**
       * The pause before the first repetition; each further one is twice as
       * long. Defaults to 1 second.
       */
      firstPause?: HumanDuration | string;
      /**
       * The longest wait for a rate limit to be lifted; where it would take
       * longer, the run ends. Defaults to 60 seconds.
       */
      longestWait?: HumanDuration | string;
    };
  };
}
