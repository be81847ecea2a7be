/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of the card that says what breaks with a service. */
export const serviceJourneysMessages = {
  title: 'If this service fails',
  breaks_one: '{{count}} journey breaks',
  breaks_other: '{{count}} journeys break',
  goesOn_one: '{{count}} journey goes on without it',
  goesOn_other: '{{count}} journeys go on without it',
  role: '{{dependency}}, step {{step}} of {{steps}}: {{name}}',
  alternatives: 'all steps that stand in for each other run through it',
  more_one: 'and {{count}} more journey, which is better off',
  more_other: 'and {{count}} more journeys, which are better off',
  none: 'No journey that you may see names this service as a step.',
} as const;
