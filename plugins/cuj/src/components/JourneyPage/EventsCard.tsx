/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyDetail,
  JourneyEvent,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { DateTime } from 'luxon';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import { EventItem } from './EventItem';
import styles from './JourneyPage.module.css';
import { useFolded } from './useFolded';

const MOST = 12;

/** Alerts, incidents and corrections on one time line, the newest first. */
export function EventsCard(props: { detail: JourneyDetail }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { events, hiddenEvents } = props.detail;
  const { shown, toggle } = useFolded(events, MOST);
  return (
    <CardFrame title={t('journeyPage.events.title')}>
      {shown.length === 0 && t('journeyPage.events.none')}
      {groupByDay(shown).map(([day, ofDay]) => (
        <section key={day} className={styles.day}>
          <h4 className={styles.dayTitle}>
            {DateTime.fromISO(day, { locale: language }).toLocaleString(
              DateTime.DATE_MED_WITH_WEEKDAY,
            )}
          </h4>
          <ol className={styles.events}>
            {ofDay.map(event => (
              <EventItem
                key={`${event.kind} ${event.source} ${event.id}`}
                event={event}
              />
            ))}
          </ol>
        </section>
      ))}
      {toggle}
      {hiddenEvents > 0 && (
        <p className={styles.note}>
          {t('journeyPage.events.hidden', { count: hiddenEvents })}
        </p>
      )}
    </CardFrame>
  );
}

/** By the days of the reader. */
function groupByDay(events: JourneyEvent[]): Array<[string, JourneyEvent[]]> {
  const days = new Map<string, JourneyEvent[]>();
  for (const event of events) {
    const day = DateTime.fromISO(event.at).toISODate() ?? event.at;
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days];
}
