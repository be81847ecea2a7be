/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts about one requirement of an entity. */
export const requirementMessages = {
  since: 'So since {{age}}.',
  failingSince: 'Not met since {{age}}.',
  blocking: 'Enforced: the gate says no, since {{age}}.',
  blockingNow: 'Enforced: the gate says no.',
  grace: 'The gate says no from {{day}} on, unless it is mended by then.',
  notEnforced:
    'It is enforced, but not for entities of this lifecycle: nothing follows.',
  passes: 'Passes when: {{text}}',
  measured: 'Measured {{value}}, limit {{threshold}}.',
  items: {
    label: 'What was looked at for {{title}}',
    summary: '{{pass}} pass, {{fail}} fail, {{unknown}} unknown',
    show_one: 'Show all ({{count}})',
    show_other: 'Show all {{count}}',
    hide: 'Show fewer',
  },
  hidden_one: '{{count}} more was looked at, which you may not see.',
  hidden_other: '{{count}} more were looked at, which you may not see.',
  docs: 'Read more about {{title}}',
  exemption: {
    requested:
      'An exemption until {{day}} is asked for, by {{who}}: {{reason}}',
    rejected: 'The exemption asked for by {{who}} was rejected. {{reason}}',
    ended: 'An exemption ended on {{day}}.',
    somebody: 'somebody',
  },
} as const;
