/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryClaim } from './BoundaryClaim';

/** What a text was taken for; `undefined` stands for nothing of the kind. */
export type ClaimReading = BoundaryClaim | { reason: string };
