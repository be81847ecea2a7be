/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import { PasteableCode } from '../PasteableCode/PasteableCode';

const configExample = `datadog:
  organizations:
    main:
      site: datadoghq.com
      apiKey: \${DATADOG_API_KEY}
      appKey: \${DATADOG_APP_KEY}`;

/** Says that there is nothing to read from, and how to change that. */
export function NoSourceNotice() {
  const { t } = useTexts();
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
