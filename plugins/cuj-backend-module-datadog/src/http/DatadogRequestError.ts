/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CustomErrorBase } from '@backstage/errors';

/**
 * Why a request to Datadog gave no usable answer.
 *
 * @remarks
 * The message is one sentence for the record of a sync run. It holds neither keys
 * nor headers nor the query of the address.
 */
export class DatadogRequestError extends CustomErrorBase {
  name = 'DatadogRequestError' as const;
  /** The status of the answer, where there was one. */
  readonly status?: number;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}
