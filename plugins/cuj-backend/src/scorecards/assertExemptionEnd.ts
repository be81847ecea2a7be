/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';

const DAY_MS = 24 * 3_600_000;
const MAX_DAYS = 365;

/**
 * @param until - the last day, `YYYY-MM-DD`, UTC
 * @throws `InputError` where it is no day, past, or too far ahead
 */
export function assertExemptionEnd(until: string, now: Date): void {
  const end = new Date(`${until}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(until) ||
    Number.isNaN(end.getTime()) ||
    end.toISOString().slice(0, 10) !== until
  ) {
    throw new InputError(
      `The end '${until}' is no day; write one such as 2027-03-31`,
    );
  }
  const today = now.toISOString().slice(0, 10);
  if (until < today) {
    throw new InputError(`The end ${until} is past; today is ${today}, in UTC`);
  }
  const last = new Date(Date.parse(today) + MAX_DAYS * DAY_MS);
  if (end > last) {
    throw new InputError(
      `The end ${until} is more than ${MAX_DAYS} days ahead; the last possible one is ${last
        .toISOString()
        .slice(0, 10)}`,
    );
  }
}
