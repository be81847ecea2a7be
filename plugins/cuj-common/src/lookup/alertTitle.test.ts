/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { namesInTitle } from './alertTitle';

describe('namesInTitle', () => {
  it('takes off the group, and comes to an end where blanks only lead to none', () => {
    expect(namesInTitle('Slow checkout  on {env:prod}')).toContain(
      'Slow checkout',
    );
    expect(namesInTitle('Slow checkout  on env:prod')).toContain(
      'Slow checkout',
    );
    const blanks = `a${' '.repeat(100_000)}b`;
    expect(namesInTitle(blanks)).toEqual([blanks]);
  });
});
