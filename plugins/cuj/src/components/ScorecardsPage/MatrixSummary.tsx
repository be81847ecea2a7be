/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { ScorecardMatrix } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { formatScore, sharePercentOf } from '../../format/formatScore';
import { useLanguage } from '../../hooks/useLanguage';
import { useScorecardAnswer } from '../../hooks/useScorecardAnswer';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { InOneLine } from './InOneLine';
import { MatrixFilter, filterQueryOf, isFiltered } from './matrixFilter';

/** How many days back the share of passes is compared. */
const DAYS = 30;

/** How all entities that the filters leave stand; what is waived is counted apart. */
export function MatrixSummary(props: {
  matrix: ScorecardMatrix;
  filter: MatrixFilter;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { matrix, filter } = props;
  const { counts, totalItems, unfilteredItems, evaluatedAt } = matrix;
  if (unfilteredItems === 0) {
    return null;
  }

  const share = sharePercentOf(counts);
  const number = (count: number) => count.toLocaleString(language);
  const parts: ReactNode[] = [
    t('scorecards.summary.entities', {
      count: unfilteredItems,
      number: number(totalItems),
      total: number(unfilteredItems),
    }),
    <>
      {share === undefined
        ? t('scorecards.summary.nothingJudged')
        : t('scorecards.summary.share', {
            percent: formatScore(share, language),
          })}
      {!isFiltered(filter) && <Change kind={filterQueryOf(filter).kind} />}
    </>,
    ...(['fail', 'pass', 'unknown', 'waived'] as const).map(verdict =>
      t(`scorecards.summary.${verdict}`, { number: number(counts[verdict]) }),
    ),
    evaluatedAt &&
      t('scorecards.summary.evaluated', { age: <Age of={evaluatedAt} /> }),
  ];
  return <InOneLine parts={parts} />;
}

/** How the share of passes changed; nothing where that is not known. */
function Change(props: { kind?: string[] }) {
  const { t } = useTexts();
  const language = useLanguage();
  const cujApi = useApi(cujApiRef);
  const { kind } = props;
  const { answer } = useScorecardAnswer('all', { kind, days: DAYS }, () =>
    cujApi.getScorecardSummary({ by: 'all', kind, days: DAYS }),
  );
  const { trend = [] } = answer?.rows[0] ?? {};
  const [first, last] = [trend[0], trend[trend.length - 1]];
  const before = first && sharePercentOf(first);
  const after = last && sharePercentOf(last);
  if (before === undefined || after === undefined || trend.length < 2) {
    return null;
  }
  const points = Math.round(after - before);
  const days = String(daysBetween(first.day, last.day));
  const values = { points: Math.abs(points).toLocaleString(language), days };
  let text: string = t('scorecards.summary.level', { days });
  if (points !== 0) {
    text =
      points > 0
        ? t('scorecards.summary.up', values)
        : t('scorecards.summary.down', values);
  }
  return <> ({text})</>;
}

function daysBetween(first: string, last: string): number {
  const ms = new Date(last).getTime() - new Date(first).getTime();
  return Math.round(ms / 86_400_000);
}
