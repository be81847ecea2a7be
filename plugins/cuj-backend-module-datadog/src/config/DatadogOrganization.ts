/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A Datadog organisation as the configuration describes it. */
export interface DatadogOrganization {
  name: string;
  /** Without a slash at the end. */
  apiBaseUrl: string;
  /** Without a slash at the end. */
  appUrl: string;
  apiKey: string;
  appKey: string;
  /** What webhooks have to bring along; absent where none are taken. */
  webhookSecret?: string;
}

/** How requests to Datadog are made; times in milliseconds. */
export interface DatadogRequestSettings {
  timeoutMs: number;
  attempts: number;
  firstPauseMs: number;
  longestWaitMs: number;
}

/** What of the telemetry of services is looked at. */
export interface DatadogTelemetrySettings {
  /** Attributes that a structured line has all of, such as `@logger.name`. */
  structuredLogFields: string[];
  /** The attribute by which an error line names the service in which the error began. */
  errorOriginField: string;
}

export const defaultTelemetrySettings: DatadogTelemetrySettings = {
  structuredLogFields: ['@logger.name'],
  errorOriginField: '@error.origin_service',
};
