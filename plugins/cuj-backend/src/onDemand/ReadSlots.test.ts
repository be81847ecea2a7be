/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ReadSlots, TooManyReadsError } from './ReadSlots';

/** Lets promises settle that wait for nothing but each other. */
const settle = () => new Promise(resolve => setImmediate(resolve));

function scene() {
  const slots = ReadSlots.create({ concurrency: 2, maxWaiting: 2 });
  const begun: string[] = [];
  const finish = new Map<string, () => void>();
  const read = (name: string, signal = new AbortController().signal) =>
    slots.run(signal, () => {
      begun.push(name);
      return new Promise<string>(resolve => {
        finish.set(name, () => resolve(name));
      });
    });
  return { begun, finish, read };
}

describe('ReadSlots', () => {
  it('reads a few at a time, lets a few wait in their turn, and refuses the rest', async () => {
    const { begun, finish, read } = scene();
    const reads = ['a', 'b', 'c', 'd'].map(name => read(name));
    await expect(read('e')).rejects.toThrow(TooManyReadsError);
    expect(begun).toEqual(['a', 'b']);
    finish.get('b')!();
    await settle();
    expect(begun).toEqual(['a', 'b', 'c']);

    reads.push(read('f'));
    for (const name of ['a', 'c', 'd', 'f']) {
      finish.get(name)!();
      await settle();
    }
    expect(await Promise.all(reads)).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  it('gives the place of who leaves to the next, whether the read heeds that or not', async () => {
    const { begun, finish, read } = scene();
    const [running, waiting] = [1, 2].map(() => new AbortController());
    const ended = [
      read('a', running.signal),
      read('b'),
      read('c', waiting.signal),
      read('d'),
    ].map(promise => promise.catch(error => error.message));

    waiting.abort(new Error('Left the queue'));
    expect(await ended[2]).toBe('Left the queue');
    expect(begun).toEqual(['a', 'b']);
    running.abort(new Error('Left'));
    expect(await ended[0]).toBe('Left');
    await settle();
    expect(begun).toEqual(['a', 'b', 'd']);

    // No place was lost, and none was given twice.
    finish.get('b')!();
    finish.get('d')!();
    await Promise.all(ended);
    const next = ['e', 'f', 'g'].map(name => read(name));
    expect(begun).toEqual(['a', 'b', 'd', 'e', 'f']);
    ['e', 'f'].forEach(name => finish.get(name)!());
    await settle();
    finish.get('g')!();
    expect(await Promise.all(next)).toEqual(['e', 'f', 'g']);
  });
});
