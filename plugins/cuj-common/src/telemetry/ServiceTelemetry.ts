/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What the telemetry of a service says about how well it can be observed. A fact
 * that could not be found out is absent, which is not the same as 0.
 *
 * @public
 */
export interface ServiceTelemetry {
  /** The value of the tag `service`; empty in what is said of a whole environment. */
  service: string;
  /** The value of the tag `env`. */
  environment: string;
  /**
   * The beginning of the time that was looked at; ISO 8601. Absent where the source does
   * not say, as in a list of all services that are traced.
   */
  from?: string;
  /** The end of the time that was looked at; ISO 8601; likewise. */
  to?: string;
  /**
   * Of a whole environment: whether each service of which traces were seen there has an
   * item of its own, so that one that has none is not traced.
   */
  listsAllTraced?: boolean;
  /** Of a whole environment: one sentence that says why there is no list of it. */
  listProblem?: string;
  /** Whether traces of it were seen. */
  isTraced?: boolean;
  /** How many log lines there were. */
  logs?: number;
  /** How many log lines had the status error. */
  errorLogs?: number;
  /**
   * How many log lines carry the id of a trace; absent where the source can't tell,
   * as where it moves the id to an attribute that its search does not see.
   */
  correlatedLogs?: number;
  /** How many log lines have the agreed fields. */
  structuredLogs?: number;
  /** How many error lines name each kind of error, by `error.type`. */
  errorTypes?: Record<string, number>;
  /** How many error lines name the service in which the error began. */
  originatingErrorLogs?: number;
  /** How many lines of the status error belong to requests that succeeded. */
  errorLogsOfSuccesses?: number;
  /** How many requests to the service failed, as its traces tell. */
  failedRequests?: number;
  /**
   * How many of the failed requests can have left an error line. Where the source
   * can't look at them one by one, these are no more than there are error lines of
   * requests that did not succeed.
   */
  failedRequestsWithErrorLog?: number;
}
