/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { JourneyService } from '../journeys/JourneyService';
import { LookupService } from '../lookup/LookupService';
import { createGetJourneyStatusAction } from './createGetJourneyStatusAction';
import { createLookUpIncidentAction } from './createLookUpIncidentAction';

/** Registers what MCP clients and others may ask about journeys, with their caller's credentials. */
export function registerJourneyActions(options: {
  actionsRegistry: ActionsRegistryService;
  journeys: JourneyService;
  lookup: LookupService;
}): void {
  createGetJourneyStatusAction(options);
  createLookUpIncidentAction(options);
}
