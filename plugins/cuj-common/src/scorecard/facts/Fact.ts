/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { UnreadFact } from './UnreadFact';

/**
 * Something that a requirement has to know and that does not stand in the entity
 * itself.
 *
 * @remarks
 * `stale` is known from a time that is too long ago to be relied upon; `missing`
 * could not be found out, which is not the same as an empty value.
 *
 * @public
 */
export type Fact<TValue> =
  | {
      state: 'known';
      value: TValue;
      /** When it was read; ISO 8601. Absent for what was read just now. */
      asOf?: string;
      /** What may belong to the value, but could not be read. */
      unread?: UnreadFact[];
    }
  | {
      state: 'stale';
      value: TValue;
      /** When it was read; ISO 8601. */
      asOf: string;
      /** The items of the value that are not that old, where it is known which are. */
      current?: TValue;
      /** As of a known one. */
      unread?: UnreadFact[];
    }
  | {
      state: 'missing';
      /** One sentence that says why it is not known. */
      reason: string;
    };
