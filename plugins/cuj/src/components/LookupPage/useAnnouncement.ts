/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Lookup } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { serviceTitleOf } from './serviceTitleOf';

/** The answer in a sentence or two, for those who hear it. */
export function useAnnouncement(lookup: Lookup | undefined): string {
  const { t } = useTexts();
  if (!lookup) {
    return '';
  }
  const { outcome, subject, candidates, moreCandidates, cause } = lookup;
  if (outcome === 'ambiguous') {
    return t('lookup.announce.ambiguous', {
      count: candidates.length + moreCandidates,
    });
  }
  if (outcome === 'not-found' || !subject) {
    return t('lookup.announce.notFound');
  }
  const found = t('lookup.announce.found', {
    subject: subject.title,
    count: lookup.journeys.length + (lookup.moreJourneys ?? 0),
  });
  const [first] = cause.state === 'known' ? cause.candidates : [];
  return first
    ? `${found} ${t(
        first.state === 'over'
          ? 'lookup.announce.causeOver'
          : 'lookup.announce.cause',
        { service: first.title ?? serviceTitleOf(first.service) },
      )}`
    : found;
}
