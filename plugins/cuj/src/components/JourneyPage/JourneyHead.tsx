/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiQuestionLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { Choice } from '../Choice/Choice';
import { MeasurementChip } from '../JourneyStanding/MeasurementChip';
import { shortRef } from '../ScorecardsPage/shortRef';
import { Chip } from '../StateChip/Chip';
import styles from './JourneyPage.module.css';
import { JourneyFacts } from './readJourneyFacts';
import { journeyWindows } from './useJourneyWindow';

/** What the journey is, and the choice of what the numbers are about. */
export function JourneyHead(props: {
  facts: JourneyFacts;
  /** Absent until it is known. */
  status?: JourneyStatus;
  window?: string;
  /** Those that some SLO has; all where absent. */
  offered?: string[];
  onWindow: (window: string) => void;
}) {
  const { t } = useTexts();
  const { facts, status, window, offered, onWindow } = props;
  const windows = journeyWindows.filter(
    one => !offered || offered.includes(one) || one === window,
  );
  const notSaid = t('journeyPage.head.notSaid');
  return (
    <section className={styles.head} aria-label={t('journeyPage.head.label')}>
      <div className={styles.headText}>
        <p className={styles.outcome}>
          {facts.outcome ?? notSaid}
          <span className={styles.headChips}>
            {facts.criticality && (
              <Chip tone="plain">{t(`journeySlos.${facts.criticality}`)}</Chip>
            )}
            <MeasurementChip
              measurement={facts.isProxy ? 'proxy' : 'end-to-end'}
            />
          </span>
        </p>
        <p className={styles.line}>
          {t('journeyPage.head.fromTo', {
            start: facts.start ?? notSaid,
            end: facts.end ?? notSaid,
          })}
        </p>
        <p className={styles.line}>
          {t('journeyPage.head.owner')} <Owner facts={facts} status={status} />
          {' · '}
          {t('journeyPage.head.measured')} <Measurement facts={facts} />
        </p>
      </div>
      <Choice
        label={t('journeyPage.window')}
        options={windows.map(id => ({ id, text: id }))}
        selected={window ?? ''}
        onSelect={onWindow}
      />
    </section>
  );
}

function Owner(props: { facts: JourneyFacts; status?: JourneyStatus }) {
  const { t } = useTexts();
  const { facts, status } = props;
  if (status?.ownerRef) {
    return <EntityRefLink entityRef={status.ownerRef} />;
  }
  if (!facts.owner) {
    return <>{t('journeyPage.head.noOwner')}</>;
  }
  return (
    <>
      {shortRef(facts.owner)}{' '}
      {status && (
        <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
          {t('journeyPage.notVisible')}
        </Chip>
      )}
    </>
  );
}

function Measurement(props: { facts: JourneyFacts }) {
  const { t } = useTexts();
  const { isProxy, measurementRationale } = props.facts;
  if (!isProxy) {
    return <>{t('journeyPage.head.endToEnd')}</>;
  }
  return (
    <>
      {measurementRationale
        ? t('journeyPage.head.proxyBecause', {
            rationale: measurementRationale,
          })
        : t('journeyPage.head.proxyWithoutReason')}
    </>
  );
}
