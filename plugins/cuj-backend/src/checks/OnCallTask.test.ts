/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MissingScopeError } from '@cuj-slo/backstage-plugin-cuj-node';
import { databases } from '../__testUtils__/databases';
import { readAllRows } from '../__testUtils__/readAllRows';
import { CheckScene, aGroup, aService } from './__testUtils__/CheckScene';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const olga = { displayName: 'Olga Oncall' };
const lena = { displayName: 'lena.lead@example.com' };

describe.each(databases.eachSupportedId())(
  'who is on call on %s',
  databaseId => {
    const asked = (scene: CheckScene) =>
      scene.source.demands.map(demand => demand.replace(/^.* for /, '')).sort();

    it('asks for each team once, and fails the requirement where nobody is', async () => {
      const scene = await CheckScene.create(databaseId, {
        entities: [
          aService('checkout', { 'cuj-slo/on-call-team': 'payments-primary' }),
          aService('cart', {
            'datadoghq.com/on-call-team': 'payments-primary',
          }),
          aService('refunds'),
          aService('elsewhere', { 'pagerduty.com/service-id': 'P123' }, 'web'),
          { ...aService('tool'), spec: { type: 'tool' }, kind: 'Resource' },
          aGroup('payments', { 'cuj-slo/on-call-team': 'payments-night' }),
          aGroup('web'),
        ],
      });
      scene.source.rotations.set('payments-primary', {
        responders: [],
        escalations: [],
      });
      scene.source.rotations.set('payments-night', {
        responders: [olga],
        escalations: [lena, olga],
      });
      await scene.ask();
      expect(asked(scene)).toEqual([
        'payments',
        'payments-night',
        'payments-primary',
        'web',
      ]);

      for (const name of ['checkout', 'cart']) {
        expect(await scene.judge(name, 'on-call')).toMatchObject({
          verdict: 'fail',
          code: 'on-call.nobody',
          evidence: expect.arrayContaining([
            { path: 'onCallCoverage.team', value: 'payments-primary' },
          ]),
        });
      }
      // By the annotation of its owner.
      expect(await scene.judge('refunds', 'on-call')).toMatchObject({
        verdict: 'pass',
        code: 'on-call.covered',
        measured: { value: 2 },
      });
      // The source knows no rotation of its team, so that its text decides.
      expect(await scene.judge('elsewhere', 'on-call')).toMatchObject({
        verdict: 'pass',
        code: 'on-call.referenced',
      });

      const told = (await readAllRows(scene.db)) + scene.logger.lines.join();
      expect(told).toContain('payments-night');
      expect(told).not.toMatch(/olga|lena/i);
    });

    it('fails the requirement where nobody is on call later on, and can not tell where that was not read', async () => {
      const scene = await CheckScene.create(databaseId, {
        entities: ['gap', 'endless', 'cut-short'].map(name =>
          aService(name, { 'cuj-slo/on-call-team': name }),
        ),
      });
      const responders = [olga];
      const gap = {
        from: '2026-11-24T08:00:00.000Z',
        to: '2026-11-25T08:00:00.000Z',
      };
      const { rotations } = scene.source;
      rotations.set('gap', {
        ...{ responders, escalations: [] },
        ahead: { readUntil: gap.to, gap },
      });
      rotations.set('endless', {
        ...{ responders, escalations: [] },
        ahead: { readUntil: gap.from, gap: { from: gap.from } },
      });
      rotations.set('cut-short', {
        ...{ responders, escalations: [] },
        ahead: { readUntil: gap.from, problem: 'Datadog is down' },
      });
      await scene.ask();
      expect(await scene.judge('gap', 'on-call')).toMatchObject({
        verdict: 'fail',
        code: 'on-call.gap',
        evidence: expect.arrayContaining([
          {
            path: 'onCallCoverage.ahead.gap',
            value: 'nobody from 2026-11-24 08:00 UTC to 2026-11-25 08:00 UTC',
          },
        ]),
      });
      expect(await scene.judge('endless', 'on-call')).toMatchObject({
        verdict: 'fail',
        message: expect.stringContaining('nobody from 2026-11-24 08:00 UTC on'),
      });
      expect(await scene.judge('cut-short', 'on-call')).toMatchObject({
        verdict: 'unknown',
        code: 'on-call.unknown.ahead',
        message: expect.stringContaining('Datadog is down'),
      });

      // The gap is filled, and the last answer leaves nothing behind.
      rotations.set('gap', { responders, escalations: [] });
      await scene.ask();
      expect(await scene.judge('gap', 'on-call')).toMatchObject({
        verdict: 'pass',
        message: expect.stringContaining('at all times in the 7 days'),
      });

      // A source that knows of now only.
      Object.assign(scene.source, { readOnCallCoverage: undefined });
      await scene.ask();
      expect(await scene.judge('gap', 'on-call')).toMatchObject({
        verdict: 'unknown',
        code: 'on-call.unknown.ahead',
        measured: { value: 1 },
      });
    });

    it('can not tell where the source knows no team of that name', async () => {
      const scene = await CheckScene.create(databaseId, {
        entities: [
          aService('checkout', { 'cuj-slo/on-call-team': 'nobody-knows' }),
        ],
      });
      expect(await scene.judge('checkout', 'on-call')).toMatchObject({
        verdict: 'unknown',
        message: expect.stringContaining('has not been asked yet'),
      });
      await scene.ask();
      expect(await scene.judge('checkout', 'on-call')).toMatchObject({
        verdict: 'unknown',
        message: `No source knows a rotation of the team 'nobody-knows'.`,
      });
    });

    it('stays with the last answer while the source is down, until that is too old', async () => {
      const scene = await CheckScene.create(databaseId, {
        entities: [
          aService('checkout', { 'cuj-slo/on-call-team': 'checkout' }),
          aGroup('payments'),
        ],
      });
      scene.source.rotations.set('checkout', {
        responders: [olga],
        escalations: [],
      });
      await scene.ask();
      scene.source.outage = new Error('Datadog is down');
      scene.entities.push(
        aService('cart', { 'cuj-slo/on-call-team': 'cart' }),
        aService('refunds'),
      );
      scene.pass(11 * HOUR);
      await scene.ask();
      expect(await scene.judge('checkout', 'on-call')).toMatchObject({
        verdict: 'pass',
      });
      expect(await scene.judge('cart', 'on-call')).toMatchObject({
        verdict: 'unknown',
        message: expect.stringContaining('Datadog is down'),
      });
      // No team of its own that somebody would have to be asked for.
      expect(await scene.judge('refunds', 'on-call')).toMatchObject({
        verdict: 'fail',
        code: 'on-call.missing',
      });

      scene.pass(2 * HOUR);
      expect(await scene.judge('checkout', 'on-call')).toMatchObject({
        verdict: 'unknown',
        code: 'on-call.stale',
        message: expect.stringContaining('2026-11-22T10:00:00.000Z'),
      });

      scene.source.outage = undefined;
      scene.source.rotations.set('cart', { responders: [], escalations: [] });
      scene.entities.splice(0, 1);
      await scene.ask();
      expect(await scene.judge('cart', 'on-call')).toMatchObject({
        verdict: 'fail',
        code: 'on-call.nobody',
      });
      expect(
        (await scene.rows('on_call_coverage')).map(({ team }) => team),
      ).toEqual(['cart', 'payments']);
    });

    it('asks no more once it is clear that there will be no answer', async () => {
      const scene = await CheckScene.create(databaseId, {
        entities: 'abcdef'
          .split('')
          .map(name =>
            aService(name, { 'cuj-slo/on-call-team': `team-${name}` }),
          ),
      });
      scene.source.outage = new MissingScopeError(
        'The credentials lack the scope',
        'on_call_read',
      );
      await scene.ask();
      expect(scene.source.demands).toHaveLength(1);
      for (const name of ['a', 'f']) {
        expect(await scene.judge(name, 'on-call')).toMatchObject({
          verdict: 'unknown',
          message: expect.stringContaining('on_call_read'),
        });
      }

      scene.source.outage = new Error('Datadog is down');
      await scene.ask();
      expect(scene.source.demands).toHaveLength(4);
      expect(await scene.judge('f', 'on-call')).toMatchObject({
        verdict: 'unknown',
        message: expect.stringContaining('Datadog is down'),
      });
    });

    it('asks first for what was asked longest ago, and keeps what it has when it is stopped', async () => {
      const scene = await CheckScene.create(databaseId, {
        entities: ['a', 'b'].map(name =>
          aService(name, { 'cuj-slo/on-call-team': `team-${name}` }),
        ),
      });
      await scene.ask();
      scene.pass(HOUR);
      scene.entities.unshift(
        aService('c', { 'cuj-slo/on-call-team': 'team-c' }),
      );
      scene.source.demands.length = 0;
      await scene.ask();
      expect(scene.source.demands[0]).toContain('team-c');

      const before = await scene.rows('on_call_coverage');
      scene.entities = [];
      scene.isStopped = true;
      await expect(scene.ask()).rejects.toThrow('Stopped');
      expect(await scene.rows('on_call_coverage')).toEqual(before);
    });
  },
);
