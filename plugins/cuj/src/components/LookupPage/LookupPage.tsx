/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Content, PageWithHeader } from '@backstage/core-components';
import { useTexts } from '../../hooks/useTexts';
import { LookupContent } from './LookupContent';

/**
 * Looks up what an alert names, with the frame that a page has in the old frontend
 * system.
 *
 * @public
 */
export function LookupPage() {
  const { t } = useTexts();
  return (
    <PageWithHeader themeId="tool" title={t('lookup.title')}>
      <Content>
        <LookupContent />
      </Content>
    </PageWithHeader>
  );
}
