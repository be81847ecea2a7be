/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyEntityV1alpha1,
  JourneyStatus,
  JourneyStep,
  Slo,
  SloTimeframeStatus,
  defaultConventions,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { aSlo } from '../__testUtils__/FakeSloSource';
import { SloRecord } from '../store/SloStore';
import { buildJourneyStatus } from './buildJourneyStatus';
import { rollUpSlos } from './rollUpSlos';
import { selectTimeframe } from './selectTimeframe';

const now = new Date('2026-11-22T12:00:00.000Z');

function aRecord(
  id: string,
  options: {
    services?: string[];
    sliPercent?: number;
    targetPercent?: number;
    timeframe?: string;
    environment?: string;
    slo?: Partial<Slo>;
    status?: Partial<SloTimeframeStatus>;
  } = {},
): SloRecord {
  const { timeframe = '30d', targetPercent = 99, sliPercent } = options;
  return {
    source: 'main',
    slo: aSlo(id, {
      thresholds: [{ timeframe, targetPercent }],
      ...options.slo,
    }),
    matching: {
      services: (options.services ?? []).map(name => ({
        entityRef: `component:default/${name}`,
        via: 'tag',
      })),
      journeys: [{ entityRef: 'journey:default/buy', via: 'tag' }],
      environment: {
        values: [options.environment ?? 'prod'],
        isProduction: (options.environment ?? 'prod') === 'prod',
      },
      problems: [],
    },
    statuses: [
      {
        status: {
          ...{ timeframe, state: 'ok', targetPercent, sliDecimals: 3 },
          ...(sliPercent !== undefined && { sliPercent }),
          ...options.status,
        },
        fetchedAt: now.toISOString(),
      },
    ],
    fetchedAt: now.toISOString(),
  };
}

function roll(
  slos: SloRecord[],
  options: {
    steps?: JourneyStep[];
    spec?: Partial<JourneyEntityV1alpha1['spec']>;
  } = {},
): JourneyStatus {
  const journey: JourneyEntityV1alpha1 = {
    apiVersion: 'cuj-slo/v1alpha1',
    kind: 'Journey',
    metadata: { name: 'buy' },
    spec: {
      owner: 'shop',
      outcome: 'The customer owns it.',
      start: 'Buy.',
      end: 'Receipt.',
      measurement: 'proxy',
      steps: options.steps ?? [
        { name: 'fill', service: 'cart' },
        { name: 'pay', service: 'till' },
      ],
      ...options.spec,
    },
  };
  const input = {
    ...{ journey, slos, entities: new Map() },
    copies: { alerts: new Map(), corrections: new Map(), events: new Map() },
  };
  const staleness = {
    ...{ maxFetchAgeMs: 1, maxDefinitionAgeMs: 1, maxIndexAgeMs: 1 },
  };
  const rolledUp = rollUpSlos(input, {
    ...{ days: 30, now },
    settings: { conventions: defaultConventions, staleness },
  });
  return buildJourneyStatus(input, rolledUp, { timeframe: '30d', now });
}

describe('a journey', () => {
  const cart = aRecord('cart', { services: ['cart'], sliPercent: 99.5 });
  const till = aRecord('till', {
    ...{ services: ['till'], sliPercent: 99.2, targetPercent: 98 },
  });

  it('is as bad as it can be where only percentages are known, with the bounds', () => {
    expect(roll([cart, till])).toMatchObject({
      target: { percent: 98, origin: 'lowest-step' },
      availability: {
        percent: expect.closeTo(98.7, 6),
        atMostPercent: expect.closeTo(99.2, 6),
      },
      errorBudget: { remainingPercent: expect.closeTo(35, 3) },
      exhaustion: { state: 'unknown' },
      coverage: { basis: 'percentages' },
    });
    expect(roll([till, cart])).toEqual(roll([cart, till]));
  });

  it('counts other environments, and percentages over other times, not at all', () => {
    const staging = aRecord('s', {
      ...{ services: ['cart'], sliPercent: 10, environment: 'staging' },
    });
    expect(roll([cart, till, staging])).toEqual(roll([cart, till]));
    const week = aRecord('w', {
      ...{ services: ['cart'], sliPercent: 10, timeframe: '7d' },
    });
    expect(roll([till, week])).toMatchObject({
      state: 'no_data',
      steps: [{ state: 'unknown', slos: 1 }, { state: 'ok' }],
    });
  });

  it('lets an SLO of the whole stand for all steps only where it is measured end to end', () => {
    const whole = aRecord('whole', { sliPercent: 99.9, targetPercent: 99.5 });
    expect(roll([whole, cart, till])).toMatchObject({
      target: { percent: 99.5, origin: 'journey-slo' },
      availability: { percent: expect.closeTo(98.6, 6) },
      duplicates: [],
    });
    const endToEnd = roll([whole, cart, till], {
      spec: { measurement: 'end-to-end' },
    });
    expect(endToEnd).toMatchObject({
      availability: { percent: expect.closeTo(99.9, 6) },
      duplicates: [
        {
          slo: { source: 'main', id: 'whole' },
          aliases: [
            { id: 'cart', reason: 'inside-entry-point' },
            { id: 'till', reason: 'inside-entry-point' },
          ],
        },
      ],
    });
    expect(roll([whole]).unmeasuredSteps).toEqual(['fill', 'pay']);
  });

  it('counts an SLO that is listed for two steps once, and soft and redundant steps as what they are', () => {
    const both = aRecord('both', {
      ...{ services: ['cart', 'till'], sliPercent: 99.5 },
    });
    expect(roll([both])).toMatchObject({
      availability: { percent: 99.5, atMostPercent: 99.5 },
      duplicates: [{ aliases: [{ id: 'both', reason: 'same-slo' }] }],
    });
    const soft = roll(
      [cart, aRecord('till', { services: ['till'], sliPercent: 1 })],
      {
        steps: [
          { name: 'fill', service: 'cart' },
          { name: 'pay', service: 'till', dependency: 'soft' },
        ],
      },
    );
    expect(soft).toMatchObject({
      ...{ state: 'ok', softState: 'ok' },
      availability: { percent: 99.5 },
      target: { percent: 99 },
    });
    const redundant = roll([cart, till], {
      steps: [
        { name: 'fill', service: 'cart', dependency: 'redundant' },
        { name: 'pay', service: 'till', dependency: 'redundant' },
      ],
    });
    expect(redundant.availability).toMatchObject({
      percent: expect.closeTo(99.5, 6),
      atMostPercent: 100,
    });
  });

  it('has no budget, and says why, where there is no target or no room below it', () => {
    const withTarget = (
      targetPercent: number,
      target: number,
      timeframe: string,
    ) =>
      roll(
        [
          aRecord('a', {
            ...{ services: ['cart'], sliPercent: 99.9, targetPercent },
          }),
        ],
        { spec: { sla: { target, timeframe } } },
      );
    expect(withTarget(100, 99, '30d')).toMatchObject({
      target: { origin: 'lowest-step' },
      errorBudget: { known: false, because: 'no-budget' },
    });
    expect(withTarget(NaN, 99, '30d')).toMatchObject({
      target: { percent: 99, origin: 'sla' },
      errorBudget: { known: true, remainingPercent: expect.closeTo(90, 3) },
    });
    // What was promised over another time says nothing of this one.
    const other = withTarget(NaN, 99, '90d');
    expect(other).not.toHaveProperty('target');
    expect(other.errorBudget).toEqual({ known: false, because: 'no-target' });
  });

  it('is looked at over the time that most of its SLOs know', () => {
    const over = (...timeframes: string[]) =>
      timeframes.map((timeframe, index) => aRecord(`${index}`, { timeframe }));
    expect(selectTimeframe([], undefined)).toBe('30d');
    expect(selectTimeframe([], '90d')).toBe('90d');
    expect(selectTimeframe(over('7d', '7d', '30d'), '30d')).toBe('7d');
    expect(selectTimeframe(over('7d', '90d'), '90d')).toBe('90d');
  });
});
