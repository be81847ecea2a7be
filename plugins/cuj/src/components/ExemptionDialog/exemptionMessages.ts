/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of asking for exemptions and of deciding on them. */
export const exemptionMessages = {
  ask: 'Ask for an exemption',
  askTitle: 'Exempt {{entity}} from {{requirement}}',
  about:
    'An exemption lets the entity off for a time. The requirement is then waived, which counts as neither pass nor fail; it holds no level. It takes effect once somebody else has approved it.',
  reason: 'Reason',
  reasonHint:
    'Why it can not be mended now, and what will be done: for who decides, and for everybody who reads the scorecard.',
  length: '{{length}} of at most {{most}} characters',
  until: 'Last day',
  untilHint: 'It holds to the end of this day, in UTC; at most a year ahead.',
  problem: {
    reason: {
      short: 'Give a reason of at least {{least}} characters.',
      long: 'Give a reason of at most {{most}} characters.',
    },
    until: {
      missing: 'Choose the last day.',
      past: 'Choose today or a later day.',
      far: 'Choose a day within the next 365 days.',
    },
  },
  send: 'Ask',
  failedTitle: 'It could not be asked for',
  alreadyAsked:
    'An exemption from this requirement is asked for already, or holds.',
  notAllowed:
    'Asking for exemptions takes the permission cuj.exemption.request, and a person who is signed in; whoever runs this portal can grant it.',
  sentTitle: 'The exemption is asked for',
  sent: 'It waits for somebody else to approve it. Until then the requirement counts as before.',
  decide: {
    approve: 'Approve',
    reject: 'Reject',
    revoke: 'End now',
    takeBack: 'Take back',
    othersDecide: 'Somebody else has to decide.',
    label: '{{action}}: {{requirement}} of {{entity}}',
    title: {
      approve: 'Approve: exempt {{entity}} from {{requirement}}',
      reject: 'Reject: {{entity}} is not exempt from {{requirement}}',
      revoke: 'End the exemption of {{entity}} from {{requirement}}',
    },
    asked: '{{who}} asks for it until {{day}}: {{reason}}',
    revokeHint:
      'The requirement counts again at once. An exemption that has ended does not come back; it can be asked for anew.',
    reason: 'What to tell them',
    reasonNeeded: 'Why it is rejected',
    missing: 'Say why, in at least {{least}} characters.',
    failedTitle: 'It could not be done',
    conflict: 'Somebody else decided on it in the meantime.',
    notAllowed:
      'Deciding takes the permission cuj.exemption.approve, and nobody decides on what they asked for themselves.',
    done: {
      approve:
        'Approved: {{requirement}} of {{entity}} is waived until {{day}}',
      reject: 'Rejected: {{requirement}} of {{entity}}',
      revoke: 'Ended: the exemption of {{entity}} from {{requirement}}',
    },
  },
} as const;
