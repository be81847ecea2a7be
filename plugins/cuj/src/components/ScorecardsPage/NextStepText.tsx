/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ScorecardColumn,
  ScorecardRow,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { nextStepOf } from './nextStepOf';

const FEW = 2;

/** What an entity has to do next, in a few words. */
export function NextStepText(props: {
  row: ScorecardRow;
  columns: ScorecardColumn[];
}) {
  const { t } = useTexts();
  const step = nextStepOf(props.row, props.columns);
  if (!step) {
    return <>{t('scorecards.matrix.complete')}</>;
  }
  const named = step.columns
    .slice(0, FEW)
    .map(({ title }) => title)
    .join(', ');
  const more = step.columns.length - FEW;
  return (
    <>
      {t('scorecards.matrix.nextStep', {
        level: String(step.level),
        requirements:
          more > 0
            ? t('scorecards.matrix.andMore', {
                requirements: named,
                number: String(more),
              })
            : named,
      })}
    </>
  );
}
