/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of the list of all journeys. */
export const journeysMessages = {
  title: 'Journeys',
  caption: 'Journeys, the worst first',
  notAllowed:
    'Seeing how journeys stand takes the permission cuj.slo.read; whoever runs this portal can grant it.',
  filter: {
    label: 'Filters',
    state: 'State',
    owner: 'Owner',
    system: 'System',
    service: 'Service',
    text: 'Name',
    counted: '{{text}} ({{number}})',
    reset: 'Reset the filters',
  },
  none: {
    owner: 'no owner',
    system: 'no system',
  },
  summary: {
    journeys_one: '{{number}} of {{total}} journey',
    journeys_other: '{{number}} of {{total}} journeys',
    state: '{{number}} {{state}}',
    computed: 'computed {{age}}',
  },
  column: {
    journey: 'Journey',
    state: 'State',
    availability: 'Availability',
    budget: 'Error budget left',
    weakLink: 'Weak link',
    owner: 'Owner',
  },
  weakLink: '{{steps}}, {{percent}} of the bad time its own alone',
  noWeakLink: '–',
  over: 'over {{timeframe}}',
  empty: {
    noneTitle: 'There are no journeys',
    none: 'A journey is an entity of the kind Journey in the catalog, which names an outcome and the steps that lead to it. You see those that you may read.',
    notComputedTitle: 'No journey has been looked at yet',
    notComputed:
      'That happens within minutes after the portal starts, and after a Journey is added to the catalog.',
    noMatchTitle: 'No journey matches the filters',
    noMatch_one: 'There is {{count}} journey without them.',
    noMatch_other: 'There are {{count}} journeys without them.',
    noPageTitle: 'There is no page {{page}}',
    noPage: 'The list has become shorter.',
    firstPage: 'To the first page',
  },
} as const;
