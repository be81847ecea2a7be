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
    source?: string;
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
    source: options.source ?? 'main',
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
    copies: {
      ...{ alerts: new Map(), events: new Map() },
      ...{ corrections: new Map(), unplacedCorrections: new Map() },
      unreadCorrections: new Map(),
    },
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
      state: 'unknown',
      availability: { known: true, percent: 99.2 },
      unmeasuredSteps: ['fill'],
      steps: [{ state: 'unknown', slos: 1 }, { state: 'ok' }],
    });
    // Beside another one it is as little known, and the number is of the other one.
    expect(roll([till, cart, week])).toMatchObject({
      state: 'unknown',
      why: [{ part: 'slos', state: 'unknown', steps: ['fill'] }],
      availability: { percent: expect.closeTo(98.7, 6) },
      steps: [{ state: 'unknown', slos: 2 }, { state: 'ok' }],
    });
    const wholeWeek = aRecord('whole', { sliPercent: 10, timeframe: '7d' });
    expect(roll([till, cart, wholeWeek])).toMatchObject({
      why: [{ part: 'slos', state: 'unknown', steps: [] }],
      availability: { percent: expect.closeTo(98.7, 6) },
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

  it('lets nothing stand for the steps while the SLO of the whole is outside of the window', () => {
    const spec = { measurement: 'end-to-end' as const };
    const steps = [
      aRecord('a', {
        ...{ services: ['cart'], sliPercent: 98.9, targetPercent: 98 },
      }),
      aRecord('b', {
        ...{ services: ['till'], sliPercent: 98.5, targetPercent: 98 },
      }),
    ];
    const week = aRecord('whole', { sliPercent: 99, timeframe: '7d' });
    const stray = aRecord('stray', { services: ['cdn'], sliPercent: 99.99 });
    const without = roll([week, ...steps], { spec });
    expect(without).toMatchObject({
      availability: { percent: expect.closeTo(97.4, 6), atMostPercent: 98.5 },
      errorBudget: { remainingPercent: expect.closeTo(-30, 3) },
    });
    // It counts by itself, and takes no step's place.
    expect(roll([week, stray, ...steps], { spec })).toMatchObject({
      state: 'unknown',
      availability: { percent: expect.closeTo(97.39, 6), atMostPercent: 98.5 },
      errorBudget: { remainingPercent: expect.closeTo(-30.5, 3) },
      duplicates: [],
    });
    expect(roll([week, stray], { spec }).unmeasuredSteps).toEqual([
      'fill',
      'pay',
    ]);
    const whole = aRecord('whole', { sliPercent: 99.9, targetPercent: 99 });
    expect(roll([whole, stray, ...steps], { spec })).toMatchObject({
      availability: { percent: expect.closeTo(99.89, 6), atMostPercent: 99.9 },
      duplicates: [{ slo: { id: 'whole' }, aliases: [{}, {}] }],
    });
  });

  it('tells the bad time of a step only as far as it is known', () => {
    const badTimes = (...slos: SloRecord[]) =>
      roll(slos).steps.map(({ badTime }) => badTime?.percent);
    const fine = aRecord('till', { services: ['till'], sliPercent: 100 });
    expect(badTimes(cart, fine)).toEqual([100, 0]);
    expect(badTimes(cart)).toEqual([100, undefined]);
    const silent = aRecord('till', {
      ...{ services: ['till'], status: { state: 'no_data' } },
    });
    expect(badTimes(cart, silent)).toEqual([undefined, undefined]);
    const fill = aRecord('cart', { services: ['cart'], sliPercent: 100 });
    expect(badTimes(fill, fine)).toEqual([0, 0]);
    expect(badTimes(fill)).toEqual([0, undefined]);
  });

  it('counts both of two sources that answer the same query, each from its own data', () => {
    const asking = (
      source: string,
      sliPercent: number,
      targetPercent: number,
      id = 'same id',
    ) =>
      aRecord(id, {
        ...{ source, services: ['cart'], sliPercent, targetPercent },
        slo: {
          type: 'metric',
          query: {
            numerator: 'sum:http.ok{env:prod,service:cart}.as_count()',
            denominator: 'sum:http.all{env:prod,service:cart}.as_count()',
          },
        },
      });
    const both = roll([
      asking('eu', 99.95, 99.5),
      asking('us', 99.1, 99),
      aRecord('till', { services: ['till'], sliPercent: 100 }),
    ]);
    expect(both).toMatchObject({
      availability: {
        percent: expect.closeTo(99.05, 6),
        atMostPercent: expect.closeTo(99.1, 6),
      },
      errorBudget: { remainingPercent: expect.closeTo(5, 3) },
      duplicates: [],
    });
    expect(both).not.toHaveProperty('overlaps');
    // Within one source it is the same data.
    expect(
      roll([asking('eu', 99.95, 99.5), asking('eu', 99.95, 99, 'twin')]),
    ).toMatchObject({
      availability: { percent: expect.closeTo(99.95, 6) },
      duplicates: [{ aliases: [{ reason: 'same-query' }] }],
    });
  });

  it('names SLOs that share monitors, and a target that its hard steps hardly let be met', () => {
    const watching = (id: string, service: string, ...monitorIds: string[]) =>
      aRecord(id, {
        ...{ services: [service], sliPercent: 100, targetPercent: 99.9 },
        slo: { type: 'monitor', monitorIds },
      });
    const slos = [
      watching('a', 'cart', '1', '2'),
      watching('b', 'till', '2', '3'),
    ];
    const whole = (targetPercent: number) =>
      aRecord('whole', { sliPercent: 100, targetPercent });
    expect(roll([...slos, whole(99.9)])).toMatchObject({
      overlaps: [
        {
          between: [
            { source: 'main', id: 'a', step: 'fill' },
            { source: 'main', id: 'b', step: 'pay' },
          ],
          reason: 'shared-monitors',
        },
      ],
      targetAdvice: {
        ...{ verdict: 'above-product', minimumPercent: 99.9 },
        productPercent: 99.8001,
      },
    });
    expect(roll([...slos, whole(99.95)]).targetAdvice).toMatchObject({
      verdict: 'above-minimum',
    });
    expect(roll([...slos, whole(99.8)])).not.toHaveProperty('targetAdvice');
    // Nobody chose that one.
    expect(roll(slos)).not.toHaveProperty('targetAdvice');
    expect(roll([cart, till])).not.toHaveProperty('overlaps');
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

  it('makes no number of one SLO while another has no data, and says how good it is at best', () => {
    const silent = aRecord('till', {
      ...{ services: ['till'], status: { state: 'no_data' } },
    });
    const month = roll([cart, silent], {
      spec: { sla: { target: 99, timeframe: '30d' } },
    });
    expect(month).toMatchObject({
      state: 'no_data',
      availability: {
        ...{ known: false, because: 'low-coverage', atMostPercent: 99.5 },
      },
      errorBudget: {
        ...{ known: false, because: 'low-coverage', atMostPercent: 50 },
      },
      exhaustion: { state: 'unknown' },
    });
    const spent = aRecord('cart', { services: ['cart'], sliPercent: 98 });
    expect(roll([spent, silent])).toMatchObject({
      state: 'breached',
      why: expect.arrayContaining([
        { part: 'budget', state: 'breached', steps: [] },
      ]),
      errorBudget: { known: false, atMostPercent: -100 },
    });
  });

  describe('with several groups of alternatives', () => {
    const alternatives = (grouped: boolean): JourneyStep[] =>
      [
        ['card', 'payment'],
        ['paypal', 'payment'],
        ['dhl', 'delivery'],
        ['ups', 'delivery'],
      ].map(([name, group]) => ({
        ...{ name, service: name, dependency: 'redundant' },
        ...(grouped && { group }),
      }));
    const slos = [
      aRecord('1', {
        ...{ services: ['card'], sliPercent: 90, targetPercent: 98 },
      }),
      aRecord('2', {
        ...{ services: ['paypal'], sliPercent: 90, targetPercent: 99 },
      }),
      aRecord('3', {
        ...{ services: ['dhl'], sliPercent: 100, targetPercent: 97 },
      }),
      aRecord('4', {
        ...{ services: ['ups'], sliPercent: 100, targetPercent: 99.5 },
      }),
    ];

    it('may be down while one whole group is', () => {
      expect(roll(slos, { steps: alternatives(false) })).toMatchObject({
        availability: { percent: 100 },
      });
      const grouped = roll(slos, { steps: alternatives(true) });
      expect(grouped).toMatchObject({
        availability: { percent: expect.closeTo(90, 6), atMostPercent: 100 },
        steps: [{ group: 'payment' }, {}, { group: 'delivery' }, {}],
      });
    });

    it('names no alternative that another one stands in for as the reason for its state', () => {
      const breachedOne = (id: string, service: string) =>
        aRecord(id, {
          ...{ services: [service], sliPercent: 90 },
          status: { state: 'breached' },
        });
      const others = [breachedOne('5', 'cart'), breachedOne('2', 'paypal')];
      const steps = [{ name: 'fill', service: 'cart' }, ...alternatives(true)];
      const stepsToBlame = (card: SloRecord) =>
        roll([card, ...others, ...slos.slice(2)], { steps }).why.find(
          ({ part }) => part === 'slos',
        )?.steps;
      expect(stepsToBlame(breachedOne('1', 'card'))).toEqual([
        'fill',
        'card',
        'paypal',
      ]);
      const healthy = aRecord('1', {
        ...{ services: ['card'], sliPercent: 99.9, targetPercent: 98 },
      });
      expect(stepsToBlame(healthy)).toEqual(['fill']);
    });

    it('has the target of the best of each group, unless a hard step has one', () => {
      const targetWith = (...steps: JourneyStep[]) =>
        roll([...slos, cart], { steps }).target;
      expect(targetWith(...alternatives(true))).toMatchObject({
        ...{ percent: 99, origin: 'alternatives' },
      });
      expect(targetWith(...alternatives(false))).toMatchObject({
        ...{ percent: 99.5, origin: 'alternatives' },
      });
      const hard = aRecord('5', {
        ...{ services: ['cart'], sliPercent: 100, targetPercent: 99.9 },
      });
      expect(
        roll([...slos, hard], {
          steps: [{ name: 'fill', service: 'cart' }, ...alternatives(true)],
        }).target,
      ).toMatchObject({ percent: 99.9, origin: 'lowest-step' });
    });
  });
});
