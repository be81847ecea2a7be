/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityInfoCard,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  EntityOverview,
  JourneyOverview,
  SloConventionsOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Fragment, useState } from 'react';
import { useEntityOverview } from '../../hooks/useEntityOverview';
import { cujTranslationRef } from '../../translation';
import { Age } from '../Age/Age';
import { FreshnessNotice } from '../CardContent/FreshnessNotice';
import { OverviewContent } from '../CardContent/OverviewContent';
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
import { SloTable } from './SloTable';

/**
 * The journeys that a Component carries with their SLOs, or the SLOs of a Journey.
 *
 * @public
 */
export function JourneySlosCard() {
  const { t } = useTranslationRef(cujTranslationRef);
  const { entity } = useEntity();
  const state = useEntityOverview(entity);
  const [chosen, setChosen] = useState<string>();

  const timeframes = state.overview ? timeframesOf(state.overview) : [];
  const timeframe =
    chosen && timeframes.includes(chosen)
      ? chosen
      : defaultTimeframe(timeframes);

  return (
    <EntityInfoCard
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
    </EntityInfoCard>
  );
}

function Content(props: {
  overview: EntityOverview;
  entityRef: string;
  timeframe: string;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { overview, entityRef, timeframe } = props;
  const [view, setView] = useState<EnvironmentView>('production');

  const slos = allSlos(overview);
  const otherCount = inView(slos, 'other').length;
  const shown = inView(slos, view);
  const asOf = oldestValue(shown, timeframe);
  const others = inView(overview.otherSlos, view);
  // In the other view a journey without SLOs has nothing to say.
  const journeys = sortJourneys(overview.journeys, timeframe).filter(
    journey => view === 'production' || inView(journey.slos, view).length > 0,
  );

  return (
    <div className={styles.root}>
      <FreshnessNotice sources={overview.sources} />
      {view === 'other' && (
        <Text as="p" variant="body-small" color="secondary">
          {t('journeySlos.otherEnvironmentsHint')}
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
      {others.length > 0 && (
        <section className={styles.journey}>
          <h4 className={styles.title}>{t('journeySlos.otherSlos')}</h4>
          <SloTable
            slos={others}
            timeframe={timeframe}
            journey={t('journeySlos.otherSlos')}
            showPlace={view === 'other'}
          />
        </section>
      )}
      {(asOf || otherCount > 0) && (
        <div className={styles.foot}>
          <Text variant="body-small" color="secondary">
            {asOf && t('age.asOf', { age: <Age of={asOf} /> })}
          </Text>
          {otherCount > 0 && (
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
      {view === 'production' && overview.journeys.length > 0 && (
        <IfThisFails journeys={overview.journeys} entityRef={entityRef} />
      )}
    </div>
  );
}

function NoJourneys(props: {
  entityRef: string;
  conventions: SloConventionsOverview;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
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

/** The journeys that break with this service, and where in them it stands. */
function IfThisFails(props: {
  journeys: JourneyOverview[];
  entityRef: string;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { journeys, entityRef } = props;
  const carried = journeys.flatMap(journey => {
    const index = journey.steps.findIndex(step => step.service === entityRef);
    return index < 0 ? [] : [{ journey, index, step: journey.steps[index] }];
  });
  if (carried.length === 0) {
    return null;
  }
  return (
    <Text as="p" variant="body-small" className={styles.hint}>
      <strong>{t('journeySlos.fails', { count: carried.length })}</strong>
      {carried.map(({ journey, index, step }, position) => (
        <Fragment key={journey.entityRef}>
          {position > 0 && ', '}
          <EntityRefLink entityRef={journey.entityRef} title={journey.title} />
          {' ('}
          {t('journeySlos.failsRole', {
            dependency: t(`dependency.${step.dependency}`),
            step: String(index + 1),
            steps: String(journey.steps.length),
          })}
          )
        </Fragment>
      ))}
    </Text>
  );
}

function Choice(props: {
  label: string;
  options: Array<{ id: string; text: string }>;
  selected: string;
  onSelect: (id: string) => void;
}) {
  const { label, options, selected, onSelect } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={keys => {
        const [key] = [...keys];
        if (key !== undefined) {
          onSelect(String(key));
        }
      }}
    >
      {options.map(({ id, text }) => (
        <ToggleButton key={id} id={id} size="small">
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
