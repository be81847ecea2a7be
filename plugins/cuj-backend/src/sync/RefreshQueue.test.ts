/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ManualClock } from '../__testUtils__/ManualClock';
import { RefreshQueue } from './RefreshQueue';

/** Lets promises settle that wait for nothing but each other. */
const settle = () => new Promise(resolve => setImmediate(resolve));

describe('RefreshQueue', () => {
  let clock: ManualClock;
  let queue: RefreshQueue;
  /** What was read, with the second at which that began. */
  let begun: Array<[string, number]>;
  let givenUp: unknown[][];
  /** What a reading returns or waits for; by default, that it is as of now. */
  let refresh: (sloId: string) => Promise<number>;

  beforeEach(() => {
    clock = new ManualClock();
    const start = clock.now();
    begun = [];
    givenUp = [];
    refresh = async () => clock.now();
    queue = RefreshQueue.create({
      refresh: sloId => {
        begun.push([sloId, (clock.now() - start) / 1000]);
        return refresh(sloId);
      },
      giveUp: (...args) => givenUp.push(args),
      clock,
    });
  });

  const pass = async (seconds: number) => {
    clock.pass(seconds);
    await settle();
  };

  it('reads at once, and no SLO twice within ten seconds, but after what came last', async () => {
    queue.add('a', clock.now());
    await pass(1);
    queue.add('a', clock.now());
    queue.add('b', clock.now());
    await settle();
    await pass(3);
    queue.add('a', clock.now());
    await pass(5.9);
    expect(begun).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    await pass(0.1);
    expect(begun.slice(2)).toEqual([['a', 10]]);
    await pass(100);
    // Once more, a minute after each was read.
    expect(begun.slice(3)).toEqual([
      ['b', 61],
      ['a', 70],
    ]);
    queue.add('a', clock.now());
    expect(begun.slice(5)).toEqual([['a', 110]]);
    expect(givenUp).toEqual([]);
  });

  it('reads again what changed while it was read', async () => {
    let finish = () => {};
    refresh = () =>
      new Promise(resolve => {
        finish = () => resolve(clock.now());
      });
    queue.add('a', clock.now());
    await pass(4);
    queue.add('a', clock.now());
    finish();
    await pass(5);
    expect(begun).toEqual([['a', 0]]);
    await pass(1);
    expect(begun).toEqual([
      ['a', 0],
      ['a', 10],
    ]);
    finish();
    await settle();
    await pass(59.9);
    expect(begun).toHaveLength(2);
    await pass(0.1);
    expect(begun.slice(2)).toEqual([['a', 70]]);
  });

  it('reads once more a minute after the last change was to be seen, and that is all', async () => {
    refresh = async sloId => (sloId === 'gone' ? Infinity : clock.now());
    queue.add('a', clock.now());
    queue.add('gone', clock.now());
    await settle();
    await pass(40);
    queue.add('a', clock.now());
    await settle();
    await pass(59.9);
    expect(begun.slice(2)).toEqual([['a', 40]]);
    await pass(0.1);
    await pass(1000);
    expect(begun.slice(3)).toEqual([['a', 100]]);
    expect(clock.pending).toBe(0);
    expect(givenUp).toEqual([]);
  });

  it('tries again with growing pauses until the change is to be seen', async () => {
    const changedAt = clock.now();
    refresh = async () => (begun.length < 3 ? changedAt - 1 : changedAt);
    queue.add('a', changedAt);
    await settle();
    for (let second = 0; second < 300; second += 1) {
      await pass(1);
    }
    expect(begun).toEqual([
      ['a', 0],
      ['a', 10],
      ['a', 40],
      ['a', 100],
    ]);
    expect(givenUp).toEqual([]);
  });

  it('gives up in the end, and says what was the matter', async () => {
    const error = new Error('answered 500');
    refresh = async sloId => {
      if (sloId === 'broken') {
        throw error;
      }
      return -Infinity;
    };
    queue.add('broken', clock.now());
    queue.add('late', clock.now());
    await settle();
    for (let second = 0; second < 300; second += 1) {
      await pass(1);
    }
    expect(begun.map(([, second]) => second)).toEqual([
      0, 0, 10, 10, 40, 40, 130, 130,
    ]);
    expect(givenUp).toEqual([
      ['broken', error],
      ['late', undefined],
    ]);
    expect(clock.pending).toBe(0);
  });

  it('reads two at a time, the rest in their turn, and takes 200 at most', async () => {
    const finish: Array<() => void> = [];
    refresh = () =>
      new Promise(resolve => {
        finish.push(() => resolve(clock.now()));
      });
    const taken = Array.from({ length: 205 }, (_, index) =>
      queue.add(`slo ${index}`, clock.now()),
    );
    expect(taken.filter(Boolean)).toHaveLength(200);
    // Who waits already, waits on.
    expect(queue.add('slo 199', clock.now())).toBe(true);

    let most = 0;
    for (let done = 0; done < 200; done += 1) {
      most = Math.max(most, finish.length - done);
      finish[done]();
      await settle();
    }
    expect(most).toBe(2);
    expect(new Set(begun.map(([sloId]) => sloId)).size).toBe(200);
    // What is only read again to be sure keeps nobody out.
    expect(clock.pending).toBe(1);
    expect(queue.add('slo 204', clock.now())).toBe(true);
    expect(begun.slice(200)).toEqual([['slo 204', 0]]);
  });

  it('begins nothing more once it is stopped', async () => {
    queue.add('a', clock.now());
    await settle();
    queue.add('a', clock.now());
    queue.stop();
    queue.add('b', clock.now());
    await pass(100);
    expect(begun).toEqual([['a', 0]]);
    expect(clock.pending).toBe(0);
  });
});
