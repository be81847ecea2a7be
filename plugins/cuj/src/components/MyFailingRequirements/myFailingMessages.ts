/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of the widget on the home page. */
export const myFailingMessages = {
  title: 'My failing requirements',
  label: 'Entities that you or your groups own, and what they fail',
  none: 'Nothing that you or your groups own fails a requirement.',
  noneKnown:
    'Nothing is known to fail, but no scorecard has been evaluated yet.',
  nobody: 'The portal does not know what you own: you are in no group.',
  fails: 'fails {{requirements}}',
  all_one: 'Show it in the matrix',
  all_other: 'Show all {{count}} in the matrix',
  someOwners: 'Only {{number}} of your groups are looked at.',
} as const;
