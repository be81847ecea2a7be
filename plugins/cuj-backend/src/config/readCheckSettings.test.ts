/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readCheckSettings } from './readCheckSettings';

const HOUR = 3_600_000;

describe('readCheckSettings', () => {
  const read = (runbook: JsonObject) =>
    readCheckSettings(new ConfigReader({ cuj: { scorecard: { runbook } } }));

  it('takes hosts, and nothing that would allow all of them', () => {
    expect(read({ allowedHosts: ['x'] }).links).toBeUndefined();
    expect(
      read({
        checkLinks: true,
        allowedHosts: ['Wiki.example.com', '*.Example.com', '10.0.0.7', '::1'],
      }).links?.allowedHosts,
    ).toEqual(['wiki.example.com', '*.example.com', '10.0.0.7', '::1']);
    for (const host of ['*', '*.com', 'a.*', 'https://a.example.com', 'a/b']) {
      expect(() => read({ checkLinks: true, allowedHosts: [host] })).toThrow(
        `cuj.scorecard.runbook.allowedHosts holds '${host}'`,
      );
    }
  });

  it('takes an interval that can not be told for the usual one', () => {
    const schedule = { frequency: { cron: '0 6 * * *' }, timeout: 'PT1H' };
    expect(read({ checkLinks: true, schedule }).links).toMatchObject({
      maxAgeMs: 48 * HOUR,
      schedule: { frequency: { cron: '0 6 * * *' }, scope: 'global' },
    });
  });
});
