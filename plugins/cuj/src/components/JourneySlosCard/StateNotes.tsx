/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloTimeframeOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import styles from './JourneySlosCard.module.css';

/** What was last known, and why no more is; each age says of what it is. */
export function StateNotes(props: { status: SloTimeframeOverview }) {
  const { t } = useTexts();
  const { state, reportedState, stateReason, indexedAt, fetchedAt, error } =
    props.status;
  const computed = indexedAt && <Age of={indexedAt} />;
  const notes: ReactNode[] = [];
  if (state === 'stale') {
    const lastKnown = t(`sloState.${reportedState}`);
    notes.push(
      // Where the computation itself is too old, the reason gives its age.
      computed && stateReason !== 'not-indexed'
        ? t('sloState.lastKnownComputed', { state: lastKnown, age: computed })
        : t('sloState.lastKnown', { state: lastKnown }),
    );
  }
  if (stateReason === 'not-indexed' && computed) {
    notes.push(t('sloState.reason.not-indexed', { age: computed }));
  } else if (stateReason === 'not-fetched') {
    notes.push(
      fetchedAt
        ? t('sloState.reason.not-fetched', { age: <Age of={fetchedAt} /> })
        : t('sloState.reason.ageUnknown'),
    );
  } else if (stateReason === 'never-fetched') {
    notes.push(t('sloState.reason.never-fetched'));
  } else if (stateReason === 'not-recognised') {
    notes.push(t('sloState.reason.not-recognised'));
  }
  if (error) {
    notes.push(error);
  }
  return (
    <>
      {notes.map((note, index) => (
        <span key={index} className={styles.note}>
          {note}
        </span>
      ))}
    </>
  );
}
