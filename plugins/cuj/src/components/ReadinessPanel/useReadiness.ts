/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityScorecard,
  Readiness,
  ReadinessFinding,
  ScorecardMatrix,
  assessReadiness,
  stepServicesOf,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { AnswerState } from '../../hooks/useAnswer';
import { useEntityScorecard } from '../../hooks/useEntityScorecard';
import { MOST_SERVICES, useServiceVerdicts } from './useServiceVerdicts';

/** How far a journey is, with what makes it readable. */
export interface ReadinessAnswer {
  readiness: Readiness;
  journey: EntityScorecard;
  /** What requirements are called, as far as the backend told. */
  titles: Map<string, string>;
  /** What services are called, by reference. */
  services: Map<string, string>;
  /** What was found, by requirement and reference; see `findingKey`. */
  messages: Map<string, string>;
  /** Why services could not be asked about. */
  servicesError?: Error;
  /** How many services there are that were not asked about. */
  servicesLeftOut: number;
}

/** How far a journey is, from its own scorecard and those of its services. */
export function useReadiness(journey: Entity): AnswerState<ReadinessAnswer> {
  const serviceRefs = stepServicesOf(journey);
  const own = useEntityScorecard(stringifyEntityRef(journey));
  const services = useServiceVerdicts(serviceRefs);
  const isThere =
    own.answer && (services.answer !== undefined || !services.isLoading);
  return {
    isLoading: own.isLoading || services.isLoading,
    isOutdated: own.isOutdated || services.isOutdated,
    receivedAt: own.receivedAt,
    error: own.error,
    retry: () => {
      own.retry();
      services.retry();
    },
    answer: isThere
      ? {
          ...readAnswers({
            journey: own.answer!,
            matrix: services.answer ?? undefined,
            serviceRefs,
            isJourneyOutdated: own.isOutdated,
            isMatrixOutdated: services.isOutdated,
          }),
          servicesError:
            services.answer === undefined ? services.error : undefined,
          servicesLeftOut: Math.max(0, serviceRefs.length - MOST_SERVICES),
        }
      : undefined,
  };
}

/** Where a message on a requirement of an entity is found. */
export function findingKey(
  requirementId: string,
  entityRef: string | undefined,
): string {
  return `${requirementId} ${entityRef}`;
}

function readAnswers(options: {
  journey: EntityScorecard;
  matrix?: ScorecardMatrix;
  serviceRefs: string[];
  isJourneyOutdated: boolean;
  isMatrixOutdated: boolean;
}): Omit<ReadinessAnswer, 'servicesError' | 'servicesLeftOut'> {
  const { journey, matrix, serviceRefs } = options;
  const { entityRef } = journey;
  const { results = [], notApplicable = [] } = journey.scorecard ?? {};
  const isJourneyStale = options.isJourneyOutdated || journey.stale === true;
  const isMatrixStale = options.isMatrixOutdated || matrix?.stale === true;
  const columns = matrix?.requirements ?? [];
  const rows = matrix?.items ?? [];

  const findings: ReadinessFinding[] = [
    ...results.map(({ requirementId, verdict }) => ({
      ...{ entityRef, requirementId, verdict, isStale: isJourneyStale },
    })),
    ...notApplicable.map(({ requirementId }) => ({
      ...{ entityRef, requirementId, isStale: isJourneyStale },
      verdict: 'not_applicable' as const,
    })),
    // What is asked for and left out of a row has nothing to look at there.
    ...rows.flatMap(row =>
      columns.map(({ id }) => ({
        entityRef: row.entityRef,
        requirementId: id,
        verdict: row.verdicts[id]?.verdict ?? ('not_applicable' as const),
        isStale: isMatrixStale,
      })),
    ),
  ];
  return {
    journey,
    readiness: assessReadiness({
      journeyRef: entityRef,
      serviceRefs,
      findings,
    }),
    titles: new Map([
      ...columns.map(({ id, title }) => [id, title] as const),
      ...[...results, ...notApplicable].map(
        ({ requirementId, title }) => [requirementId, title] as const,
      ),
    ]),
    services: new Map(rows.map(row => [row.entityRef, row.title] as const)),
    messages: new Map([
      ...results.map(
        ({ requirementId, message }) =>
          [findingKey(requirementId, entityRef), message] as const,
      ),
      ...rows.flatMap(row =>
        Object.entries(row.verdicts).flatMap(([id, { message }]) =>
          message === undefined
            ? []
            : [[findingKey(id, row.entityRef), message] as const],
        ),
      ),
    ]),
  };
}
