/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A test that plays a customer. */
export interface SimulatedSyntheticTest {
  publicId: string;
  name: string;
  type: 'api' | 'browser';
  status: 'live' | 'paused';
  tags: string[];
  monitorId: number;
  url: string;
  tickEverySeconds: number;
  /** Seconds since 1970. */
  createdAt: number;
  modifiedAt: number;
  creator: string;
}
