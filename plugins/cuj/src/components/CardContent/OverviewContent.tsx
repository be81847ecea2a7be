/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ResponseError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { EntityOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { EntityOverviewState } from '../../hooks/useEntityOverview';
import { cujTranslationRef } from '../../translation';
import { RefreshNotice } from './RefreshNotice';

/**
 * The content of a card in each of its states: loading, not allowed, failed, and
 * what was there before where only a refresh failed.
 */
export function OverviewContent(props: {
  state: EntityOverviewState;
  children: (overview: EntityOverview) => ReactNode;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { overview, error, isLoading, retry } = props.state;

  if (!overview && isLoading) {
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
  if (!overview) {
    const status = statusOf(error);
    if (status === 403) {
      return (
        <Alert
          icon
          status="info"
          title={t('overview.notAllowedTitle')}
          description={t('overview.notAllowed')}
        />
      );
    }
    if (status === 404) {
      return (
        <Alert
          icon
          status="info"
          title={t('overview.notFoundTitle')}
          description={t('overview.notFound')}
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
      {props.children(overview)}
    </>
  );
}

function statusOf(error: Error | undefined): number | undefined {
  return error?.name === 'ResponseError'
    ? (error as ResponseError).statusCode
    : undefined;
}
