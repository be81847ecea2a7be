/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { EntityScorecardService } from '../scorecards/EntityScorecardService';
import { ScorecardListService } from '../scorecards/ScorecardListService';
import { createExplainVerdictAction } from './createExplainVerdictAction';
import { createGetScorecardAction } from './createGetScorecardAction';
import { createListFailuresOfOwnerAction } from './createListFailuresOfOwnerAction';

/** Registers what MCP clients and others may do; all of it with their caller's credentials. */
export function registerActions(options: {
  actionsRegistry: ActionsRegistryService;
  entities: EntityScorecardService;
  lists: ScorecardListService;
  requirementIds: string[];
}): void {
  createGetScorecardAction(options);
  createListFailuresOfOwnerAction(options);
  createExplainVerdictAction(options);
}
