/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  LookupCause,
  LookupGap,
  LookupJourney,
  LookupService,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** What is not known of what belongs to an answer. */
export function gapsOfContext(options: {
  journeys: LookupJourney[];
  hiddenJourneys: number;
  cause: LookupCause;
  services: LookupService[];
  own: string[];
  /** Where it is, unless that is production. */
  environment?: string;
}): LookupGap[] {
  const { journeys, hiddenJourneys, cause, services, own } = options;
  const { environment } = options;
  return [
    ...(own.length === 0 && journeys.length === 0
      ? [{ code: 'no-service' as const }]
      : []),
    ...(journeys.length === 0 && hiddenJourneys === 0
      ? [
          {
            code: 'no-journey' as const,
            ...(environment && { detail: environment }),
          },
        ]
      : []),
    ...(hiddenJourneys > 0 ? [{ code: 'hidden-journeys' as const }] : []),
    ...journeys
      .filter(({ asOf }) => asOf === undefined)
      .map(({ entityRef }) => ({
        code: 'journey-state' as const,
        subject: entityRef,
      })),
    ...(cause.state === 'not-known' ? [{ code: 'cause' as const }] : []),
    ...services.flatMap(gapsOfService),
  ];
}

function gapsOfService({
  service,
  exists,
  ownerRef,
  runbooks,
  onCall,
}: LookupService): LookupGap[] {
  const gap = (code: LookupGap['code'], detail?: string): LookupGap => ({
    code,
    subject: service,
    ...(detail && { detail }),
  });
  return [
    ...(exists ? [] : [gap('service-not-in-catalog')]),
    ...(exists && !ownerRef ? [gap('no-owner')] : []),
    ...(runbooks.length === 0 ? [gap('no-runbook')] : []),
    ...(onCall.state === 'pending' ? [gap('on-call-pending')] : []),
    ...(onCall.state === 'unknown' && onCall.links.length === 0
      ? [gap('no-on-call', onCall.reason)]
      : []),
  ];
}
