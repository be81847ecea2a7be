/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { defaultConventions } from './CujConventions';
import { environmentKey } from './environmentKey';

const keyOf = (environment: string) =>
  environmentKey(environment, {
    environments: { production: ['prod', 'Production', 'live'], other: [] },
  });

describe('environmentKey', () => {
  it('is one for all spellings of production, and of each other environment', () => {
    expect(['prod', 'production', 'PROD', 'live'].map(keyOf)).toEqual(
      Array(4).fill('prod'),
    );
    expect(keyOf('pre-prod')).toBe(keyOf('Pre_Prod'));
    expect(keyOf('pre-prod')).not.toBe(keyOf('prod'));
    expect(keyOf('stage')).not.toBe(keyOf('staging'));
    expect(environmentKey('production', defaultConventions)).toBe('prod');
  });
});
