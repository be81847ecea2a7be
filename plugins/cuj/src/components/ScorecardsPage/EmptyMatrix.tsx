/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Button } from '@backstage/ui';
import { ScorecardMatrix } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';

/** Says why there is no entity to show, and what to do. */
export function EmptyMatrix(props: {
  matrix: ScorecardMatrix;
  /** Whether there are filters that could be reset. */
  isFiltered: boolean;
  onReset: () => void;
}) {
  const { t } = useTexts();
  const { matrix, isFiltered, onReset } = props;
  if (matrix.unfilteredItems === 0) {
    return matrix.evaluatedAt ? (
      <Alert
        icon
        status="info"
        title={t('scorecards.empty.nothingTitle')}
        description={t('scorecards.empty.nothing')}
      />
    ) : (
      <Alert
        icon
        status="info"
        title={t('scorecards.empty.notEvaluatedTitle')}
        description={t('scorecards.empty.notEvaluated')}
      />
    );
  }
  return (
    <Alert
      icon
      status="info"
      title={t('scorecards.empty.noMatchTitle')}
      description={t('scorecards.empty.noMatch', {
        count: matrix.unfilteredItems,
      })}
      customActions={
        isFiltered && (
          <Button size="small" onPress={onReset}>
            {t('scorecards.filter.reset')}
          </Button>
        )
      }
    />
  );
}
