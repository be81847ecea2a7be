/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityRollUp } from './EntityRollUp';
import { EntityScorecardContent } from './EntityScorecardContent';

/**
 * The scorecard of an entity; of a System or a Group, those of what belongs to it.
 *
 * @public
 */
export function ScorecardTab() {
  const { entity } = useEntity();
  const kind = entity.kind.toLocaleLowerCase('en-US');
  return kind === 'system' || kind === 'group' ? (
    <EntityRollUp entity={entity} by={kind === 'group' ? 'owner' : 'system'} />
  ) : (
    <EntityScorecardContent entity={entity} />
  );
}
