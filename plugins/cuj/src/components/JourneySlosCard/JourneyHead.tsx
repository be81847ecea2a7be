/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { JourneyOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiAlertLine, RiQuestionLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { Chip } from '../StateChip/Chip';
import { SloStateChip } from '../StateChip/SloStateChip';
import styles from './JourneySlosCard.module.css';
import { JourneyState } from './journeySlos';

/** What a journey is and, where one is given, its state with what that leaves out. */
export function JourneyHead(props: {
  journey: JourneyOverview;
  /** Whether the page itself says what the journey is. */
  isJourneyPage: boolean;
  state?: JourneyState;
}) {
  const { t } = useTexts();
  const { journey, isJourneyPage, state } = props;
  const unseen = journey.steps.filter(
    ({ service, serviceExists }) => service && !serviceExists,
  );
  return (
    <>
      <div className={styles.head}>
        {!isJourneyPage && (
          <>
            <h4 className={styles.title}>
              <EntityRefLink
                entityRef={journey.entityRef}
                title={journey.title}
              />
            </h4>
            {journey.criticality && (
              <Chip tone="plain">
                {t(`journeySlos.${journey.criticality}`)}
              </Chip>
            )}
          </>
        )}
        {journey.measurement === 'proxy' ? (
          <Chip tone="warn" icon={<RiAlertLine aria-hidden />}>
            {t('journeySlos.proxy')}
          </Chip>
        ) : (
          <Chip tone="plain">{t('journeySlos.endToEnd')}</Chip>
        )}
        {state && (
          <span className={styles.state}>
            <StateChip state={state} />
            {unseen.length > 0 && (
              <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
                {t('journeySlos.unseen', { count: unseen.length })}
              </Chip>
            )}
          </span>
        )}
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
      {state && unseen.length > 0 && (
        <Text as="p" variant="body-small" className={styles.hint}>
          {t('journeySlos.unseenHint', {
            count: unseen.length,
            steps: unseen.map(({ name }) => name).join(', '),
          })}
        </Text>
      )}
    </>
  );
}

function StateChip(props: { state: JourneyState }) {
  const { t } = useTexts();
  const { state } = props;
  if (typeof state !== 'string') {
    return <SloStateChip {...state} />;
  }
  return (
    <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
      {state === 'no-slo' ? t('journeySlos.noSlo') : t('journeySlos.noTarget')}
    </Chip>
  );
}

function Hint(props: { journey: JourneyOverview }) {
  const { t } = useTexts();
  const { outcome, measurement, measurementRationale, steps } = props.journey;
  const parts = [outcome];
  if (measurement === 'proxy') {
    parts.push(
      measurementRationale
        ? t('journeySlos.proxyBecause', { rationale: measurementRationale })
        : t('journeySlos.proxyWithoutReason'),
    );
  }
  const services = new Set(steps.flatMap(({ service }) => service || []));
  parts.push(t('journeySlos.services', { count: services.size }));
  return <>{parts.join(' · ')}</>;
}
