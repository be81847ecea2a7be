/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, Text } from '@backstage/ui';
import {
  JourneyOverview,
  SloConventionsOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  RiAlertLine,
  RiArrowDownSLine,
  RiArrowUpSLine,
  RiQuestionLine,
} from '@remixicon/react';
import { useState } from 'react';
import { cujTranslationRef } from '../../translation';
import { Chip } from '../StateChip/Chip';
import { SloStateChip } from '../StateChip/SloStateChip';
import styles from './JourneySlosCard.module.css';
import {
  EnvironmentView,
  countStates,
  inView,
  journeyState,
  splitByService,
} from './journeySlos';
import { NamingExample } from './NamingExample';
import { SloTable } from './SloTable';

/** A journey with its state and its SLOs, those of the shown entity first. */
export function JourneySection(props: {
  journey: JourneyOverview;
  entityRef: string;
  timeframe: string;
  view: EnvironmentView;
  conventions: SloConventionsOverview;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { journey, entityRef, timeframe, view, conventions } = props;
  const [showsOthers, setShowsOthers] = useState(false);

  const isJourneyPage = journey.entityRef === entityRef;
  const slos = inView(journey.slos, view);
  const { own, others } = isJourneyPage
    ? { own: slos, others: [] }
    : splitByService(slos, entityRef);
  const state = journeyState(journey, timeframe);
  const summary = countStates(others, timeframe)
    .map(one => `${one.count} ${t(`sloState.${one.state}`)}`)
    .join(', ');

  return (
    <section className={styles.journey} aria-label={journey.title}>
      <div className={styles.head}>
        {!isJourneyPage && (
          <h4 className={styles.title}>
            <EntityRefLink
              entityRef={journey.entityRef}
              title={journey.title}
            />
          </h4>
        )}
        {!isJourneyPage && journey.criticality && (
          <Chip tone="plain">{t(`journeySlos.${journey.criticality}`)}</Chip>
        )}
        {journey.measurement === 'proxy' ? (
          <Chip
            tone="warn"
            icon={<RiAlertLine aria-hidden />}
            title={t('journeySlos.proxyHint')}
          >
            {t('journeySlos.proxy')}
          </Chip>
        ) : (
          <Chip tone="plain">{t('journeySlos.endToEnd')}</Chip>
        )}
        <span>{view === 'production' && <JourneyState state={state} />}</span>
      </div>
      {!isJourneyPage && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.hint}
        >
          <Hint journey={journey} />
        </Text>
      )}

      {view === 'production' && slos.length === 0 && (
        <NoSlo
          journey={journey}
          entityRef={entityRef}
          conventions={conventions}
        />
      )}
      {own.length > 0 && (
        <SloTable
          slos={own}
          timeframe={timeframe}
          journey={journey.title}
          showPlace={isJourneyPage || view === 'other'}
        />
      )}
      {own.length === 0 && others.length > 0 && (
        <Text as="p" variant="body-small" className={styles.hint}>
          {t('journeySlos.noOwnSlo')}
        </Text>
      )}
      {others.length > 0 && (
        <>
          <Text as="p" variant="body-small" className={styles.hint}>
            {t('journeySlos.othersSummary', { summary })}{' '}
            <Button
              size="small"
              variant="tertiary"
              aria-expanded={showsOthers}
              iconEnd={showsOthers ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
              onPress={() => setShowsOthers(shown => !shown)}
            >
              {showsOthers
                ? t('journeySlos.hideOthers')
                : t('journeySlos.others', { count: others.length })}
            </Button>
          </Text>
          {showsOthers && (
            <SloTable
              slos={others}
              timeframe={timeframe}
              journey={journey.title}
              showPlace
            />
          )}
        </>
      )}
    </section>
  );
}

function JourneyState(props: { state: ReturnType<typeof journeyState> }) {
  const { t } = useTranslationRef(cujTranslationRef);
  return props.state ? (
    <SloStateChip state={props.state} />
  ) : (
    <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
      {t('journeySlos.noSlo')}
    </Chip>
  );
}

function Hint(props: { journey: JourneyOverview }) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { outcome, measurement, measurementRationale, steps } = props.journey;
  const parts = [outcome];
  if (measurement === 'proxy') {
    parts.push(
      measurementRationale
        ? t('journeySlos.proxyBecause', { rationale: measurementRationale })
        : t('journeySlos.proxyWithoutReason'),
    );
  }
  const services = new Set(steps.map(step => step.service));
  parts.push(t('journeySlos.services', { count: services.size }));
  return <>{parts.join(' · ')}</>;
}

function NoSlo(props: {
  journey: JourneyOverview;
  entityRef: string;
  conventions: SloConventionsOverview;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
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
