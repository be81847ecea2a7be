/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConfigReader } from '@backstage/config';
import {
  readDatadogOrganizations,
  readDatadogRequestSettings,
  readDatadogTelemetrySettings,
} from './readDatadogConfig';

const keys = { apiKey: 'api', appKey: 'app' };
const read = (organizations: object) =>
  readDatadogOrganizations(new ConfigReader({ datadog: { organizations } }));

describe('readDatadogOrganizations', () => {
  it('derives the addresses from the site, with and without an app host', () => {
    expect(
      read({
        main: { site: 'datadoghq.eu', ...keys },
        us: { site: 'us5.datadoghq.com', ...keys },
      }),
    ).toEqual([
      {
        name: 'main',
        ...keys,
        apiBaseUrl: 'https://api.datadoghq.eu',
        appUrl: 'https://app.datadoghq.eu',
      },
      {
        name: 'us',
        ...keys,
        apiBaseUrl: 'https://api.us5.datadoghq.com',
        appUrl: 'https://us5.datadoghq.com',
      },
    ]);
    expect(readDatadogOrganizations(new ConfigReader({}))).toEqual([]);
  });

  it('takes other addresses where they are given', () => {
    expect(
      read({
        main: {
          site: 'datadoghq.com',
          ...keys,
          apiBaseUrl: 'http://127.0.0.1:8126/',
          appUrl: 'https://acme.datadoghq.com',
        },
        newer: {
          site: 'moon1.datadoghq.com',
          ...keys,
          apiBaseUrl: 'https://api.moon1.datadoghq.com',
          appUrl: 'https://moon1.datadoghq.com',
        },
      }),
    ).toEqual([
      {
        name: 'main',
        ...keys,
        apiBaseUrl: 'http://127.0.0.1:8126',
        appUrl: 'https://acme.datadoghq.com',
      },
      {
        name: 'newer',
        ...keys,
        apiBaseUrl: 'https://api.moon1.datadoghq.com',
        appUrl: 'https://moon1.datadoghq.com',
      },
    ]);
  });

  it('takes the secret of a webhook, and says without quoting it what is wrong with one', () => {
    const withWebhook = (webhook: unknown) =>
      read({ main: { site: 'datadoghq.eu', ...keys, webhook } });
    expect(withWebhook({ secret: 'sixteen-letters!' })[0].webhookSecret).toBe(
      'sixteen-letters!',
    );
    expect(() => withWebhook({})).toThrow(/main\.webhook\.secret/);
    for (const secret of [
      'fifteen-letters',
      'sixteen letters ',
      'sëchzehn-zeichen',
    ]) {
      const attempt = () => withWebhook({ secret });
      expect(attempt).toThrow(
        /datadog\.organizations\.main\.webhook\.secret has to be made of at least 16/,
      );
      expect(attempt).not.toThrow(secret);
    }
  });

  it.each([
    [
      { main: { site: 'datadog.com', ...keys } },
      /main\.site is 'datadog\.com'/,
    ],
    [{ main: { site: 'datadoghq.com', apiKey: 'x' } }, /appKey/],
    [{ 'a b': { site: 'datadoghq.com', ...keys } }, /a b has a name/],
    [
      {
        main: { site: 'datadoghq.com', ...keys, apiBaseUrl: 'file:///etc' },
      },
      /main\.apiBaseUrl is not an absolute/,
    ],
  ])('refuses %j', (organizations, message) => {
    expect(() => read(organizations)).toThrow(message);
  });
});

describe('readDatadogRequestSettings', () => {
  it('has defaults and takes durations in any form', () => {
    expect(readDatadogRequestSettings(new ConfigReader({}))).toEqual({
      attempts: 4,
      timeoutMs: 30_000,
      firstPauseMs: 1_000,
      longestWaitMs: 60_000,
    });
    expect(
      readDatadogRequestSettings(
        new ConfigReader({
          datadog: { requests: { timeout: '5s', firstPause: { seconds: 2 } } },
        }),
      ),
    ).toMatchObject({ timeoutMs: 5_000, firstPauseMs: 2_000 });
    expect(() =>
      readDatadogRequestSettings(
        new ConfigReader({ datadog: { requests: { attempts: 0 } } }),
      ),
    ).toThrow(/datadog\.requests\.attempts is 0/);
  });
});

describe('readDatadogTelemetrySettings', () => {
  const readFields = (telemetry: object) =>
    readDatadogTelemetrySettings(new ConfigReader({ datadog: { telemetry } }));

  it('has defaults, and refuses what would be more than the name of a field', () => {
    expect(readFields({})).toEqual({
      structuredLogFields: ['@logger.name'],
      errorOriginField: '@error.origin_service',
    });
    const fields = {
      structuredLogFields: ['@logger', 'version'],
      errorOriginField: '@origin',
    };
    expect(readFields(fields)).toEqual(fields);
    for (const structuredLogFields of [[], ['@a:*'], ['a b']]) {
      expect(() => readFields({ structuredLogFields })).toThrow(
        /datadog\.telemetry\.structuredLogFields has to name/,
      );
    }
    expect(() => readFields({ errorOriginField: '@a:* OR service' })).toThrow(
      /datadog\.telemetry\.errorOriginField has to name/,
    );
  });
});
