/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';
import {
  DatadogOrganization,
  DatadogRequestSettings,
  DatadogTelemetrySettings,
  defaultTelemetrySettings,
} from './DatadogOrganization';
import { apiBaseUrlOf, appUrlOf, datadogSites } from './datadogSites';

/**
 * Reads `datadog.organizations`.
 *
 * @throws `InputError` that names the key where a value can't be used
 */
export function readDatadogOrganizations(
  rootConfig: Config,
): DatadogOrganization[] {
  const organizations = rootConfig.getOptionalConfig('datadog.organizations');
  return (organizations?.keys() ?? []).map(name => {
    const key = `datadog.organizations.${name}`;
    if (!/^[A-Za-z0-9_-]+$/.test(name)) {
      throw new InputError(
        `The configuration ${key} has a name that is not made of letters, digits, - and _`,
      );
    }
    const config = organizations!.getConfig(name);
    const site = config.getString('site');
    const apiBaseUrl = readUrl(config, 'apiBaseUrl', key);
    const appUrl = readUrl(config, 'appUrl', key);
    // A site that is newer than this list is described by its addresses.
    if (!datadogSites.includes(site) && !(apiBaseUrl && appUrl)) {
      throw new InputError(
        `The configuration ${key}.site is '${site}', but has to be one of ${datadogSites.join(
          ', ',
        )}, or come with apiBaseUrl and appUrl`,
      );
    }
    const webhookSecret = readWebhookSecret(config, key);
    return {
      name,
      apiKey: config.getString('apiKey'),
      appKey: config.getString('appKey'),
      apiBaseUrl: apiBaseUrl ?? apiBaseUrlOf(site),
      appUrl: appUrl ?? appUrlOf(site),
      ...(webhookSecret !== undefined && { webhookSecret }),
    };
  });
}

/** Reads `datadog.requests`. */
export function readDatadogRequestSettings(
  rootConfig: Config,
): DatadogRequestSettings {
  const config = rootConfig.getOptionalConfig('datadog.requests');
  const duration = (key: string, fallback: HumanDuration) =>
    durationToMilliseconds(
      config?.has(key) ? readDurationFromConfig(config, { key }) : fallback,
    );

  const attempts = config?.getOptionalNumber('attempts') ?? 4;
  if (!Number.isInteger(attempts) || attempts < 1) {
    throw new InputError(
      `The configuration datadog.requests.attempts is ${attempts}, but has to be a whole number of at least 1`,
    );
  }
  return {
    attempts,
    timeoutMs: duration('timeout', { seconds: 30 }),
    firstPauseMs: duration('firstPause', { seconds: 1 }),
    longestWaitMs: duration('longestWait', { seconds: 60 }),
  };
}

/** Reads `datadog.telemetry`. */
export function readDatadogTelemetrySettings(
  rootConfig: Config,
): DatadogTelemetrySettings {
  const structuredLogFields =
    rootConfig.getOptionalStringArray(
      'datadog.telemetry.structuredLogFields',
    ) ?? defaultTelemetrySettings.structuredLogFields;
  if (
    structuredLogFields.length === 0 ||
    !structuredLogFields.every(isAttribute)
  ) {
    throw new InputError(
      'The configuration datadog.telemetry.structuredLogFields has to name one or more attributes of logs, such as @logger.name',
    );
  }
  const errorOriginField =
    rootConfig.getOptionalString('datadog.telemetry.errorOriginField') ??
    defaultTelemetrySettings.errorOriginField;
  if (!isAttribute(errorOriginField)) {
    throw new InputError(
      'The configuration datadog.telemetry.errorOriginField has to name an attribute of logs, such as @error.origin_service',
    );
  }
  return { structuredLogFields, errorOriginField };
}

function isAttribute(field: string): boolean {
  return /^@?[\w.-]+$/.test(field);
}

function readWebhookSecret(config: Config, key: string): string | undefined {
  if (!config.has('webhook')) {
    return undefined;
  }
  const secret = config.getString('webhook.secret');
  // Others get lost on their way through a header.
  if (!/^[\x21-\x7e]{16,}$/.test(secret)) {
    throw new InputError(
      `The configuration ${key}.webhook.secret has to be made of at least 16 letters, digits and signs of ASCII, without blanks`,
    );
  }
  return secret;
}

function readUrl(
  config: Config,
  field: string,
  key: string,
): string | undefined {
  const text = config.getOptionalString(field);
  if (text === undefined) {
    return undefined;
  }
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) {
    throw new InputError(
      `The configuration ${key}.${field} is not an absolute http(s) address`,
    );
  }
  return text.replace(/\/+$/, '');
}
