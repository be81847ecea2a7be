/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConfigReader } from '@backstage/config';
import { readExemptionApprovers } from './readExemptionApprovers';

function read(exemptionApprovers?: string[]) {
  return readExemptionApprovers(
    new ConfigReader({ cuj: { scorecard: { exemptionApprovers } } }),
  );
}

describe('readExemptionApprovers', () => {
  it('takes full references of Groups and Users, and refuses what would tell nobody', () => {
    expect(read()).toEqual([]);
    expect(read(['Group:default/Platform', 'user:default/ann'])).toEqual([
      'group:default/platform',
      'user:default/ann',
    ]);
    for (const text of ['platform', 'component:default/cart', 'a@b.example']) {
      expect(() => read([text])).toThrow(
        `cuj.scorecard.exemptionApprovers holds '${text}'`,
      );
    }
  });
});
