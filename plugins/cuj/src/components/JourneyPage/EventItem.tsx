/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { JourneyEvent } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiExternalLinkLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Optional } from '../Optional/Optional';
import { webAddressOf } from '../RequirementDetails/webAddressOf';
import { Chip, ChipTone } from '../StateChip/Chip';
import styles from './JourneyPage.module.css';
import { LookupLink } from './LookupLink';

const tones = {
  alert: 'bad',
  warning: 'warn',
  no_data: 'unsure',
  incident: 'bad',
  correction: 'plain',
} as const satisfies Record<string, ChipTone>;

/** Something that happened, when, for how long, and to which steps. */
export function EventItem(props: { event: JourneyEvent }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { event } = props;
  const kind = kindOf(event);
  const url = webAddressOf(event.url);
  const query = lookupQueryOf(event);
  const time = DateTime.fromISO(event.at, { locale: language });
  const facts = [
    ...(kind === 'incident' ? [event.severity, event.state] : []),
    lengthText(),
    event.steps.join(', '),
    event.group,
  ].filter(Boolean);
  return (
    <li className={styles.event}>
      <time
        dateTime={event.at}
        className={styles.eventTime}
        title={time.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
      >
        {time.toLocaleString(DateTime.TIME_SIMPLE)}
      </time>
      <div className={styles.eventText}>
        <Chip tone={tones[kind]}>{t(`journeyPage.events.kind.${kind}`)}</Chip>{' '}
        <span className={styles.eventTitle}>
          {[event.publicId, event.title].filter(Boolean).join(' ')}
        </span>
        <span className={styles.note}>{facts.join(' · ')}</span>
      </div>
      <span className={styles.eventLinks}>
        {query && (
          <Optional>
            <LookupLink
              query={query}
              label={t('journeyPage.events.lookUpLabel', {
                title: event.title,
              })}
            >
              {t('journeyPage.events.lookUp')}
            </LookupLink>
          </Optional>
        )}
        {url && (
          <Link
            to={url}
            aria-label={
              kind === 'incident'
                ? t('journeyPage.events.openIncident', { title: event.title })
                : t('journeyPage.events.openMonitor', { title: event.title })
            }
          >
            {t('journeyPage.events.open')}{' '}
            <RiExternalLinkLine size={14} aria-hidden />
          </Link>
        )}
      </span>
    </li>
  );

  function lengthText(): string {
    if (event.isOver) {
      return t('journeyPage.events.isOver');
    }
    const end = event.endedAt ?? event.lastedAt;
    const endMs = end ? Date.parse(end) : Date.now();
    const duration = formatSeconds(
      Math.max(0, endMs - Date.parse(event.at)) / 1000,
      language,
    );
    if (event.endedAt) {
      return t('journeyPage.events.lasted', { duration });
    }
    return event.lastedAt
      ? t('journeyPage.events.lastedAt', { duration })
      : t('journeyPage.events.lasts', { duration });
  }
}

/** What to look up for exactly this. */
function lookupQueryOf(event: JourneyEvent): string | undefined {
  const { kind, source, id, monitorId } = event;
  if (kind === 'episode') {
    return monitorId && `monitor:${source}/${monitorId}`;
  }
  return kind === 'incident' ? `incident:${source}/${id}` : undefined;
}

/** What an event is shown as: an alert as what it became. */
function kindOf({ kind, severity }: JourneyEvent): keyof typeof tones {
  if (kind !== 'episode') {
    return kind;
  }
  return severity === 'warning' || severity === 'no_data' ? severity : 'alert';
}
