/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyDetail } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatPercent } from '../../format/formatPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { useReasonText } from '../JourneyStanding/useReasonText';
import styles from './JourneyPage.module.css';

/** The further reasons for the state of a journey, and what its numbers leave out. */
export function StandingNotes(props: { detail: JourneyDetail }) {
  const { t } = useTexts();
  const language = useLanguage();
  const reasonText = useReasonText();
  const { status, slos, hiddenSlos } = props.detail;
  const { targetTooLow, softState, duplicates, coverage } = status;
  const { overlaps = [], targetAdvice } = status;
  const nameOf = ({ source, id }: { source: string; id: string }) =>
    slos.find(({ slo }) => slo.source === source && slo.id === id)?.slo.name;
  const aliases = duplicates.reduce(
    (sum, one) => sum + one.aliases.length + (one.hiddenAliases ?? 0),
    0,
  );

  // The first reason stands beside the state.
  const notes = status.why.slice(1).map(reason => reasonText(reason, status));
  if (targetTooLow.length > 0) {
    notes.push(
      t('journeyPage.standing.targetTooLow', {
        count: targetTooLow.length,
        steps: targetTooLow.join(', '),
      }),
    );
  }
  const outside = slos.filter(
    ({ slo }) =>
      slo.isProduction &&
      slo.timeframes.every(({ timeframe }) => timeframe !== status.timeframe),
  );
  if (outside.length > 0) {
    notes.push(
      t('journeyPage.standing.outside', {
        count: outside.length,
        slos: outside.map(({ slo }) => slo.name).join(', '),
        timeframe: status.timeframe,
      }),
    );
  }
  if (targetAdvice) {
    notes.push(
      t(`journeyPage.standing.targetAdvice.${targetAdvice.verdict}`, {
        minimum: formatPercent(targetAdvice.minimumPercent, { language }),
        product: formatPercent(targetAdvice.productPercent, { language }),
      }),
    );
  }
  if (softState && softState !== 'ok') {
    notes.push(
      t('journeyPage.standing.softState', {
        state: t(`sloState.${softState}`),
      }),
    );
  }
  if (aliases > 0) {
    notes.push(t('journeyPage.standing.duplicates', { count: aliases }));
  }
  if (overlaps.length > 0) {
    notes.push(
      [
        t('journeyPage.standing.overlaps', { count: overlaps.length }),
        ...overlaps.flatMap(({ between, hidden = 0 }) => {
          const names = [
            ...between.flatMap(place => nameOf(place) ?? []),
            ...Array.from({ length: hidden }, () =>
              t('journeyPage.slos.hiddenOther'),
            ),
          ];
          return names.length === 2 ? `${names.join(' – ')}.` : [];
        }),
      ].join(' '),
    );
  }
  if (hiddenSlos > 0) {
    notes.push(t('journeyPage.standing.hiddenSlos', { count: hiddenSlos }));
  }
  if (coverage.basis === 'percentages' || coverage.basis === 'both') {
    notes.push(t(`journeyPage.standing.basis.${coverage.basis}`));
  }
  return notes.length > 0 ? (
    <ul className={styles.notes} aria-label={t('journeyPage.standing.why')}>
      {notes.map(note => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  ) : null;
}
