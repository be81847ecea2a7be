/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NotFoundError } from '@backstage/errors';
import { SloHistory } from '@cuj-slo/backstage-plugin-cuj-common';
import { SourceReadOptions } from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogClient } from '../client/DatadogClient';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { parseSloHistory } from '../wire/parseSloHistory';

/**
 * How one SLO went over a window, with its budget where a target is given.
 *
 * @throws `NotFoundError` where there is no such SLO
 */
export async function readSloHistory(
  client: DatadogClient,
  sloId: string,
  window: {
    from: Date;
    to: Date;
    targetPercent?: number;
    applyCorrections: boolean;
  },
  options: SourceReadOptions,
): Promise<SloHistory> {
  if (/^\.*$/.test(sloId)) {
    // It would lead to another address.
    throw new NotFoundError(`There is no SLO '${sloId}'`);
  }
  const { from, to, targetPercent, applyCorrections } = window;
  let answer: unknown;
  try {
    answer = await client.getSloHistory(
      sloId,
      {
        from: Math.floor(from.getTime() / 1000),
        to: Math.floor(to.getTime() / 1000),
        // Others are refused.
        ...(targetPercent !== undefined &&
          targetPercent > 0 &&
          targetPercent < 100 && { target: targetPercent }),
        applyCorrections,
      },
      options,
    );
  } catch (error) {
    throw error instanceof DatadogRequestError && error.status === 404
      ? new NotFoundError(`There is no SLO '${sloId}'`)
      : error;
  }
  return parseSloHistory(answer, { sloId, from, to, applyCorrections });
}
