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

/**
 * Annotation with which an entity, or the Group that owns it, names the team that is
 * called for it, by the team's handle in the SLO source.
 *
 * @public
 */
export const ON_CALL_TEAM_ANNOTATION = 'cuj-slo/on-call-team';

/**
 * All annotations that name the team that is called; the first counts the most.
 *
 * @public
 */
export const onCallTeamAnnotations: string[] = [
  ON_CALL_TEAM_ANNOTATION,
  'datadoghq.com/on-call-team',
];

/**
 * Annotations that say by which name an SLO source knows a service; the first
 * counts the most.
 *
 * @public
 */
export const serviceNameAnnotations: string[] = [
  'datadoghq.com/service-name',
  'tags.datadoghq.com/service',
];
