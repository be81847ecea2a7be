/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { databases } from '../__testUtils__/databases';
import { stopClock } from '../__testUtils__/timeTravel';
import {
  checkoutTeams,
  only,
  startOnCall,
  startSyncedOnCall,
  theirs,
} from './__testUtils__/startOnCall';

jest.setTimeout(90_000);

const MINUTE = 60_000;

describe.each(databases.eachSupportedId())('on-call on %s', databaseId => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks for the most explicit team first, and once a minute for all readers', async () => {
    const { onCall, source } = await startSyncedOnCall(databaseId);
    const { letPass } = stopClock();
    source.rotations.set('checkout-squad', theirs);
    source.rotations.set('team-payments', { responders: [], escalations: [] });
    const asOf = new Date().toISOString();
    const answers = await Promise.all([onCall(), onCall()]);
    expect(answers.map(({ body }) => body)).toEqual(
      Array(2).fill({
        entityRef: 'component:default/checkout',
        state: 'known',
        ...{ team: 'checkout-squad', source: 'main', asOf, stale: false },
        ...theirs,
        candidates: checkoutTeams,
        problems: [],
      }),
    );
    expect(answers[0].headers['cache-control']).toBe('no-store');
    const asked = [
      'who is on call for payments-primary',
      'who is on call for checkout-squad',
    ];
    expect(source.demands).toEqual(asked);
    letPass(MINUTE - 1);
    await onCall();
    // That there is no such team is remembered as well.
    expect(source.demands).toEqual(asked);
    letPass(1);
    expect((await onCall()).body).toMatchObject({ stale: false });
    expect(source.demands).toEqual([...asked, ...asked]);
  });

  it('takes the annotation of the entity before all others, ours before any', async () => {
    const { onCall } = await startSyncedOnCall(databaseId);
    const { body } = await onCall('component/default/checkout-ui');
    const ofEntity = {
      origin: 'entity-annotation',
      entityRef: 'component:default/checkout-ui',
    };
    expect(body).toEqual({
      entityRef: 'component:default/checkout-ui',
      state: 'unknown',
      unknownBecause: 'team-not-found',
      reason:
        "No source knows a rotation of a team with the handle 'checkout-sre', 'checkout-web', 'payments-primary', 'web', 'team-payments'",
      stale: false,
      candidates: [
        {
          ...{ team: 'checkout-sre', ...ofEntity },
          annotation: 'cuj-slo/on-call-team',
        },
        {
          ...{ team: 'checkout-web', ...ofEntity },
          annotation: 'datadoghq.com/on-call-team',
        },
        checkoutTeams[0],
        { team: 'web', origin: 'service-definition', source: 'main' },
        checkoutTeams[3],
      ],
      problems: [],
    });
  });

  it('tells that nobody is on call apart from that it is not known', async () => {
    const { onCall, source } = await startSyncedOnCall(databaseId);
    source.rotations.set('payments-primary', {
      responders: [],
      escalations: [],
    });
    expect((await onCall()).body).toMatchObject({
      state: 'known',
      team: 'payments-primary',
      responders: [],
    });

    // Its owner is a person, and its service definition names nobody.
    const { body } = await onCall('component/default/personal');
    expect(body).toMatchObject({
      state: 'unknown',
      unknownBecause: 'no-team',
      candidates: [],
    });
    expect(body).not.toHaveProperty('responders');
    // A Journey is no service, whatever it is called.
    const journey = await onCall('journey/default/workflow-run');
    expect(journey.body.candidates).toMatchObject([
      { team: 'team-orchestration', origin: 'owner-name' },
    ]);
  });

  it('tells the last answer for a day while the source is down, and says so', async () => {
    const { onCall, source } = await startSyncedOnCall(databaseId);
    const { letPass } = stopClock();
    source.rotations.set('checkout-squad', theirs);
    const { body: first } = await onCall();

    source.outage = new Error('The source answered 500');
    letPass(23 * 60 * MINUTE);
    expect((await onCall()).body).toEqual({
      ...first,
      stale: true,
      problems: ['payments-primary', 'checkout-squad'].map(team => ({
        ...{ source: 'main', team },
        message: 'The source answered 500',
      })),
    });

    letPass(60 * MINUTE);
    source.demands.length = 0;
    const { body } = await onCall();
    expect(body).toMatchObject({
      state: 'unknown',
      unknownBecause: 'unavailable',
      reason:
        "'main' can't be asked for the team 'payments-primary', and no earlier answer is known: The source answered 500",
    });
    expect(body).not.toHaveProperty('responders');
    // The next team might be the wrong one.
    expect(source.demands).toEqual(['who is on call for payments-primary']);
  });

  it('is for those who may read the entity, and tells nothing of a Group that they may not', async () => {
    const { onCall, source } = await startSyncedOnCall(databaseId, {
      permissions: only(['Component']),
    });
    const answers = [];
    for (const name of ['workflow-run', 'workflow-ran']) {
      const { status, body } = await onCall(`journey/default/${name}`);
      answers.push([status, body.error.message.replace(name, '…')]);
    }
    expect(answers[0]).toEqual([404, expect.any(String)]);
    expect(answers[1]).toEqual(answers[0]);
    expect(source.demands).toEqual([]);

    source.rotations.set('payments-primary', theirs);
    source.rotations.set('team-payments', theirs);
    const { body } = await onCall('component/default/checkout-ui');
    expect(body.state).toBe('unknown');
    expect(body.candidates.map(({ team }: { team: string }) => team)).toEqual([
      'checkout-sre',
      'checkout-web',
      'web',
    ]);

    const nobody = mockCredentials.none.header();
    const unnamed = await onCall().set('authorization', nobody);
    expect(unnamed.status).toBe(401);
    const forbidden = await startOnCall(databaseId, {
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: permission.name.startsWith('cuj.')
              ? ('DENY' as const)
              : ('ALLOW' as const),
          })),
        authorizeConditional: async requests =>
          requests.map(() => ({ result: 'ALLOW' as const })),
      }),
    });
    for (const name of ['checkout', 'absent']) {
      const { status } = await forbidden.onCall(`component/default/${name}`);
      expect(status).toBe(403);
    }
  });
});
