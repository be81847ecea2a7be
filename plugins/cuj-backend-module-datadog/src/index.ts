/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Reads SLOs and their status from Datadog for the CUJ SLO backend.
 *
 * @packageDocumentation
 */

export { cujModuleDatadog as default } from './module';
