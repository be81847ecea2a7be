/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { Alert } from '@backstage/ui';
import { cujApiRef } from '../../api/cujApiRef';
import {
  isEvaluated,
  useScorecardAnswer,
} from '../../hooks/useScorecardAnswer';
import { useSteadyAnswer } from '../../hooks/useSteadyAnswer';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { AnswerContent } from '../CardContent/AnswerContent';
import { InOneLine } from './InOneLine';
import { KindChoice } from './KindChoice';
import { ALL_KINDS, PAGE_SIZE, readPage } from './matrixFilter';
import { Pages } from './Pages';
import { RollUpTable } from './RollUpTable';
import styles from './ScorecardsPage.module.css';
import { useScorecardsAddress, viewParams } from './useScorecardsAddress';

const DAYS = 30;

/** How owners or systems stand, the worst first. */
export function RollUpTab(props: { by: 'owner' | 'system' }) {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const { params, change } = useScorecardsAddress();
  const { by } = props;
  const page = readPage(params);
  // The days were counted over all kinds: only of these there is a trend.
  const kind = params.get('kind') ?? ALL_KINDS;
  const query = {
    by,
    ...(kind !== ALL_KINDS && { kind: [kind] }),
    days: DAYS,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  };
  const state = useSteadyAnswer(
    useScorecardAnswer(
      'summary',
      query,
      () => cujApi.getScorecardSummary(query),
      isEvaluated,
    ),
  );

  const goTo = (to: { kind: string; page: number }) =>
    change(current => {
      const written = viewParams(current, by === 'owner' ? 'teams' : 'systems');
      written.set('kind', to.kind);
      if (to.page > 1) {
        written.set('page', String(to.page));
      }
      return written;
    });
  return (
    <>
      <div className={styles.head}>
        <KindChoice
          kind={kind}
          onChange={chosen => goTo({ kind: chosen, page: 1 })}
        />
      </div>
      <AnswerContent state={state} notAllowed={t('scorecards.notAllowed')}>
        {summary => (
          <div aria-busy={state.isEarlier} className={styles.answer}>
            {summary.evaluatedAt && (
              <InOneLine
                parts={[
                  t('scorecards.summary.evaluated', {
                    age: <Age of={summary.evaluatedAt} />,
                  }),
                ]}
              />
            )}
            {summary.rows.length > 0 ? (
              <RollUpTable summary={summary} by={by} kind={kind} />
            ) : (
              <Alert
                icon
                status="info"
                title={t('scorecards.rollUp.emptyTitle')}
                description={
                  summary.evaluatedAt
                    ? t('scorecards.empty.nothing')
                    : t('scorecards.empty.notEvaluated')
                }
              />
            )}
            <Pages
              page={page}
              pageSize={PAGE_SIZE}
              totalItems={summary.totalRows}
              onChange={to => goTo({ kind, page: to })}
            />
          </div>
        )}
      </AnswerContent>
    </>
  );
}
