/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mergeTelemetry } from './mergeTelemetry';

const service = { service: 'checkout', environment: 'prod' };

describe('mergeTelemetry', () => {
  it('adds up what both count, whatever a type of errors is called', () => {
    expect(
      mergeTelemetry([
        {
          ...service,
          logs: 5,
          errorTypes: JSON.parse('{"timeout":1,"__proto__":4}'),
        },
        {
          ...service,
          logs: 2,
          errorLogs: 1,
          errorTypes: JSON.parse('{"timeout":2,"constructor":3,"__proto__":1}'),
        },
      ]),
    ).toEqual({
      ...service,
      logs: 7,
      errorTypes: JSON.parse('{"timeout":3,"constructor":3,"__proto__":5}'),
    });
  });

  it.each([
    [true, false, true],
    [false, true, true],
    [true, undefined, true],
    [false, undefined, undefined],
    [undefined, false, undefined],
    [false, false, false],
  ])('of traces %s and %s makes %s', (one, other, expected) => {
    const [a, b] = [one, other].map(isTraced => ({
      ...service,
      ...(isTraced !== undefined && { isTraced }),
    }));
    expect(mergeTelemetry([a, b])).toEqual({
      ...service,
      ...(expected !== undefined && { isTraced: expected }),
    });
  });
});
