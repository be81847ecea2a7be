/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of the card that says what breaks with a service. */
export const serviceJourneysMessages = {
  title: {
    service: 'If this service fails',
    resource: 'If this resource fails',
    api: 'If this API fails',
  },
  breaks_one: '{{count}} journey breaks',
  breaks_other: '{{count}} journeys break',
  through_one: '{{count}} journey needs it through other services',
  through_other: '{{count}} journeys need it through other services',
  goesOn_one: '{{count}} journey goes on without it',
  goesOn_other: '{{count}} journeys go on without it',
  role: '{{dependency}}, step {{step}} of {{steps}}: {{name}}',
  roleThrough: '{{role}}, through {{service}}',
  roleThroughMore_one:
    '{{role}}, through {{service}} and {{count}} more service',
  roleThroughMore_other:
    '{{role}}, through {{service}} and {{count}} more services',
  alternatives: 'all steps that stand in for each other run through it',
  more_one: 'and {{count}} more journey, which is better off',
  more_other: 'and {{count}} more journeys, which are better off',
  none: 'No journey that you may see needs it, by itself or through up to three other services.',
} as const;
