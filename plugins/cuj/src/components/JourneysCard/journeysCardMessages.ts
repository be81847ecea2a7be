/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of cards that list journeys. */
export const journeysCardMessages = {
  title: {
    owner: 'Journeys that it owns',
    system: 'Journeys of the system',
  },
  label: 'Journeys, the worst first',
  children_one: 'With those of {{count}} group below it.',
  children_other: 'With those of {{count}} groups below it.',
  budget: 'Error budget left over {{timeframe}}',
  states: '{{number}} {{state}}',
  computed: 'computed {{age}}',
  all_one: 'Show it among all journeys',
  all_other: 'Show all {{count}} among all journeys',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  notComputed:
    'No journey has been looked at yet. That happens within minutes after the portal starts, and after a Journey is added to the catalog.',
  empty: {
    owner: 'No journey that you may see is owned by it. A Journey says so by:',
    system: 'No journey that you may see belongs to it. A Journey says so by:',
  },
} as const;
