/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import styles from './JourneySlosCard.module.css';
import { sortSlos } from './shownStatus';
import { SloRow } from './SloRow';

/** SLOs with their status over one timeframe. */
export function SloTable(props: {
  slos: SloOverview[];
  timeframe: string;
  /** What the SLOs belong to, for those who can't see where the table stands. */
  journey: string;
  /** Whether rows say which service and environment they are of. */
  showPlace?: boolean;
  /** What else there is to say of an SLO here. */
  noteOf?: (slo: SloOverview) => string | undefined;
}) {
  const { t } = useTexts();
  const { slos, timeframe, journey, showPlace, noteOf } = props;
  return (
    <table className={styles.table}>
      <caption className={styles.visuallyHidden}>
        {t('sloTable.caption', { journey, timeframe })}
      </caption>
      <colgroup>
        <col className={styles.colSlo} />
        <col className={styles.colState} />
        <col className={styles.colSli} />
        <col className={styles.colBudget} />
        <col className={styles.colLink} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('sloTable.slo')}</th>
          <th scope="col">{t('sloTable.state')}</th>
          <th scope="col">{t('sloTable.sli')}</th>
          <th scope="col">{t('sloTable.budget')}</th>
          <th scope="col">
            <span className={styles.visuallyHidden}>{t('sloTable.link')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sortSlos(slos, timeframe).map(slo => (
          <SloRow
            key={`${slo.source} ${slo.id}`}
            slo={slo}
            timeframe={timeframe}
            showPlace={showPlace}
            note={noteOf?.(slo)}
          />
        ))}
      </tbody>
    </table>
  );
}
