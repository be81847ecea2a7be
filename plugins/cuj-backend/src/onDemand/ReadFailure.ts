/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toError } from '@backstage/errors';
import { MissingScopeError } from '@cuj-slo/backstage-plugin-cuj-node';

/** Why a source gave no answer. */
export interface ReadFailure {
  /** One sentence, free of secrets. */
  message: string;
  /** What the source's credentials lack. */
  missingScope?: string;
  /** Present where the source knows nothing of what was asked for. */
  notFound?: true;
}

// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f]+/g;
const MAX_LENGTH = 500;

/** What of an error is told. Sources throw nothing that may not be. */
export function toReadFailure(error: unknown): ReadFailure {
  const { name, message: text } = toError(error);
  const message = text.replace(CONTROL_CHARACTERS, ' ').slice(0, MAX_LENGTH);
  return {
    message,
    ...(error instanceof MissingScopeError && { missingScope: error.scope }),
    ...(name === 'NotFoundError' && { notFound: true }),
  };
}
