/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { JourneyOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiAlertLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { useReasonText } from '../JourneyStanding/useReasonText';
import { Chip } from '../StateChip/Chip';
import { SloStateChip } from '../StateChip/SloStateChip';
import styles from './JourneySlosCard.module.css';
import { stateOfJourney } from './journeySlos';

/** What a journey is and how it stands, over whatever timeframe SLOs are shown. */
export function JourneyHead(props: {
  journey: JourneyOverview;
  /** Whether the page itself says what the journey is. */
  isJourneyPage: boolean;
  /** The timeframe of the SLOs; absent where they say nothing of how it stands. */
  timeframe?: string;
}) {
  const { t } = useTexts();
  const { journey, isJourneyPage, timeframe } = props;
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
        {timeframe && (
          <span className={styles.state}>
            <SloStateChip
              state={stateOfJourney(journey)}
              lastKnown={journey.standing?.lastState}
            />
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
      {timeframe && <Why journey={journey} timeframe={timeframe} />}
      {timeframe && unseen.length > 0 && (
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

/** Why it stands so, or over what timeframe, where that is not the one of the SLOs. */
function Why(props: { journey: JourneyOverview; timeframe: string }) {
  const { t } = useTexts();
  const reasonText = useReasonText();
  const { standing } = props.journey;
  let text: string | undefined;
  if (!standing) {
    text = t('journeySlos.notComputed');
  } else if (standing.why.length > 0) {
    text = t('journeySlos.because', {
      timeframe: standing.timeframe,
      reason: reasonText(standing.why[0], standing),
    });
  } else if (standing.timeframe !== props.timeframe) {
    text = t('journeySlos.stateOver', { timeframe: standing.timeframe });
  }
  return text === undefined ? null : (
    <Text as="p" variant="body-small" className={styles.hint}>
      {text}
    </Text>
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
