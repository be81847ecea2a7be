/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Adds the Journey kind and the scorecard processor to the catalog.
 *
 * @packageDocumentation
 */

export { catalogModuleCuj as default } from './module';
