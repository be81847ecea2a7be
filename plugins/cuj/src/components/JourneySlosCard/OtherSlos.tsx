/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  EntityOverview,
  SloOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import styles from './JourneySlosCard.module.css';
import { EnvironmentView, inView } from './journeySlos';
import { namedJourney } from './namedJourney';
import { SloTable } from './SloTable';

/** The SLOs of a service that none of the journeys with a step for it counts. */
export function OtherSlos(props: {
  overview: EntityOverview;
  timeframe: string;
  view: EnvironmentView;
}) {
  const { t } = useTexts();
  const { overview, timeframe, view } = props;
  const slos = inView(overview.otherSlos, view);
  if (slos.length === 0) {
    return null;
  }

  const title = t('journeySlos.otherSlos');
  const noteOf = (slo: SloOverview) => {
    const journey = namedJourney(slo, overview);
    return journey && t('sloTable.journeyWithoutStep', { journey });
  };
  return (
    <section className={styles.journey}>
      <h4 className={styles.title}>{title}</h4>
      <SloTable
        slos={slos}
        timeframe={timeframe}
        journey={title}
        showPlace={view === 'other'}
        noteOf={noteOf}
      />
    </section>
  );
}
