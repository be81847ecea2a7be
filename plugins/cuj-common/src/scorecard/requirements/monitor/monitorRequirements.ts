/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '../../Requirement';

/** In the order in which they are shown. */
export const monitorRequirements: Requirement[] = [];
