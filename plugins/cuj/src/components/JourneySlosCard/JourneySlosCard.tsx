/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  EntityOverview,
  SloConventionsOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { useEntityOverview } from '../../hooks/useEntityOverview';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { FreshnessNotice } from '../CardContent/FreshnessNotice';
import { OverviewContent } from '../CardContent/OverviewContent';
import { CardFrame } from '../CardFrame/CardFrame';
import { Choice } from '../Choice/Choice';
import { PasteableCode } from '../PasteableCode/PasteableCode';
import styles from './JourneySlosCard.module.css';
import { JourneySection } from './JourneySection';
import {
  EnvironmentView,
  allSlos,
  defaultTimeframe,
  inView,
  oldestValue,
  sortJourneys,
  timeframesOf,
} from './journeySlos';
import { NamingExample } from './NamingExample';
import { OtherSlos } from './OtherSlos';

/**
 * The journeys that a Component carries with their SLOs, or the SLOs of a Journey.
 *
 * @public
 */
export function JourneySlosCard() {
  const { t } = useTexts();
  const { entity } = useEntity();
  const state = useEntityOverview(entity);
  const [chosen, setChosen] = useState<string>();

  const slos = state.answer ? allSlos(state.answer) : [];
  const timeframes = timeframesOf(slos);
  const timeframe =
    chosen && timeframes.includes(chosen) ? chosen : defaultTimeframe(slos);

  return (
    <CardFrame
      title={t('journeySlos.title')}
      headerActions={
        timeframes.length > 1 && (
          <Choice
            label={t('journeySlos.timeframe')}
            options={timeframes.map(id => ({ id, text: id }))}
            selected={timeframe}
            onSelect={setChosen}
          />
        )
      }
    >
      <OverviewContent state={state}>
        {overview => (
          <Content
            overview={overview}
            entityRef={stringifyEntityRef(entity)}
            timeframe={timeframe}
          />
        )}
      </OverviewContent>
    </CardFrame>
  );
}

function Content(props: {
  overview: EntityOverview;
  entityRef: string;
  timeframe: string;
}) {
  const { t } = useTexts();
  const { overview, entityRef, timeframe } = props;
  const [view, setView] = useState<EnvironmentView>('production');

  const slos = allSlos(overview);
  const otherCount = inView(slos, 'other').length;
  // Whoever is in the other view stays there when its last SLO goes, and can leave.
  const hasChoice = otherCount > 0 || view === 'other';
  const asOf = oldestValue(inView(slos, view), timeframe);
  // In the other view a journey without SLOs has nothing to say.
  const journeys = sortJourneys(overview.journeys).filter(
    journey => view === 'production' || inView(journey.slos, view).length > 0,
  );

  return (
    <div className={styles.root}>
      <FreshnessNotice sources={overview.sources} />
      {view === 'other' && (
        <Text as="p" variant="body-small" color="secondary">
          {otherCount > 0
            ? t('journeySlos.otherEnvironmentsHint')
            : t('journeySlos.emptyEnvironment')}
        </Text>
      )}
      {overview.journeys.length === 0 && view === 'production' && (
        <NoJourneys entityRef={entityRef} conventions={overview.conventions} />
      )}
      {journeys.map(journey => (
        <JourneySection
          key={journey.entityRef}
          journey={journey}
          entityRef={entityRef}
          timeframe={timeframe}
          view={view}
          conventions={overview.conventions}
        />
      ))}
      <OtherSlos overview={overview} timeframe={timeframe} view={view} />
      {(asOf || hasChoice) && (
        <div className={styles.foot}>
          <Text variant="body-small" color="secondary">
            {asOf && t('age.asOf', { age: <Age of={asOf} /> })}
          </Text>
          {hasChoice && (
            <Choice
              label={t('journeySlos.environment')}
              options={[
                { id: 'production', text: t('journeySlos.production') },
                {
                  id: 'other',
                  text: t('journeySlos.otherEnvironments', {
                    number: String(otherCount),
                  }),
                },
              ]}
              selected={view}
              onSelect={id => setView(id as EnvironmentView)}
            />
          )}
        </div>
      )}
    </div>
  );
}

function NoJourneys(props: {
  entityRef: string;
  conventions: SloConventionsOverview;
}) {
  const { t } = useTexts();
  const { entityRef, conventions } = props;
  return (
    <section className={styles.journey}>
      <h4 className={styles.title}>{t('journeySlos.emptyTitle')}</h4>
      <Text as="p" variant="body-small" className={styles.hint}>
        {t('journeySlos.empty')}
      </Text>
      <PasteableCode
        text={[
          'spec:',
          '  steps:',
          '    - name: name-of-the-step',
          `      service: ${entityRef}`,
          '      boundary: POST /things/{id}/runs',
        ].join('\n')}
      />
      <Text as="p" variant="body-small" className={styles.hint}>
        {t('journeySlos.emptyName')}
      </Text>
      <NamingExample conventions={conventions} serviceRef={entityRef} />
    </section>
  );
}
