/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Button } from '@backstage/ui';
import { statusOf } from '../../api/statusOf';
import { AnswerState } from '../../hooks/useAnswer';
import { useTexts } from '../../hooks/useTexts';

/** Says why there is no history: the source tells none, or does not answer. */
export function NoHistoryNotice(props: {
  source: string;
  state: AnswerState<unknown>;
}) {
  const { t } = useTexts();
  const { source, state } = props;
  const { error, retry } = state;
  if (statusOf(error) === 501) {
    return (
      <Alert
        icon
        status="info"
        title={t('sloHistory.history.notSupportedTitle', { source })}
        description={t('sloHistory.history.notSupported')}
      />
    );
  }
  return (
    <Alert
      icon
      status="danger"
      title={t('sloHistory.history.downTitle', { source })}
      description={reasonOf(error)}
      customActions={
        <Button size="small" variant="secondary" onPress={retry}>
          {t('overview.retry')}
        </Button>
      }
    />
  );
}

/** What the backend said, rather than that it said something. */
function reasonOf(error: Error | undefined): string | undefined {
  const { cause } = (error ?? {}) as { cause?: unknown };
  return cause instanceof Error ? cause.message : error?.message;
}
