/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ResponseError } from '@backstage/errors';

/** The status of the answer that an error stands for, where there was one. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof Error && error.name === 'ResponseError'
    ? (error as ResponseError).statusCode
    : undefined;
}
