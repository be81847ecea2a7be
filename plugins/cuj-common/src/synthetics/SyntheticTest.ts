/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A test that plays a customer. What it sends, which holds headers, tokens and
 * variables, is never read.
 *
 * @public
 */
export interface SyntheticTest {
  /** The public id of the test in its source. */
  id: string;
  /** As sent. */
  name: string;
  /** `api`, `browser`, `mobile` or `network`. */
  type: string;
  /** Such as `http`, `grpc` or `multi`. */
  subtype?: string;
  /** `unknown` where the source sent another one. */
  status: 'live' | 'paused' | 'unknown';
  /** As sent, in their order. */
  tags: string[];
  /** Where it runs from. */
  locations: string[];
  /** The monitor that alerts on it. */
  monitorId?: string;
  /** How often it runs. */
  everySeconds?: number;
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601. */
  modifiedAt?: string;
}
