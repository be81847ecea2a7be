/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The seam of the CUJ SLO backend: SLO sources and extension points.
 *
 * @packageDocumentation
 */

export {
  type CujOnCallProvidersExtensionPoint,
  cujOnCallProvidersExtensionPoint,
} from './cujOnCallProvidersExtensionPoint';
export {
  type CujRequirementsExtensionPoint,
  cujCatalogRequirementsExtensionPoint,
  cujRequirementsExtensionPoint,
} from './cujRequirementsExtensionPoint';
export {
  type CujSloSourcesExtensionPoint,
  cujSloSourcesExtensionPoint,
} from './cujSloSourcesExtensionPoint';
export type { OnCallProvider, OnCallRotation } from './onCall/OnCallProvider';
export { MissingScopeError } from './source/MissingScopeError';
export type {
  SkippedItem,
  SloSource,
  SloSourceChange,
  SourceBatch,
  SourceCall,
  SourceQuota,
  SourceReadOptions,
} from './source/SloSource';
export type {
  SourceReference,
  SourceUrlReading,
} from './source/SourceReference';
