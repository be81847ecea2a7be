/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import {
  JourneyDetail,
  isJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useJourney } from '../../hooks/useJourney';
import { useSteadyAnswer } from '../../hooks/useSteadyAnswer';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { FreshnessNotice } from '../CardContent/FreshnessNotice';
import { ErrorBudgetPolicyPanel } from '../ErrorBudgetPolicyPanel/ErrorBudgetPolicyPanel';
import { ReadinessPanel } from '../ReadinessPanel/ReadinessPanel';
import { BudgetCard } from './BudgetCard';
import { EventsCard } from './EventsCard';
import { JourneyHead } from './JourneyHead';
import styles from './JourneyPage.module.css';
import { JourneySlos } from './JourneySlos';
import { LimitationsCard } from './LimitationsCard';
import { MonitorsCard } from './MonitorsCard';
import { offeredWindows } from './offeredWindows';
import { readJourneyFacts } from './readJourneyFacts';
import { StandingCard } from './StandingCard';
import { StepMap } from './StepMap';
import { useJourneyWindow } from './useJourneyWindow';
import { ValidationCard } from './ValidationCard';

/**
 * The page of a journey: what it is, how it stands and why, what happened, and what
 * its SLOs can't see.
 *
 * @public
 */
export function JourneyPage() {
  const { t } = useTexts();
  const { entity } = useEntity();
  return isJourneyEntity(entity) ? (
    <Content key={stringifyEntityRef(entity)} entity={entity} />
  ) : (
    <Alert
      icon
      status="info"
      title={t('journeyPage.noJourneyTitle')}
      description={t('journeyPage.noJourney')}
    />
  );
}

function Content(props: { entity: Entity }) {
  const { t } = useTexts();
  const { entity } = props;
  const { window, setWindow } = useJourneyWindow();
  const state = useSteadyAnswer(useJourney(stringifyEntityRef(entity), window));
  const { answer } = state;
  const facts = readJourneyFacts(entity);
  return (
    <div className={styles.page}>
      <JourneyHead
        facts={facts}
        status={answer?.status}
        window={window ?? answer?.window.timeframe}
        offered={answer && offeredWindows(answer)}
        onWindow={setWindow}
      />
      <AnswerContent
        state={state}
        notAllowed={t('journeyPage.notAllowed')}
        notFound={t('journeyPage.notFound')}
      >
        {detail => (
          <div aria-busy={state.isEarlier} className={styles.answer}>
            <FreshnessNotice sources={detail.sources} />
            <StandingCard detail={detail} />
            <StepMap detail={detail} />
            <BudgetCard detail={detail} />
          </div>
        )}
      </AnswerContent>
      <div className={styles.columns}>
        <div className={styles.column}>
          <ErrorBudgetPolicyPanel />
          {answer && (
            <Details
              detail={answer}
              isEarlier={state.isEarlier}
              isOutdated={state.isOutdated}
            />
          )}
        </div>
        <div className={styles.column}>
          <ReadinessPanel />
          <LimitationsCard facts={facts} />
          <ValidationCard facts={facts} />
        </div>
      </div>
    </div>
  );
}

function Details(props: {
  detail: JourneyDetail;
  isEarlier: boolean;
  isOutdated: boolean;
}) {
  const { detail, isEarlier, isOutdated } = props;
  return (
    <div aria-busy={isEarlier} className={styles.answer}>
      <EventsCard detail={detail} />
      <JourneySlos detail={detail} />
      <MonitorsCard detail={detail} isOutdated={isOutdated} />
    </div>
  );
}
