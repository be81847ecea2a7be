/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert } from '@backstage/ui';
import { ReactNode } from 'react';
import { AnswerState } from '../../hooks/useAnswer';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';

/** Says where the answer that is shown could not be replaced by a newer one. */
export function RefreshNotice(props: {
  state: AnswerState<unknown>;
  actions: ReactNode;
}) {
  const { t } = useTexts();
  const { receivedAt, isOutdated, error } = props.state;
  if (!receivedAt || (!error && !isOutdated)) {
    return null;
  }
  const age = <Age of={receivedAt} />;
  const message = error?.message ?? t('overview.noAnswer');
  return (
    <Alert
      icon
      status="warning"
      mb="3"
      title={
        isOutdated
          ? t('overview.outdatedTitle', { age })
          : t('overview.refreshErrorTitle')
      }
      description={
        isOutdated
          ? t('overview.outdated', { message })
          : t('overview.refreshError', { age, message })
      }
      customActions={props.actions}
    />
  );
}
