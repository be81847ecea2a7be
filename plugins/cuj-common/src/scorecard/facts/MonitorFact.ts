/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '../../monitors/Monitor';

/**
 * A monitor of a service in production.
 *
 * @public
 */
export interface MonitorFact {
  /** The name of the source. */
  source: string;
  /** As synced. */
  monitor: Monitor;
  /** Whether a notification rule of the source notifies somebody; absent where that is not known. */
  hasNotificationRule?: boolean;
  /** The services and journeys that its tags name; full and in lower case. */
  entityRefs?: string[];
}
