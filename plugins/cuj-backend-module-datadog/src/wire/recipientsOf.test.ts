/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { recipientsOf } from './recipientsOf';

describe('recipientsOf', () => {
  it('takes what ends the sentence for no part of a handle or an address', () => {
    expect(
      recipientsOf(
        'Ask @slack-team. Or @jane@example.com.- @webhook-{{team.name}}/, @slack-team',
      ),
    ).toEqual(['slack-team', '…@example.com', 'webhook-{{team.name}}']);
  });
});
