/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { SloOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useId, useState } from 'react';
import { statusOf } from '../../api/statusOf';
import { useSloHistory } from '../../hooks/useSloHistory';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { Choice } from '../Choice/Choice';
import { HistoryContent } from './HistoryContent';
import { historyWindowOf } from './historyWindowOf';
import { NoHistoryNotice } from './NoHistoryNotice';
import styles from './SloHistoryDialog.module.css';

/** How the SLO went over a window, by what its source tells when it is asked. */
export function HistorySection(props: {
  slo: SloOverview;
  timeframe: string | undefined;
}) {
  const { t } = useTexts();
  const { slo, timeframe } = props;
  const [isCorrected, setIsCorrected] = useState(true);
  const window = historyWindowOf(timeframe);
  const state = useSloHistory(
    { source: slo.source, sloId: slo.id },
    { timeframe: window, corrected: isCorrected },
  );
  const titleId = useId();

  const status = statusOf(state.error);
  const isRefused =
    !state.answer && !state.isLoading && (status === 501 || status === 503);
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div className={styles.sectionHead}>
        <h3 id={titleId} className={styles.title}>
          {t('sloHistory.history.title', { timeframe: window })}
        </h3>
        <Choice
          label={t('sloHistory.history.corrections')}
          options={[
            { id: 'with', text: t('sloHistory.history.corrected') },
            { id: 'without', text: t('sloHistory.history.uncorrected') },
          ]}
          selected={isCorrected ? 'with' : 'without'}
          onSelect={id => setIsCorrected(id === 'with')}
        />
      </div>
      {timeframe !== undefined && timeframe !== window && (
        <Text as="p" variant="body-small" color="secondary">
          {t('sloHistory.history.otherWindow', { timeframe, window })}
        </Text>
      )}
      {isRefused ? (
        <NoHistoryNotice source={slo.source} state={state} />
      ) : (
        <AnswerContent
          state={state}
          notAllowed={t('overview.notAllowed')}
          notFound={t('sloHistory.notFound')}
        >
          {answer => <HistoryContent answer={answer} type={slo.type} />}
        </AnswerContent>
      )}
    </section>
  );
}
