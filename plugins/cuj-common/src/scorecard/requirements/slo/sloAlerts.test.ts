/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { judge, missing } from '../../__testUtils__/journey';
import { judgeService, judgeWaived } from '../../__testUtils__/judgeService';
import { component } from '../../__testUtils__/scorecard';
import {
  monitor,
  passingSlo,
  serviceRef,
  sloAlert,
} from '../../__testUtils__/sloFacts';
import { SloFact, SloSharing } from '../../facts/SloFact';

describe('burn-alert', () => {
  const judgeAlerts = (
    alerts: SloFact['alerts'],
    targetPercent = 99.5,
    rest: Partial<SloFact> = {},
  ) =>
    judgeService('burn-alert', {
      slos: [
        passingSlo(
          { thresholds: [{ timeframe: '30d', targetPercent }] },
          { alerts, ...rest },
        ),
      ],
    });
  const budget = (threshold: number) =>
    sloAlert({ kind: 'error-budget', threshold });

  it.each([
    ['a burn rate', [sloAlert()], 99.5],
    ['the greatest burn rate that there is', [sloAlert({ threshold: 10 })], 90],
    ['a budget', [budget(75)], 99.5],
    [
      'one good alert of several',
      [
        sloAlert({}, { isDraft: true }),
        sloAlert({ threshold: 900 }),
        budget(100),
      ],
      99.5,
    ],
  ])('burn-alert: pass for %s', (_, alerts, targetPercent) => {
    expect(judgeAlerts(alerts, targetPercent)).toMatchObject({
      verdict: 'pass',
    });
  });

  it.each([
    ['missing', [], 99.5],
    ['draft', [sloAlert({}, { isDraft: true })], 99.5],
    ['impossible', [sloAlert({ threshold: 14.4 })], 93],
    ['impossible', [sloAlert({ threshold: 0 })], 99.5],
    ['impossible', [budget(101)], 99.5],
    ['impossible', [budget(-1)], 99.5],
    ['timeframe', [sloAlert({ timeframe: '1h' })], 99.5],
    ['no-budget', [sloAlert()], 100],
  ])('burn-alert: fail as %s', (code, alerts, targetPercent) => {
    expect(judgeAlerts(alerts, targetPercent)).toMatchObject({
      verdict: 'fail',
      code: `burn-alert.${code}`,
      remediation: {
        example: expect.stringContaining('burn_rate("${your_slo.id}")'),
      },
    });
  });

  it('burn-alert: fail with the greatest threshold that is possible', () => {
    expect(judgeAlerts([sloAlert()], 93).message).toBe(
      'The threshold 14.4 of its alert is never reached: with a target of 93 % it has to be above 0 and at most 14.286.',
    );
  });

  it('burn-alert: fail, and say where no alert is possible at all', () => {
    expect(
      judgeAlerts([], 99.5, {
        monitors: [monitor({ type: 'synthetics alert' })],
      }).message,
    ).toMatch(/nothing can/);
  });

  it.each([
    ['monitors', undefined],
    ['unreadable', [monitor({ type: 'slo alert' })]],
    ['unreadable', [sloAlert({ threshold: undefined })]],
    ['unreadable', [sloAlert({ timeframe: undefined })]],
    ['muted', [sloAlert({}, { isMuted: true }), sloAlert({ threshold: 900 })]],
  ])('burn-alert: unknown as %s', (code, alerts) => {
    expect(judgeAlerts(alerts)).toMatchObject({
      verdict: 'unknown',
      code: `burn-alert.${code}`,
    });
  });

  it('burn-alert: waived for a time', () => {
    expect(
      judgeWaived('burn-alert', { slos: [passingSlo({}, { alerts: [] })] })
        .verdict,
    ).toBe('waived');
  });
});

describe('slo-boundary', () => {
  const sharing = (overrides: Partial<SloSharing> = {}): SloSharing => ({
    via: 'monitor',
    sloId: 'z9',
    name: 'cuj_slo_secret_run_prod',
    otherOwner: true,
    entityRefs: ['component:default/secret'],
    ...overrides,
  });
  const judgeSharing = (sharedWith: SloSharing[]) =>
    judgeService('slo-boundary', { slos: [passingSlo({}, { sharedWith })] });

  it.each([
    ['nothing', []],
    ['what the same owner has', [sharing({ otherOwner: false })]],
  ])('slo-boundary: pass where it shares %s', (_, sharedWith) => {
    expect(judgeSharing(sharedWith)).toMatchObject({
      verdict: 'pass',
      code: 'slo-boundary.own',
    });
  });

  it('slo-boundary: unknown where the owner of what it shares is not known, unless another owner is', () => {
    const unowned = sharing({ otherOwner: undefined });
    expect(
      judgeSharing([sharing({ otherOwner: false }), unowned]),
    ).toMatchObject({ verdict: 'unknown', code: 'slo-boundary.owner' });
    expect(judgeSharing([unowned, sharing()]).verdict).toBe('fail');
  });

  it.each([
    [
      'shared-monitor',
      [sharing(), sharing({ otherOwner: false })],
      'It shares a monitor with an SLO of another owner.',
    ],
    [
      'shared-query',
      [sharing({ via: 'query' })],
      'It shares a query with an SLO of another owner.',
    ],
    [
      'shared-monitor',
      [sharing({ via: 'query' }), sharing()],
      'It shares a monitor with 2 SLOs of other owners.',
    ],
  ])(
    'slo-boundary: fail as %s, with the other one named in the item alone',
    (code, sharedWith, message) => {
      const result = judgeSharing(sharedWith);
      expect(result).toMatchObject({
        verdict: 'fail',
        code: `slo-boundary.${code}`,
        message,
        items: [
          {
            message: expect.stringContaining(
              "'cuj_slo_secret_run_prod' shares its",
            ),
            entityRefs: [
              serviceRef,
              'component:default/secret',
              'journey:default/workflow-run',
            ],
          },
        ],
        remediation: { example: expect.stringContaining('resource_name:') },
      });
    },
  );

  it('slo-boundary: unknown where SLOs could not be read', () => {
    expect(
      judge('slo-boundary', component({}), { facts: missing('slos') }).result,
    ).toMatchObject({ verdict: 'unknown', code: 'slo-boundary.unknown.slos' });
  });

  it('slo-boundary: waived for a time', () => {
    expect(
      judgeWaived('slo-boundary', {
        slos: [passingSlo({}, { sharedWith: [sharing()] })],
      }).verdict,
    ).toBe('waived');
  });
});
