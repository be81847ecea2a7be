/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Lets people find SLOs of Critical User Journeys in the search of the portal.
 *
 * @packageDocumentation
 */

export { searchModuleCuj as default } from './module';
export type { SloSearchDocument } from './SloSearchDocument';
