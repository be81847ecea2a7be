/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardOverview } from '@cuj-slo/backstage-plugin-cuj-common';

/** The verdict on one requirement of an entity, with what follows from it. */
export type ScorecardResult = ScorecardOverview['results'][number];
