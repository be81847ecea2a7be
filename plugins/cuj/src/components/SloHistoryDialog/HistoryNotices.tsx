/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Text } from '@backstage/ui';
import { SloHistoryAnswer } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Moment } from '../Moment/Moment';

/** From when an answer is, and what speaks against relying on it. */
export function HistoryNotices(props: { answer: SloHistoryAnswer }) {
  const { t } = useTexts();
  const { source, asOf, fromCache, stale, error, history } = props.answer;
  const time = <Moment of={asOf} />;
  return (
    <>
      {stale ? (
        <Alert
          icon
          status="warning"
          title={t('sloHistory.history.stale', {
            time,
            age: <Age of={asOf} />,
          })}
          description={t('sloHistory.history.staleBecause', {
            source,
            error: error ?? '',
          })}
        />
      ) : (
        <Text as="p" variant="body-small" color="secondary">
          {fromCache
            ? t('sloHistory.history.cached', { source, time })
            : t('sloHistory.history.asked', { source, time })}
        </Text>
      )}
      {history.isPreliminary && (
        <Alert
          icon
          status="info"
          title={t('sloHistory.history.preliminaryTitle')}
          description={t('sloHistory.history.preliminary', { source })}
        />
      )}
      {history.errors.length > 0 && (
        <Alert
          icon
          status="warning"
          title={t('sloHistory.history.errorsTitle', { source })}
          description={history.errors.join(' · ')}
        />
      )}
    </>
  );
}
