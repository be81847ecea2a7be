/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Content, PageWithHeader } from '@backstage/core-components';
import { useTexts } from '../../hooks/useTexts';
import { SyncContent } from './SyncContent';

/**
 * How the sync with the sources of SLOs goes, with the frame that a page has in the
 * old frontend system.
 *
 * @public
 */
export function SyncPage() {
  const { t } = useTexts();
  return (
    <PageWithHeader themeId="tool" title={t('sync.title')}>
      <Content>
        <SyncContent />
      </Content>
    </PageWithHeader>
  );
}
