/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What else Jest would let stand still; what waits for it would wait for ever. */
const others: FakeableAPI[] = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...(['setImmediate', 'clearImmediate', 'setInterval'] as const),
  ...(['clearInterval', 'setTimeout', 'clearTimeout'] as const),
];

/** Stops the clock, and nothing else, so that a test can move it. */
export function stopClock(): { letPass(milliseconds: number): void } {
  jest.useFakeTimers({ now: Date.now(), doNotFake: others });
  return {
    letPass: milliseconds => {
      jest.setSystemTime(Date.now() + milliseconds);
    },
  };
}
