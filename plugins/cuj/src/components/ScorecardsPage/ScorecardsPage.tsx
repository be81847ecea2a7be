/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Content, PageWithHeader } from '@backstage/core-components';
import { useTexts } from '../../hooks/useTexts';
import { ScorecardsContent } from './ScorecardsContent';

/**
 * The scorecards of all entities, with the frame that a page has in the old frontend
 * system.
 *
 * @public
 */
export function ScorecardsPage() {
  const { t } = useTexts();
  return (
    <PageWithHeader themeId="tool" title={t('scorecards.title')}>
      <Content>
        <ScorecardsContent />
      </Content>
    </PageWithHeader>
  );
}
