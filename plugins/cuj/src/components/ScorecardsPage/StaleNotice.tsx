/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';

/** Says that the verdicts may no longer be so. */
export function StaleNotice(props: { evaluatedAt: string }) {
  const { t } = useTexts();
  return (
    <Alert
      icon
      status="warning"
      mb="3"
      title={t('scorecards.stale.title', {
        age: <Age of={props.evaluatedAt} />,
      })}
      description={t('scorecards.stale.text')}
    />
  );
}
