/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { JourneyEvent } from '@cuj-slo/backstage-plugin-cuj-common';
import { lookupLinkRouteRef } from '../../routes';
import { useTexts } from '../../hooks/useTexts';

/** Leads to what else is known of an alert or incident, where there is such a page. */
export function LookupLink(props: { event: JourneyEvent }) {
  const { t } = useTexts();
  const pathOf = useRouteRef(lookupLinkRouteRef);
  const { event } = props;
  const query = queryOf(event);
  return pathOf && query ? (
    <Link
      to={`${pathOf()}?${new URLSearchParams({ q: query })}`}
      aria-label={t('journeyPage.events.lookUpLabel', { title: event.title })}
    >
      {t('journeyPage.events.lookUp')}
    </Link>
  ) : null;
}

/** What to look up for exactly this. */
function queryOf(event: JourneyEvent): string | undefined {
  const { kind, source, id, monitorId } = event;
  if (kind === 'episode') {
    return monitorId && `monitor:${source}/${monitorId}`;
  }
  return kind === 'incident' ? `incident:${source}/${id}` : undefined;
}
