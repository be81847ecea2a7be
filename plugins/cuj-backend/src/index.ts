/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Syncs CUJ SLOs into a database and serves them together with scorecard verdicts.
 *
 * @packageDocumentation
 */

export { cujPlugin as default } from './plugin';
