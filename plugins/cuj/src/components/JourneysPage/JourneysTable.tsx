/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Box } from '@backstage/ui';
import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import styles from '../ListTable/ListTable.module.css';
import { JourneyRow } from './JourneyRow';

const columns = [
  'journey',
  'state',
  'availability',
  'budget',
  'weakLink',
  'owner',
] as const;

/** One line for each journey, in the order given. */
export function JourneysTable(props: { journeys: JourneyStatus[] }) {
  const { t } = useTexts();
  return (
    <Box bg="neutral" className={styles.box}>
      <table className={styles.table}>
        <caption className={styles.visuallyHidden}>
          {t('journeys.caption')}
        </caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {t(`journeys.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.journeys.map(journey => (
            <JourneyRow key={journey.entityRef} journey={journey} />
          ))}
        </tbody>
      </table>
    </Box>
  );
}
