/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TimeInterval } from '@cuj-slo/backstage-plugin-cuj-common';
import { UnreadCorrections } from './JourneyInput';

/** How many corrections that were not looked at may apply within a window, at most. */
export function countUnread(
  unread: UnreadCorrections | undefined,
  { startMs }: TimeInterval,
): number {
  return unread && !(Date.parse(unread.endsAt ?? '') <= startMs)
    ? unread.count
    : 0;
}
