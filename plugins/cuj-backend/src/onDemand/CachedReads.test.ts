/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { MissingScopeError } from '@cuj-slo/backstage-plugin-cuj-node';
import { LazyCache } from '../__testUtils__/LazyCache';
import { stopClock } from '../__testUtils__/timeTravel';
import { CachedReads } from './CachedReads';
import { TooManyReadsError } from './ReadSlots';

const MINUTE = 60_000;
const forever = new AbortController().signal;

class FakeCache extends LazyCache {
  isBroken = false;

  override async get<T extends JsonValue>(key: string): Promise<T | undefined> {
    this.#check();
    return super.get(key);
  }

  override async set(...args: Parameters<LazyCache['set']>): Promise<void> {
    this.#check();
    await super.set(...args);
  }

  #check() {
    if (this.isBroken) {
      throw new Error('Broken while it held Olga Oncall');
    }
  }
}

function scene(options: { timeoutMs?: number } = {}) {
  const cache = new FakeCache();
  const logger = mockServices.logger.mock();
  const reads = CachedReads.create<string>({
    cache,
    logger,
    name: 'names',
    freshMs: MINUTE,
    keepMs: 10 * MINUTE,
    timeoutMs: MINUTE,
    ...options,
  });
  const { letPass } = stopClock();
  return { cache, logger, reads, letPass };
}

/** An answer that comes when the test says so. */
function later() {
  const signals: AbortSignal[] = [];
  let answer: (value: string) => void;
  const promise = new Promise<string>(resolve => {
    answer = resolve;
  });
  return {
    signals,
    answer: answer!,
    ask: jest.fn((signal: AbortSignal) => {
      signals.push(signal);
      return promise;
    }),
  };
}

/** Until the cache was asked, which answers at once. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

afterEach(() => {
  jest.useRealTimers();
});

describe('CachedReads', () => {
  it('asks once for all who ask at the same time, and for those who ask soon after', async () => {
    const { reads, letPass } = scene();
    const { ask, answer } = later();
    const both = Promise.all([
      reads.read(['a'], { signal: forever }, ask),
      reads.read(['a'], { signal: forever }, ask),
    ]);
    answer('Olga');
    const asOf = new Date().toISOString();
    const fresh = { outcome: 'answer', value: 'Olga', asOf, fromCache: false };
    expect(await both).toEqual([fresh, fresh]);

    letPass(MINUTE - 1);
    expect(await reads.read(['a'], { signal: forever }, ask)).toEqual({
      ...fresh,
      fromCache: true,
    });
    expect(ask).toHaveBeenCalledTimes(1);

    letPass(1);
    await reads.read(['a'], { signal: forever }, ask);
    await reads.read(['b'], { signal: forever }, ask);
    // What is fresh may still be an answer to another question.
    const isUsable = (value: string) => value !== 'Olga';
    await reads.read(['b'], { signal: forever, isUsable }, ask);
    expect(ask).toHaveBeenCalledTimes(4);
  });

  it('tells the last answer for as long as it is kept, where the source fails', async () => {
    const { reads, letPass } = scene();
    const asOf = new Date().toISOString();
    await reads.read(['a'], { signal: forever }, async () => 'Olga');
    const fail = jest.fn(async () => {
      throw new MissingScopeError('Grant\u0000 it', 'names_read');
    });
    const failure = { message: 'Grant  it', missingScope: 'names_read' };

    letPass(10 * MINUTE - 1);
    const read = () => reads.read(['a'], { signal: forever }, fail);
    expect(await read()).toEqual({
      outcome: 'answer',
      value: 'Olga',
      asOf,
      fromCache: true,
      failure,
    });
    // The copy is too old now; and who has just failed is not asked again.
    letPass(1);
    expect(await read()).toEqual({ outcome: 'failure', failure });
    expect(fail).toHaveBeenCalledTimes(1);
  });

  it('goes on for those who wait when another leaves, and ends with the last', async () => {
    const { reads, cache } = scene();
    const { ask, answer, signals } = later();
    const [first, second, third] = [1, 2, 3].map(() => new AbortController());
    const read = ({ signal }: AbortController) =>
      reads.read(['a'], { signal }, ask);
    const answers = [read(first), read(second)];
    await until(() => signals.length === 1);

    first.abort(new Error('Gone'));
    expect(await answers[0]).toEqual({
      outcome: 'failure',
      failure: { message: 'Gone' },
    });
    expect(signals[0].aborted).toBe(false);
    second.abort(new Error('Gone, too'));
    await answers[1];
    expect(signals[0].aborted).toBe(true);
    // Nothing of that is held against the source.
    expect([...cache.entries]).toEqual([]);

    const next = read(third);
    await until(() => signals.length === 2);
    answer('Olga');
    expect(await next).toMatchObject({ outcome: 'answer', value: 'Olga' });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('waits no longer than it may, even for a source that heeds no signal', async () => {
    const { reads, cache } = scene({ timeoutMs: 10 });
    const never = () => new Promise<string>(() => {});
    const failure = {
      message: 'The source gave no answer within 0.01 seconds',
    };
    expect(await reads.read(['a'], { signal: forever }, never)).toEqual({
      outcome: 'failure',
      failure,
    });
    expect([...cache.entries.values()]).toEqual([
      { value: { failure }, ttl: 15_000 },
    ]);
  });

  it('leaves neither answers nor failures in a cache in memory', async () => {
    const { reads, cache } = scene();
    jest.useFakeTimers();
    for (let asked = 0; asked < 3; asked += 1) {
      await reads.read([`${asked}`], { signal: forever }, async () => 'Olga');
      await reads.read([`no ${asked}`], { signal: forever }, async () => {
        throw new Error('Down');
      });
    }
    expect(cache.entries.size).toBe(6);
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(cache.entries.size).toBe(3);
    await jest.advanceTimersByTimeAsync(10 * MINUTE);
    expect(cache.entries.size).toBe(0);
  });

  it('holds it against no source that too many ask, and against it for longer that a scope is missing', async () => {
    const { reads, letPass } = scene();
    const ask = jest.fn(async (): Promise<string> => {
      throw new TooManyReadsError('Too many');
    });
    const read = () => reads.read(['a'], { signal: forever }, ask);
    await read();
    ask.mockRejectedValue(new MissingScopeError('Grant it', 'names_read'));
    await read();
    expect(ask).toHaveBeenCalledTimes(2);
    letPass(10 * MINUTE);
    await read();
    expect(ask).toHaveBeenCalledTimes(2);
    letPass(1);
    await read();
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('tells no last answer of what the source no longer knows', async () => {
    const { reads, letPass } = scene();
    await reads.read(['a'], { signal: forever }, async () => 'Olga');
    letPass(MINUTE);
    const read = (error: Error) =>
      reads.read(['a'], { signal: forever }, async () => {
        throw error;
      });
    expect(await read(new NotFoundError('Gone'))).toEqual({
      outcome: 'failure',
      failure: { message: 'Gone', notFound: true },
    });
    letPass(MINUTE);
    expect(await read(new Error('Down'))).toEqual({
      outcome: 'failure',
      failure: { message: 'Down' },
    });
  });

  it('asks each time where there is no cache, and logs nothing that was to be in it', async () => {
    const { reads, cache, logger } = scene();
    cache.isBroken = true;
    const ask = jest.fn(async () => 'Olga Oncall');
    for (let times = 0; times < 2; times += 1) {
      expect(await reads.read(['a'], { signal: forever }, ask)).toMatchObject({
        outcome: 'answer',
        value: 'Olga Oncall',
        fromCache: false,
      });
    }
    expect(ask).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalled();
    expect(JSON.stringify(logger.warn.mock.calls)).not.toContain('Olga');
  });
});
