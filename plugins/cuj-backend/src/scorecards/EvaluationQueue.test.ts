/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { ScorecardRecord, ScorecardStore } from '../store/ScorecardStore';
import { EvaluationQueue } from './EvaluationQueue';

/** A queue whose evaluations end when the test says so. */
function setUp(options: { evaluatedAt?: string } = {}) {
  const batches: string[][] = [];
  const endings: Array<(error?: Error) => void> = [];
  const scorecardStore: Pick<ScorecardStore, 'find'> = {
    find: async () =>
      options.evaluatedAt
        ? [{ evaluatedAt: options.evaluatedAt } as ScorecardRecord]
        : [],
  };
  const logger = mockServices.logger.mock();
  const queue = EvaluationQueue.create({
    evaluate: entityRefs => {
      batches.push(entityRefs);
      return new Promise((resolve, reject) => {
        endings.push(error => (error ? reject(error) : resolve()));
      });
    },
    scorecardStore: scorecardStore as ScorecardStore,
    lifecycle: mockServices.lifecycle.mock(),
    logger,
    now: () => new Date('2026-11-22T12:00:00.000Z'),
  });
  return { batches, endings, logger, queue };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

/** Jest ends what never comes true. */
async function until(isTrue: () => boolean) {
  while (!isTrue()) {
    await settled();
  }
}

describe('EvaluationQueue', () => {
  it('evaluates one after the other, what was asked for meanwhile together', async () => {
    const { batches, endings, queue } = setUp();
    const ask = (ref: string) => queue.evaluateUnlessFresh(ref);
    const first = ask('a');
    await settled();
    // What a may have become since its evaluation began is to be seen as well.
    const others = Promise.all(['b', 'c', 'b', 'a'].map(ask));
    await settled();
    expect(batches).toEqual([['a']]);
    endings[0]();
    await first;
    await until(() => batches.length === 2);
    expect(batches).toEqual([['a'], ['b', 'c', 'a']]);
    endings[1](new Error('The catalog is down'));
    await expect(others).rejects.toThrow('The catalog is down');

    const next = ask('d');
    await until(() => batches.length === 3);
    endings[2]();
    await next;
  });

  it('leaves out what was evaluated a moment ago', async () => {
    const { batches, queue } = setUp({
      evaluatedAt: '2026-11-22T11:59:50.001Z',
    });
    await queue.evaluateUnlessFresh('a');
    expect(batches).toEqual([]);
  });

  it('lets nobody wait for long, and logs what failed meanwhile', async () => {
    const { endings, logger, queue } = setUp();
    await queue.evaluateSoon('a', { waitMs: 1 });
    endings[0](new Error('The catalog is down'));
    await settled();
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('takes no more than can be waited for', async () => {
    const { batches, endings, queue } = setUp();
    const waiting = Array.from({ length: 1_001 }, (_, index) =>
      queue.evaluateUnlessFresh(`e${index}`),
    );
    await settled();
    await expect(queue.evaluateUnlessFresh('more')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    while (batches.flat().length < waiting.length) {
      endings[batches.length - 1]();
      await settled();
    }
    endings[batches.length - 1]();
    await Promise.all(waiting);
    expect(new Set(batches.flat()).size).toBe(1_001);
  });
});
