/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import {
  JourneyOverview,
  SloConventionsOverview,
  SloOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { FoldedSlos } from './FoldedSlos';
import { JourneyHead } from './JourneyHead';
import styles from './JourneySlosCard.module.css';
import { EnvironmentView, inView } from './journeySlos';
import { NamingExample } from './NamingExample';
import { SloTable } from './SloTable';
import { isOfNoStep, splitSlos } from './splitSlos';

/** A journey with its state and its SLOs, those of the shown entity first. */
export function JourneySection(props: {
  journey: JourneyOverview;
  entityRef: string;
  timeframe: string;
  view: EnvironmentView;
  conventions: SloConventionsOverview;
}) {
  const { t } = useTexts();
  const { journey, entityRef, timeframe, view, conventions } = props;

  const isJourneyPage = journey.entityRef === entityRef;
  const slos = inView(journey.slos, view);
  const { own, otherSteps, noStep } = isJourneyPage
    ? { own: slos, otherSteps: [], noStep: [] }
    : splitSlos(slos, journey, entityRef);
  const noteOf = (slo: SloOverview) =>
    isOfNoStep(slo, journey) ? t('sloTable.noStep') : undefined;
  const shared = { timeframe, journey: journey.title, noteOf };

  return (
    <section className={styles.journey} aria-label={journey.title}>
      <JourneyHead
        journey={journey}
        isJourneyPage={isJourneyPage}
        timeframe={view === 'production' ? timeframe : undefined}
      />
      {view === 'production' && slos.length === 0 && (
        <NoSlo
          journey={journey}
          entityRef={entityRef}
          conventions={conventions}
        />
      )}
      {own.length > 0 && (
        <SloTable
          {...shared}
          slos={own}
          showPlace={isJourneyPage || view === 'other'}
        />
      )}
      {own.length === 0 && slos.length > 0 && (
        <Text as="p" variant="body-small" className={styles.hint}>
          {t('journeySlos.noOwnSlo')}
        </Text>
      )}
      <FoldedSlos {...shared} slos={otherSteps} of="otherSteps" />
      <FoldedSlos {...shared} slos={noStep} of="noStep" />
    </section>
  );
}

function NoSlo(props: {
  journey: JourneyOverview;
  entityRef: string;
  conventions: SloConventionsOverview;
}) {
  const { t } = useTexts();
  const { journey, entityRef, conventions } = props;
  return (
    <>
      <Text as="p" variant="body-small" className={styles.hint}>
        {t('journeySlos.noSloHint')}
      </Text>
      <NamingExample
        conventions={conventions}
        journeyRef={journey.entityRef}
        serviceRef={
          journey.entityRef === entityRef
            ? journey.steps.find(step => step.serviceExists)?.service
            : entityRef
        }
      />
    </>
  );
}
