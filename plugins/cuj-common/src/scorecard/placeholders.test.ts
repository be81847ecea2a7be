/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isPlaceholder } from './placeholders';
import { defaultPlaceholders } from './ScorecardSettings';

describe('isPlaceholder', () => {
  it.each([
    ['TBD'],
    [' (tbd) '],
    ['"n/a"'],
    ['n.a'],
    ['N.A.'],
    ['no one'],
    ['change_me'],
    ['to-be-determined'],
    ['To be determined.'],
    ['[to be defined]'],
    ['team-tbd'],
    ['Unknown team'],
    ['TEAM_TO_BE_DETERMINED'],
    ['your-team'],
    ['<your team>'],
    ['YOUR_SERVICE_ID'],
    ['your.company.name'],
    ['C0123456'],
    ['${TEAM}'],
    ['{{ values.owner }}'],
    ['<the outcome>'],
    ['???'],
    [''],
    ['…'.repeat(50_000)],
  ])('takes %p for one', text => {
    expect(isPlaceholder(text, defaultPlaceholders)).toBe(true);
  });

  it.each([
    // There are such teams, services and pages.
    ['your-health'],
    ['your-account-team'],
    ['yourteam'],
    ['your'],
    ['guest-services'],
    ['team-guests'],
    ['team-na'],
    ['todo-team'],
    ['none-such'],
    ['team'],
    ['unknown-callers'],
    ['C012345A'],
    ['Customer presses Run.'],
    ['What is unknown to the team is shown.'],
    [`TBD ${'a'.repeat(200)}`],
    [`<${'a'.repeat(200)}>`],
  ])('takes %p for none', text => {
    expect(isPlaceholder(text, defaultPlaceholders)).toBe(false);
  });

  it('knows only the configured ones, however their words are joined', () => {
    const placeholders = ['nobody yet', '(none)'];
    expect(isPlaceholder('Nobody-Yet', placeholders)).toBe(true);
    expect(isPlaceholder('(None)', placeholders)).toBe(true);
    expect(isPlaceholder('tbd', placeholders)).toBe(false);
    expect(isPlaceholder('team-tbd', placeholders)).toBe(false);
  });
});
