/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujTranslationRef } from '../../translation';

/** What a verdict is called, with what follows from it. */
export function useVerdictText(): (options: {
  verdict: Verdict;
  enforced?: 'grace' | 'blocking';
  isOutdated?: boolean;
}) => string {
  const { t } = useTranslationRef(cujTranslationRef);
  return ({ verdict, enforced, isOutdated }) => {
    let text: string = t(`verdict.${verdict}`);
    if (verdict === 'fail' && enforced) {
      text = t(`verdict.${enforced}`);
    }
    return isOutdated ? t('verdict.lastKnown', { verdict: text }) : text;
  };
}
