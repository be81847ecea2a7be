/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A time that does not count towards an SLO, such as a maintenance.
 *
 * @public
 */
export interface SloCorrection {
  /** The id of the correction in its source. */
  id: string;
  /** The SLO that it corrects; absent where `sloQuery` names several. */
  sloId?: string;
  /** A search for the SLOs that it corrects, in the language of the source. */
  sloQuery?: string;
  /**
   * What `sloQuery` asks for, where that is tags and nothing else: it corrects the SLOs that
   * have all of them, such as `service:checkout`, whatever the case. Where absent, only the
   * source can answer the search.
   */
  sloTags?: string[];
  /** Such as `Scheduled Maintenance` or `Deployment`. */
  category: string;
  /** E-mail addresses are masked. */
  description?: string;
  /** ISO 8601. */
  startsAt: string;
  /** ISO 8601; absent where it recurs, or never ends. */
  endsAt?: string;
  /** How long each recurrence lasts. */
  durationSeconds?: number;
  /** RFC 5545; present where it recurs. */
  recurrenceRule?: string;
  /** The zone that a recurrence is meant in, such as `Europe/Berlin`. */
  timezone?: string;
}
