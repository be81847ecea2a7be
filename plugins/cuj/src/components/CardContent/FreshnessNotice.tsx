/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert } from '@backstage/ui';
import { SourceFreshness } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { NoSourceNotice } from './NoSourceNotice';
import { SyncLink } from './SyncLink';

/** Says where what is shown may not be the present state of things, and why. */
export function FreshnessNotice(props: { sources: SourceFreshness[] }) {
  const { t } = useTexts();
  const { sources } = props;

  if (sources.length === 0) {
    return <NoSourceNotice />;
  }

  return (
    <>
      {sources.map(({ source, state, readAt, problem = '' }) => {
        if (state === 'stale' && readAt) {
          return (
            <Alert
              key={source}
              icon
              status="warning"
              mb="3"
              title={t('freshness.staleTitle', {
                source,
                age: <Age of={readAt} />,
              })}
              description={
                <>
                  {t('freshness.stale', { problem })} <SyncLink />
                </>
              }
            />
          );
        }
        if (state === 'never-read') {
          return (
            <Alert
              key={source}
              icon
              status={problem ? 'warning' : 'info'}
              mb="3"
              title={t('freshness.neverTitle', { source })}
              description={
                <>
                  {t('freshness.never', { problem })} <SyncLink />
                </>
              }
            />
          );
        }
        // Of a single SLO that can't be read its own row tells.
        return null;
      })}
    </>
  );
}
