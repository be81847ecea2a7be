/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DateTime } from 'luxon';
import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/** How long ago something was, such as `2 minutes ago`; moves with time. */
export function Age(props: { of: string }) {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick(tick => tick + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);

  const time = DateTime.fromISO(props.of);
  return (
    <time
      dateTime={props.of}
      title={time.toLocaleString(DateTime.DATETIME_MED_WITH_SECONDS)}
    >
      {formatAge(props.of)}
    </time>
  );
}

/** How long ago something was. A clock that goes ahead of ours is no future. */
export function formatAge(of: string): string {
  const now = DateTime.now();
  const time = DateTime.min(DateTime.fromISO(of), now);
  return time.toRelative({ base: now }) ?? of;
}
