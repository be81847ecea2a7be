/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of the widget on the home page. */
export const myJourneysMessages = {
  title: 'My journeys',
  none: 'You and your groups own no journey that you may see.',
  nobody: 'The portal does not know what you own: you are in no group.',
  someOwners: 'Only {{number}} of your groups are looked at.',
} as const;
