/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Expression } from './Expression';

/** A piece of a path, whatever notation it was written in. */
export type PathToken =
  | { type: 'slash' }
  | { type: 'text'; text: string }
  | {
      type: 'parameter';
      /** What its values have to match; any value where undefined. */
      pattern?: { source: string; expression: Expression };
      /** Whether it was marked as one that may be missing. */
      isOptional?: boolean;
    }
  /** `(/:id)`: further segments that may be missing */
  | { type: 'optional'; tokens: PathToken[] }
  /** `*` or `**` */
  | { type: 'stars'; count: number }
  /** A parameter that takes further segments, at least `min`. */
  | { type: 'rest'; min: 0 | 1 }
  /** `(.:format)`: a suffix that may be missing. */
  | { type: 'format' };
