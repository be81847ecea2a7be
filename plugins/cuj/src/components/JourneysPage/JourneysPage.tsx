/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Content, PageWithHeader } from '@backstage/core-components';
import { useTexts } from '../../hooks/useTexts';
import { JourneysContent } from './JourneysContent';

/**
 * All journeys, with the frame that a page has in the old frontend system.
 *
 * @public
 */
export function JourneysPage() {
  const { t } = useTexts();
  return (
    <PageWithHeader themeId="tool" title={t('journeys.title')}>
      <Content>
        <JourneysContent />
      </Content>
    </PageWithHeader>
  );
}
