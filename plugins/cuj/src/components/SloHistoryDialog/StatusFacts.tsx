/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { SloTimeframeOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { ErrorBudgetGauge } from '../ErrorBudgetGauge/ErrorBudgetGauge';
import { StateNotes } from '../JourneySlosCard/StateNotes';
import { SliAgainstTarget } from '../SliAgainstTarget/SliAgainstTarget';
import { SloStateChip } from '../StateChip/SloStateChip';
import styles from './SloHistoryDialog.module.css';

/** What the card says of an SLO, over the timeframe that is looked at. */
export function StatusFacts(props: { status?: SloTimeframeOverview }) {
  const { t } = useTexts();
  const { status } = props;
  if (!status) {
    return <Text as="p">{t('sloTable.noTarget')}</Text>;
  }
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('sloTable.state')}</dt>
        <dd>
          <SloStateChip state={status.state} />
          <StateNotes status={status} />
        </dd>
      </div>
      <div>
        <dt>{t('sloTable.sli')}</dt>
        <dd>
          <SliAgainstTarget {...status} />
        </dd>
      </div>
      <div className={styles.budget}>
        <dt>{t('sloTable.budget')}</dt>
        <dd>
          <ErrorBudgetGauge status={status} />
        </dd>
      </div>
    </dl>
  );
}
