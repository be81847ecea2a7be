/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createFail } from '../createFail';

/** Where an entity names its owner. */
export const ownerPath = 'spec.owner';

/** Says what is wrong with the owner that an entity names. */
export const failOwner = createFail({
  requirementId: 'owner',
  path: ownerPath,
  remediation: {
    text: 'Name the Group that is responsible.',
    example: 'spec:\n  owner: group:default/your-team',
  },
});
