/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';

/** What a verdict is called, with what follows from it. */
export function useVerdictText(): (options: {
  verdict: Verdict;
  enforced?: 'grace' | 'blocking';
  isOutdated?: boolean;
}) => string {
  const { t } = useTexts();
  return ({ verdict, enforced, isOutdated }) => {
    let text: string = t(`verdict.${verdict}`);
    if (verdict === 'fail' && enforced) {
      text = t(`verdict.${enforced}`);
    }
    return isOutdated ? t('verdict.lastKnown', { verdict: text }) : text;
  };
}
