/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Button, Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { ReactNode } from 'react';
import { statusOf } from '../../api/statusOf';
import { AnswerState } from '../../hooks/useAnswer';
import { useTexts } from '../../hooks/useTexts';
import { RefreshNotice } from './RefreshNotice';

/**
 * What the backend answered in each of its states: loading, not allowed, failed,
 * and what was there before where only a refresh failed.
 */
export function AnswerContent<T>(props: {
  state: AnswerState<T>;
  /** What to tell somebody who lacks the permission. */
  notAllowed: string;
  /** What it means that there is nothing; an error like others where absent. */
  notFound?: string;
  children: (answer: T) => ReactNode;
}) {
  const { t } = useTexts();
  const { notAllowed, notFound } = props;
  const { answer, error, isLoading, retry } = props.state;

  if (answer === undefined && isLoading) {
    return (
      <Flex direction="column" gap="3" aria-busy role="status">
        <VisuallyHidden>{t('overview.loading')}</VisuallyHidden>
        <Skeleton width="60%" height={20} />
        <Skeleton width="100%" height={40} />
        <Skeleton width="100%" height={40} />
      </Flex>
    );
  }

  const retryButton = (
    <Button size="small" variant="secondary" onPress={retry}>
      {t('overview.retry')}
    </Button>
  );
  if (answer === undefined) {
    const status = statusOf(error);
    if (status === 403) {
      return (
        <Alert
          icon
          status="info"
          title={t('overview.notAllowedTitle')}
          description={notAllowed}
        />
      );
    }
    if (status === 404 && notFound) {
      return (
        <Alert
          icon
          status="info"
          title={t('overview.notFoundTitle')}
          description={notFound}
        />
      );
    }
    return (
      <Alert
        icon
        status="danger"
        title={t('overview.errorTitle')}
        description={error?.message}
        customActions={retryButton}
      />
    );
  }

  return (
    <>
      <RefreshNotice state={props.state} actions={retryButton} />
      {props.children(answer)}
    </>
  );
}
