/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BurnRateEvaluation,
  JourneyStateReason,
  JourneyStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { databases, initDatabase } from '../__testUtils__/databases';
import {
  PolicyScene,
  checkout,
  pay,
  refund,
} from '../__testUtils__/PolicyScene';
import { PolicyStateStore } from './PolicyStateStore';

jest.setTimeout(60_000);

const postmortem = 'https://wiki.example.com/pm-112';

describe.each(databases.eachSupportedId())(
  'error-budget policies on %s',
  databaseId => {
    it('come into force below a limit, tell whom it concerns once, and recover', async () => {
      const scene = await PolicyScene.create(databaseId);
      await scene.evaluate();
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: false });

      scene.letPass(1);
      await scene.evaluate(24.9);
      expect(scene.sent).toMatchObject([
        {
          recipients: { entityRef: ['group:default/payments'] },
          payload: {
            title:
              'Checkout: the error-budget policy is in force (less than 25 % left)',
            description: 'Left of the error budget: 24.9 %.',
            ...{
              severity: 'normal',
              link: '/catalog/default/journey/checkout',
            },
          },
        },
      ]);

      scene.letPass(1);
      await scene.evaluate(-4);
      const frozenSince = scene.now.toISOString();
      expect(scene.sent.slice(1)).toMatchObject([
        {
          recipients: {
            entityRef: ['group:default/pay-team', 'group:default/payments'],
          },
          payload: {
            description:
              'Releases of its services are frozen. A post-mortem is asked for. Left of the error budget: -4 %.',
            ...{ severity: 'high', scope: `error-budget-policy:${checkout}` },
          },
        },
      ]);
      const policy = await scene.getPolicy();
      expect(policy).toMatchObject({
        frozenServices: ['component:default/basket', pay],
        rules: [
          { key: 'budget<25', inForceSince: expect.any(String) },
          {
            ...{ key: 'budget<0', inForceSince: frozenSince },
            ...{ assessment: 'holds', isInPolicy: true },
            recovery: { budgetFromPercent: 10, forSeconds: 3 * 86_400 },
          },
        ],
        history: [
          { change: 'entered', when: { budgetBelowPercent: 0 } },
          { change: 'entered', when: { budgetBelowPercent: 25 } },
        ],
      });
      expect(await scene.isFrozen(pay)).toEqual({
        ...{ frozen: true, hiddenJourneys: 0, stale: false },
        journeys: [
          { entityRef: checkout, title: 'Checkout', since: frozenSince },
        ],
        evaluatedAt: frozenSince,
      });
      for (const ref of ['component:default/ads', 'component:default/other']) {
        expect(await scene.isFrozen(ref)).toMatchObject({ frozen: false });
      }

      // Around the limit nothing changes, and where nothing changes nothing is written.
      const before = await scene.readRows();
      for (const left of [1, -1, 9.9, -3]) {
        scene.letPass(1);
        await scene.evaluate(left);
      }
      expect(await scene.readRows()).toBe(before);
      expect(scene.sent).toHaveLength(2);

      await scene.evaluateFor(72, 30);
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: true });
      expect((await scene.getPolicy()).rules[1]).toMatchObject({
        assessment: 'recovered',
        leavesAt: new Date(scene.now.getTime() + 3_600_000).toISOString(),
      });
      await scene.evaluateFor(1, 30);
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: false });
      expect(scene.sent.slice(2)).toMatchObject([
        {
          payload: {
            title:
              'Checkout: the error-budget policy is no longer in force (less than 0 % left)',
          },
        },
      ]);
      expect((await scene.getPolicy()).frozenServices).toEqual([]);
    });

    it('neither begin nor end while nothing is known, and say so', async () => {
      const scene = await PolicyScene.create(databaseId);
      await scene.evaluate('stale');
      expect((await scene.getPolicy()).rules).toMatchObject([
        { assessment: 'unknown' },
        { assessment: 'unknown' },
      ]);
      await scene.evaluate(-4);
      await scene.evaluateFor(2, 50);
      await scene.evaluateFor(100, 'stale');
      await scene.evaluateFor(100, undefined);
      const policy = await scene.getPolicy();
      expect(policy.observation).toEqual({
        ...{ budgetRemainingPercent: {}, burnRate: {} },
        doubt: 'never-computed',
      });
      expect(policy.rules[1]).toMatchObject({
        ...{ key: 'budget<0', assessment: 'unknown', isPaused: true },
        inForceSince: expect.any(String),
      });
      expect(policy.rules[1]).not.toHaveProperty('leavesAt');
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: true });
      scene.letPass(1);
      expect(await scene.isFrozen(pay)).toMatchObject({
        ...{ frozen: true, stale: true },
      });
      expect(scene.sent).toHaveLength(1);
    });

    it('lift nothing by a mistake in the policy, but by another policy, and by an end of the journey', async () => {
      const scene = await PolicyScene.create(databaseId);
      await scene.evaluate(-4);
      for (const mistake of ['freeze', [{ when: { mood: 1 }, then: ['x'] }]]) {
        scene.setPolicy(mistake);
        await scene.evaluate();
        expect(await scene.isFrozen(pay)).toMatchObject({ frozen: true });
      }
      expect(await scene.getPolicy()).toMatchObject({
        unreadable: ['spec.errorBudgetPolicy[0]'],
        rules: [{ isInPolicy: false }, { isInPolicy: false }],
      });

      scene.setPolicy([
        { when: { budgetBelowPercent: 5 }, then: ['escalate'] },
      ]);
      await scene.evaluate();
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: false });
      expect(scene.sent.slice(1)).toMatchObject([
        {
          recipients: {
            entityRef: ['group:default/pay-team', 'group:default/payments'],
          },
          payload: {
            title:
              'Checkout: a freeze was taken out of the error-budget policy (less than 0 % left)',
            description: expect.stringMatching(
              /^This journey no longer freezes releases of its services\./,
            ),
          },
        },
        {
          recipients: {
            entityRef: ['group:default/payments', 'group:default/retail'],
          },
        },
      ]);

      scene.setPolicy([{ when: { budgetBelowPercent: 5 }, then: ['freeze'] }]);
      await scene.evaluate();
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: true });
      // One that freezes in place of another lifts nothing.
      scene.setPolicy([{ when: { budgetBelowPercent: 9 }, then: ['freeze'] }]);
      await scene.evaluate();
      expect(scene.sent.at(-1)?.payload.title).toMatch(/is in force \(.* 9 %/);
      const told = scene.sent.length;
      expect(
        scene.sent.filter(({ payload }) => /taken out/.test(payload.title)),
      ).toHaveLength(1);
      scene.entities = scene.entities.filter(({ kind }) => kind !== 'Journey');
      await scene.evaluate();
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: false });
      expect(
        JSON.parse(await scene.readRows())[2].map(
          ({ change }: { change: string }) => change,
        ),
      ).toEqual([
        'entered',
        'entered',
        ...['withdrawn', 'withdrawn', 'entered'],
        // The rule that escalates comes to freeze.
        'entered',
        ...['withdrawn', 'entered'],
        'withdrawn',
      ]);
      expect(scene.sent).toHaveLength(told);
    });

    it('tell whom it concerns where a rule that stays in force begins or ceases to freeze', async () => {
      const scene = await PolicyScene.create(databaseId);
      const when = { budgetBelowPercent: 0 };
      scene.setPolicy([{ when, then: ['freeze', 'postmortem'] }]);
      await scene.evaluate(-4);
      const told = () => scene.sent.splice(0).map(({ payload }) => payload);
      told();

      scene.setPolicy([{ when, then: ['notify', 'postmortem'] }]);
      await scene.evaluate();
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: false });
      expect(scene.sent).toMatchObject([
        {
          recipients: {
            entityRef: ['group:default/pay-team', 'group:default/payments'],
          },
        },
      ]);
      expect(told()).toMatchObject([
        { title: expect.stringContaining('a freeze was taken out') },
      ]);
      expect(await scene.getPolicy()).toMatchObject({
        rules: [{ key: 'budget<0', inForceSince: expect.any(String) }],
        history: [
          { change: 'withdrawn', when, then: ['freeze'] },
          { change: 'entered', when, then: ['freeze', 'postmortem'] },
        ],
      });

      scene.setPolicy([{ when, then: ['freeze', 'postmortem'] }]);
      await scene.evaluate();
      await scene.evaluate();
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: true });
      expect(told()).toMatchObject([
        {
          description: expect.stringMatching(
            /^Releases of its services are frozen\. Left/,
          ),
        },
      ]);
    });

    it('are evaluated though one of them can not be, of which nothing is known then', async () => {
      const scene = await PolicyScene.create(databaseId);
      scene.addRefund();
      scene.broken.add(refund);
      await scene.evaluate(-4);
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: true });
      const never = await scene.isFrozen('component:default/payout');
      expect(never).toEqual({
        ...{ unknownBecause: 'never-evaluated', stale: false },
        ...{ journeys: [], hiddenJourneys: 0 },
      });
      expect(scene.logger.warn).toHaveBeenCalledTimes(1);
      expect(scene.logger.warn).toHaveBeenCalledWith(
        expect.stringContaining(refund),
        expect.any(Error),
      );

      scene.broken.clear();
      await scene.evaluate(50);
      const known = scene.now.toISOString();
      const payout = () => scene.isFrozen('component:default/payout');
      expect(await payout()).toMatchObject({ frozen: false, stale: false });

      // What was known of it gets older, and that of others does not.
      scene.broken.add(refund);
      for (const hours of [1, 1]) {
        scene.letPass(hours);
        await scene.evaluate(-4);
        expect(await payout()).toMatchObject({
          ...{ frozen: false, stale: true, evaluatedAt: known },
        });
      }
      const ads = await scene.isFrozen('component:default/ads');
      expect(ads).toMatchObject({ frozen: false, stale: false });
      const { journeyFreezeReader } = scene.parts;
      const freezes = await journeyFreezeReader.read([refund, checkout]);
      expect(freezes.get(refund)).toMatchObject({ frozen: false, stale: true });
      expect(freezes.get(checkout)).toMatchObject({
        ...{ frozen: true, stale: false },
      });

      scene.broken.clear();
      await scene.evaluate(-4);
      expect(await payout()).toMatchObject({ frozen: true, stale: false });
      // It stays so, and that is known.
      scene.broken.add(refund);
      await scene.evaluate(50);
      expect(await payout()).toMatchObject({ frozen: true });
      scene.entities = scene.entities.filter(
        ({ kind, metadata }) =>
          kind !== 'Journey' || metadata.name !== 'refund',
      );
      await scene.evaluate(50);
      expect(await payout()).toMatchObject({ frozen: false, stale: false });
    });

    it('have as many rules as anybody may write', async () => {
      const rules = (count: number) =>
        Array.from({ length: count }, (_, index) => ({
          when: { burnRateAbove: index + 1, budgetBelowPercent: 0 },
          then: ['notify'],
        }));
      const scene = await PolicyScene.create(databaseId);
      scene.setPolicy(rules(700));
      await scene.evaluate(-4);
      const { rules: shown, unreadable } = await scene.getPolicy();
      expect(shown).toHaveLength(100);
      expect(unreadable).toEqual(['spec.errorBudgetPolicy[100]']);

      const db = await initDatabase(databaseId);
      const store = PolicyStateStore.create({ db });
      const all = rules(700).map(({ when }, index) => ({
        ...{ key: `${index}`, ...when, then: ['notify' as const] },
      }));
      const since = scene.now.toISOString();
      const observation = { budgetRemainingPercent: {}, burnRate: {} };
      const inForce = all.map(rule => ({ rule, since }));
      const services = all.map(({ key }) => `component:default/${key}`);
      const put = (...[is, was]: [typeof inForce, typeof inForce]) =>
        store.put(
          {
            ...{ journeyRef: checkout, inForce: is, observation },
            crossings: all.map(rule => ({ change: 'entered', rule })),
            frozenServices: is.length > 0 ? services : [],
            doubted: is.length > 0 ? [] : services,
          },
          { before: { inForce: was, doubted: [] }, now: scene.now },
        );
      await put(inForce, []);
      expect((await store.listInForce()).get(checkout)).toHaveLength(700);
      const untold = await store.listUntold(0);
      expect(await store.claim(untold, scene.now)).toEqual(untold);
      expect(await store.claim(untold, scene.now)).toEqual([]);
      await put([], inForce);
      expect((await store.listInForce()).size).toBe(0);
      expect(await store.listFreezes({})).toEqual([]);
      expect(await store.listDoubts(['component:default/699'])).toEqual([
        { journeyRef: checkout, entityRef: 'component:default/699' },
      ]);
    });

    it('say that nobody knows while what is left is not known, and not that nothing is frozen', async () => {
      const scene = await PolicyScene.create(databaseId);
      const basket = 'component:default/basket';
      const ofJourney = async () =>
        (await scene.parts.journeyFreezeReader.read([checkout])).get(checkout);
      const unknown = {
        ...{ unknownBecause: 'journey-not-known', stale: false },
        ...{ journeys: [], hiddenJourneys: 0 },
        unknownJourneys: [{ entityRef: checkout, title: 'Checkout' }],
        hiddenUnknownJourneys: 0,
        evaluatedAt: expect.any(String),
      };
      for (const nothing of [undefined, 'stale'] as const) {
        await scene.evaluate(nothing);
        expect(await scene.isFrozen(pay)).toEqual(unknown);
        expect(await scene.isFrozen(basket)).toEqual(unknown);
        expect(await ofJourney()).toEqual({
          ...{ unknownBecause: 'journey-not-known', rules: [], stale: false },
          evaluatedAt: expect.any(String),
        });
        // A soft step freezes nothing, whatever is left.
        expect(await scene.isFrozen('component:default/ads')).toMatchObject({
          frozen: false,
        });
      }

      scene.hidden.add(checkout);
      expect(await scene.isFrozen(pay)).toMatchObject({
        ...{ unknownBecause: 'journey-not-known', unknownJourneys: [] },
        hiddenUnknownJourneys: 1,
      });
      scene.hidden.clear();

      // Whatever it would say, an exception lifts it.
      const { id } = await scene.parts.service.except(
        checkout,
        { reason: 'A fix of the leak.', until: '2026-11-23', serviceRef: pay },
        scene.user,
      );
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: false });
      expect(await scene.isFrozen(basket)).toEqual(unknown);
      await scene.parts.service.revoke(checkout, id, scene.user);

      // So it does for the journey as a whole.
      const whole = await scene.parts.service.except(
        checkout,
        { reason: 'A fix of the leak.', until: '2026-11-23' },
        scene.user,
      );
      const exception = {
        ...{ reason: 'A fix of the leak.', until: '2026-11-23' },
        grantedBy: 'user:default/ann',
      };
      expect(await scene.isFrozen(basket)).toMatchObject({
        ...{ frozen: false, journeys: [], hiddenUnknownJourneys: 0 },
        unknownJourneys: [
          { entityRef: checkout, title: 'Checkout', exception },
        ],
      });
      expect(await ofJourney()).toMatchObject({
        ...{ frozen: false, rules: [], exception },
      });
      scene.hidden.add(checkout);
      expect(await scene.isFrozen(basket)).toMatchObject({
        ...{ frozen: false, unknownJourneys: [], hiddenUnknownJourneys: 0 },
      });
      scene.hidden.clear();
      await scene.parts.service.revoke(checkout, whole.id, scene.user);

      await scene.evaluate(50);
      const known = await scene.isFrozen(pay);
      expect(known).toMatchObject({ frozen: false });
      expect(known).not.toHaveProperty('unknownJourneys');
      expect(await ofJourney()).toMatchObject({ frozen: false });

      // What is frozen is known, and so is what freezes nothing.
      await scene.evaluate(-4);
      await scene.evaluate('stale');
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: true });
      scene.setPolicy([
        { when: { budgetBelowPercent: 0 }, then: ['notify', 'escalate'] },
      ]);
      await scene.evaluate('stale');
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: false });
    });

    it('are told by what is measured where the rest is a standing gap of the set-up', async () => {
      const scene = await PolicyScene.create(databaseId);
      const budget = { when: { budgetBelowPercent: 0 }, then: ['freeze'] };
      const burn = { when: { burnRateAbove: 6 }, then: ['freeze'] };
      const both = {
        when: { ...budget.when, ...burn.when },
        then: ['freeze'],
      };
      const target = { percent: 99, origin: 'sla' } as const;
      const why = (
        part: JourneyStateReason['part'],
        state: JourneyStateReason['state'] = 'unknown',
      ): JourneyStateReason => ({ part, state, steps: [] });
      const lowCoverage: Partial<JourneyStatus> = {
        ...{ state: 'unknown', target },
        errorBudget: {
          ...{ known: false, because: 'low-coverage', atMostPercent: 97 },
        },
      };
      const rates = (because: BurnRateEvaluation['because']) => ({
        burnRates: [{ state: 'unknown', because } as BurnRateEvaluation],
      });
      const unmeasured = why('unmeasured-steps');
      const isKnown = true;
      for (const [policy, left, status, known] of [
        [budget, 100, { state: 'unknown', why: [unmeasured] }, isKnown],
        // What is not known for the moment leaves nothing known.
        [budget, 100, { why: [unmeasured, why('slos', 'no_data')] }, false],
        [budget, 100, { why: [unmeasured, why('slos', 'stale')] }, false],
        [budget, 100, { why: [unmeasured, why('slos')] }, false],
        [budget, 'stale', { why: [unmeasured, why('age', 'stale')] }, false],
        // An SLO that has not measured for long enough, and one that ceased to.
        [budget, 0, { ...lowCoverage, why: [why('coverage')] }, isKnown],
        [
          budget,
          0,
          { ...lowCoverage, why: [why('coverage')], ...rates('no-data') },
          false,
        ],
        [
          budget,
          0,
          {
            ...{ state: 'no_data', why: [why('coverage', 'no_data')], target },
            errorBudget: { known: false, because: 'no-data' },
          },
          false,
        ],
        // SLOs that tell percentages only have no burn rate, whenever one looks.
        [burn, 100, { target, ...rates('percentages-only') }, isKnown],
        [both, 100, { target, ...rates('percentages-only') }, isKnown],
        [both, -5, { target, ...rates('percentages-only') }, false],
        [burn, 100, { target, ...rates('readings-too-old') }, false],
        [burn, 100, {}, false],
      ] as Array<[object, number | 'stale', Partial<JourneyStatus>, boolean]>) {
        scene.setPolicy([policy]);
        scene.status = status;
        await scene.evaluate(left);
        const { frozen, unknownBecause } = await scene.isFrozen(pay);
        expect([policy, status, frozen, unknownBecause]).toEqual([
          ...[policy, status],
          ...(known ? [false, undefined] : [undefined, 'journey-not-known']),
        ]);
      }

      // What is certain freezes all the same, and the gap stays a note of the policy.
      scene.setPolicy([budget]);
      scene.status = { state: 'unknown', why: [unmeasured] };
      await scene.evaluate(-5);
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: true });
      expect((await scene.getPolicy()).observation).toMatchObject({
        ...{ budgetRemainingPercent: { atMost: -5 }, doubt: 'in-part' },
      });
    });

    it('say that nobody knows where a rule that may freeze can not be read', async () => {
      const scene = await PolicyScene.create(databaseId);
      const rule = { when: { budgetBelowPercent: 0 }, then: ['freeze'] };
      for (const [policy, isKnown] of [
        ['freeze', false],
        [{ $yaml: './policy.yaml' }, false],
        [[{ when: { budgetBelow: 0 }, then: ['freeze'] }], false],
        [[rule, { when: { budgetBelowPercent: 0 }, then: ['freez'] }], false],
        [[rule, { when: { mood: 1 }, then: ['notify'] }], true],
        [[rule], true],
        [undefined, true],
      ] as const) {
        scene.setPolicy(policy);
        await scene.evaluate(50);
        const { frozen, unknownBecause } = await scene.isFrozen(pay);
        expect([policy, frozen, unknownBecause]).toEqual([
          policy,
          ...(isKnown ? [false, undefined] : [undefined, 'journey-not-known']),
        ]);
      }

      // It goes with the journey.
      scene.setPolicy('freeze');
      await scene.evaluate(50);
      scene.entities = scene.entities.filter(({ kind }) => kind !== 'Journey');
      await scene.evaluate(50);
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: false });
    });

    it('write nothing where nothing changed', async () => {
      const scene = await PolicyScene.create(databaseId);
      scene.addRefund();
      for (const left of ['stale', -4, 50] as const) {
        await scene.evaluate(left);
        const writes = await scene.tablesWritten(() => scene.evaluate(left));
        // That it was evaluated.
        expect(writes).toEqual(['error_budget_policy_state']);
      }
    });

    it('are told the next time where the catalog does not say to whom, and no other waits for it', async () => {
      const scene = await PolicyScene.create(databaseId);
      scene.addRefund();
      scene.down.add(refund);
      await scene.evaluate(-4);
      const titles = () =>
        scene.sent.map(({ payload }) => payload.title.split(':')[0]);
      expect(titles()).toEqual(['Checkout']);
      expect(scene.logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('1 changes of error-budget policies'),
        expect.objectContaining({ message: 'The catalog is down' }),
      );
      scene.down.clear();
      // Nobody knows who owns the services that are frozen.
      scene.down.add('component:default/payout');
      await scene.evaluate(-4);
      expect(titles()).toEqual(['Checkout']);
      scene.down.clear();
      await scene.evaluate(-4);
      await scene.evaluate(-4);
      expect(titles()).toEqual(['Checkout', 'Refund']);
      expect(scene.sent[1].recipients).toMatchObject({
        entityRef: ['group:default/payments', 'group:default/payout-team'],
      });
    });

    it('escalate to the group above where there is no other owner of the system', async () => {
      const scene = await PolicyScene.create(databaseId);
      scene.entities = scene.entities.filter(({ kind }) => kind !== 'System');
      scene.setPolicy([
        { when: { budgetBelowPercent: 0 }, then: ['escalate'] },
      ]);
      await scene.evaluate(-1);
      expect(scene.sent[0].recipients).toMatchObject({
        entityRef: ['group:default/division', 'group:default/payments'],
      });
    });

    it('are acknowledged with links, and lifted for a time with a reason', async () => {
      const scene = await PolicyScene.create(databaseId);
      const { service, user } = scene;
      await scene.evaluate(-4);
      const failing: Array<[object, string]> = [
        [{ consequence: 'postmortem' }, 'InputError'],
        [{ consequence: 'postmortem', link: 'ftp://wiki/pm' }, 'InputError'],
        [{ consequence: 'escalate' }, 'ConflictError'],
      ];
      for (const [body, name] of failing) {
        await expect(
          service.acknowledge(checkout, body as never, user),
        ).rejects.toMatchObject({ name });
      }
      await service.acknowledge(
        checkout,
        { consequence: 'postmortem', link: postmortem, note: ' By Friday. ' },
        user,
      );
      await service.acknowledge(checkout, { consequence: 'freeze' }, user);
      scene.letPass(1);
      expect((await scene.getPolicy()).acknowledgements).toEqual(
        expect.arrayContaining([
          {
            ...{ id: expect.any(String), consequence: 'postmortem' },
            ...{ link: postmortem, note: 'By Friday.' },
            ...{ by: 'user:default/ann', at: expect.any(String) },
          },
          expect.objectContaining({ consequence: 'freeze' }),
        ]),
      );

      const ask = (overrides: object = {}) =>
        service.except(
          checkout,
          {
            ...{ reason: 'A fix of the leak.', until: '2026-11-23' },
            ...overrides,
          },
          user,
        );
      for (const wrong of [
        { until: '2026-11-21' },
        { until: 'soon' },
        { reason: '          x' },
        { serviceRef: 'component:default/ads' },
      ]) {
        await expect(ask(wrong)).rejects.toMatchObject({ name: 'InputError' });
      }
      const { id } = await ask({ serviceRef: pay });
      expect(await scene.isFrozen(pay)).toMatchObject({
        frozen: false,
        journeys: [
          {
            entityRef: checkout,
            exception: {
              ...{ reason: 'A fix of the leak.', until: '2026-11-23' },
              grantedBy: 'user:default/ann',
            },
          },
        ],
      });
      expect(await scene.isFrozen('component:default/basket')).toMatchObject({
        frozen: true,
      });
      expect(await service.revoke(checkout, id, user)).toMatchObject({
        state: 'revoked',
      });
      await expect(service.revoke(checkout, id, user)).rejects.toMatchObject({
        name: 'ConflictError',
      });
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: true });

      await ask();
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: false });
      scene.letPass(36);
      expect(scene.now.toISOString()).toMatch(/^2026-11-23/);
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: false });
      scene.letPass(2);
      expect(await scene.isFrozen(pay)).toMatchObject({ frozen: true });
      expect(
        (await scene.getPolicy()).exceptions.map(({ state }) => state).sort(),
      ).toEqual(['ended', 'revoked']);

      scene.letPass(24 * 500);
      await scene.evaluate();
      const [rules, freezes, ...old] = JSON.parse(await scene.readRows());
      expect([rules.length, freezes.length]).toEqual([2, 2]);
      expect(old).toEqual([[], [], []]);
    });

    it('name no journey to who may not read it, which freezes all the same', async () => {
      const scene = await PolicyScene.create(databaseId);
      await scene.evaluate(-4);
      scene.hidden.add(checkout);
      expect(await scene.isFrozen(pay)).toMatchObject({
        ...{ frozen: true, journeys: [], hiddenJourneys: 1 },
      });
      const { service, user } = scene;
      await expect(service.get(checkout, user)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
      await expect(
        service.acknowledge(checkout, { consequence: 'freeze' }, user),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
      scene.hidden.clear();
      scene.hidden.add(pay);
      expect(await scene.getPolicy()).toMatchObject({
        frozenServices: ['component:default/basket'],
        hiddenServices: 1,
      });
    });

    it('are read and acted upon only by who may', async () => {
      const scene = await PolicyScene.create(databaseId);
      const { service, user, denied } = scene;
      await scene.evaluate(-4);
      const exception = { reason: 'A fix of the leak.', until: '2026-11-23' };
      const actions = {
        get: () => service.get(checkout, user),
        acknowledge: () =>
          service.acknowledge(checkout, { consequence: 'freeze' }, user),
        except: () => service.except(checkout, exception, user),
        revoke: () => service.revoke(checkout, 'none', user),
      };
      const outcomes = async () =>
        Object.fromEntries(
          await Promise.all(
            Object.entries(actions).map(async ([name, act]) => [
              name,
              await act().then(
                () => 'done',
                error => error.name,
              ),
            ]),
          ),
        );
      const allowed = {
        ...{ get: 'done', acknowledge: 'done', except: 'done' },
        revoke: 'NotFoundError',
      };
      const no = 'NotAllowedError';
      expect(await outcomes()).toEqual(allowed);
      denied.add('cuj.policy.acknowledge');
      expect(await outcomes()).toEqual({ ...allowed, acknowledge: no });
      expect(await service.get(checkout, user)).toMatchObject({
        may: { acknowledge: false, except: true },
      });
      denied.add('cuj.policy.except');
      expect(await outcomes()).toEqual({
        ...{ get: 'done', acknowledge: no, except: no, revoke: no },
      });
      denied.clear();
      denied.add('cuj.slo.read');
      expect(await outcomes()).toEqual({
        ...{ get: no, acknowledge: no, except: no, revoke: no },
      });
    });
  },
);
