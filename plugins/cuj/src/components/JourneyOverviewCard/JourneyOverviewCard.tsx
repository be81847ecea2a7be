/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink, useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  JourneyOverview,
  JourneyStepOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { RiCloseLine, RiQuestionLine } from '@remixicon/react';
import { useEntityOverview } from '../../hooks/useEntityOverview';
import { useTexts } from '../../hooks/useTexts';
import { OverviewContent } from '../CardContent/OverviewContent';
import { CardFrame } from '../CardFrame/CardFrame';
import { Optional } from '../Optional/Optional';
import { Chip } from '../StateChip/Chip';
import { JourneyPageLink } from './JourneyPageLink';
import styles from './JourneyOverviewCard.module.css';

/**
 * What a journey is: its outcome, start and end, how it is measured, and its steps
 * with the owners of their services.
 *
 * @public
 */
export function JourneyOverviewCard() {
  const { t } = useTexts();
  const { entity } = useEntity();
  const state = useEntityOverview(entity);
  const [journey] = state.answer?.journeys ?? [];

  return (
    <CardFrame
      title={t('journeyOverview.title')}
      headerActions={
        journey?.criticality && (
          <Chip tone="plain">{t(`journeySlos.${journey.criticality}`)}</Chip>
        )
      }
    >
      <OverviewContent state={state}>
        {overview =>
          overview.journeys.map(one => (
            <Content key={one.entityRef} journey={one} />
          ))
        }
      </OverviewContent>
      <Optional>
        <JourneyPageLink />
      </Optional>
    </CardFrame>
  );
}

function Content(props: { journey: JourneyOverview }) {
  const { t } = useTexts();
  const { journey } = props;
  const isProxy = journey.measurement === 'proxy';
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('journeyOverview.outcome')}</dt>
        <dd>
          <strong>{journey.outcome}</strong>
        </dd>
        <dt>{t('journeyOverview.start')}</dt>
        <dd>{journey.start}</dd>
        <dt>{t('journeyOverview.end')}</dt>
        <dd>{journey.end}</dd>
        <dt>{t('journeyOverview.measurement')}</dt>
        <dd>
          {isProxy
            ? t('journeyOverview.measurementProxy')
            : t('journeyOverview.measurementEndToEnd')}
          {isProxy && (
            <Text as="p" variant="body-small" color="secondary">
              {journey.measurementRationale ??
                t('journeyOverview.withoutReason')}
            </Text>
          )}
        </dd>
      </dl>
      <h4 className={styles.stepsTitle}>{t('journeyOverview.steps')}</h4>
      <ol className={styles.steps}>
        {journey.steps.map(step => (
          <Step key={step.name} step={step} />
        ))}
      </ol>
    </>
  );
}

function Step(props: { step: JourneyStepOverview }) {
  const { t } = useTexts();
  const { step } = props;
  return (
    <li className={styles.step}>
      <span className={styles.stepName}>{step.name}</span>
      <div className={styles.line}>
        <Service step={step} />
      </div>
      {step.serviceExists && (
        <div className={styles.line}>
          {step.serviceOwner && step.serviceOwnerExists ? (
            <EntityRefLink entityRef={step.serviceOwner} />
          ) : (
            <MissingOwner owner={step.serviceOwner} />
          )}
        </div>
      )}
      {step.boundary && (
        <div className={`${styles.line} ${styles.boundary}`}>
          {step.boundary}
        </div>
      )}
      <Text variant="body-small" color="secondary">
        {t(`journeyOverview.dependency.${step.dependency}`)}
      </Text>
    </li>
  );
}

function Service(props: { step: JourneyStepOverview }) {
  const { t } = useTexts();
  const { service, serviceExists } = props.step;
  if (!service) {
    return (
      <Chip tone="bad" icon={<RiCloseLine aria-hidden />}>
        {t('journeyOverview.noService')}
      </Chip>
    );
  }
  return serviceExists ? (
    <EntityRefLink entityRef={service} />
  ) : (
    <NotVisible entityRef={service} />
  );
}

function MissingOwner(props: { owner?: string }) {
  const { t } = useTexts();
  const { owner } = props;
  if (!owner) {
    return (
      <Chip tone="bad" icon={<RiCloseLine aria-hidden />}>
        {t('journeyOverview.noOwner')}
      </Chip>
    );
  }
  return <NotVisible entityRef={owner} />;
}

function NotVisible(props: { entityRef: string }) {
  const { t } = useTexts();
  return (
    <>
      {props.entityRef}{' '}
      <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
        {t('journeyOverview.notVisible')}
      </Chip>
    </>
  );
}
