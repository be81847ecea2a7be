/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { SourceFreshness } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujTranslationRef } from '../../translation';
import { Age } from '../Age/Age';
import { PasteableCode } from '../PasteableCode/PasteableCode';

const configExample = `datadog:
  organizations:
    main:
      site: datadoghq.com
      apiKey: \${DATADOG_API_KEY}
      appKey: \${DATADOG_APP_KEY}`;

/** Says where what is shown may not be the present state of things, and why. */
export function FreshnessNotice(props: { sources: SourceFreshness[] }) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { sources } = props;

  if (sources.length === 0) {
    return (
      <>
        <Alert
          icon
          status="info"
          mb="3"
          title={t('freshness.noSourceTitle')}
          description={t('freshness.noSource')}
        />
        <PasteableCode text={configExample} />
      </>
    );
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
              description={t('freshness.stale', { problem })}
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
              description={t('freshness.never', { problem })}
            />
          );
        }
        // Of a single SLO that can't be read its own row tells.
        return null;
      })}
    </>
  );
}
