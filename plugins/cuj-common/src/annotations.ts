/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Annotation with which a Component states what it is responsible for; see
 * {@link parseBoundaries}.
 *
 * @public
 */
export const BOUNDARIES_ANNOTATION = 'cuj-slo/boundaries';

/**
 * Label with the verdict on an entity's scorecard: `passing`, `failing` or
 * `waived`. Ours alone: what an author writes here is overwritten.
 *
 * @public
 */
export const SCORECARD_LABEL = 'cuj-slo/scorecard';

/**
 * Annotation with the sorted ids of the requirements that an entity fails,
 * separated by commas; absent where it fails none. Ours alone.
 *
 * @public
 */
export const FAILING_ANNOTATION = 'cuj-slo/failing';
