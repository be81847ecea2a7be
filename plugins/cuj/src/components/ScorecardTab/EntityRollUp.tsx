/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { ScorecardMatrix } from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { childGroupsOf } from '../../api/childGroupsOf';
import { cujApiRef } from '../../api/cujApiRef';
import { formatScore, sharePercentOf } from '../../format/formatScore';
import { useLanguage } from '../../hooks/useLanguage';
import { useScorecardAnswer } from '../../hooks/useScorecardAnswer';
import { useSteadyAnswer } from '../../hooks/useSteadyAnswer';
import { scorecardsLinkRouteRef } from '../../routes';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { AnswerContent } from '../CardContent/AnswerContent';
import { CardFrame } from '../CardFrame/CardFrame';
import { InOneLine } from '../ScorecardsPage/InOneLine';
import { ALL_KINDS } from '../ScorecardsPage/matrixFilter';
import { Pages } from '../ScorecardsPage/Pages';
import { StaleNotice } from '../ScorecardsPage/StaleNotice';
import { RollUpEntities } from './RollUpEntities';
import styles from './ScorecardTab.module.css';

const PAGE_SIZE = 25;
/** The backend takes no more owners at once. */
const MOST_OWNERS = 100;

/** The scorecards of what belongs to a System or a Group, the worst first. */
export function EntityRollUp(props: {
  entity: Entity;
  by: 'owner' | 'system';
}) {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const [page, setPage] = useState(1);
  const { entity, by } = props;
  const refs = [stringifyEntityRef(entity), ...childGroupsOf(entity)].slice(
    0,
    MOST_OWNERS,
  );
  const query = {
    [by]: refs,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  };
  const state = useSteadyAnswer(
    useScorecardAnswer('roll-up', query, () => cujApi.getScorecards(query)),
  );
  return (
    <div className={styles.page}>
      <CardFrame
        title={t(`scorecardTab.rollUp.${by}`)}
        headerActions={<MatrixLink by={by} refs={refs} />}
      >
        {refs.length > 1 && (
          <p className={styles.note}>
            {t('scorecardTab.rollUp.children', { count: refs.length - 1 })}
          </p>
        )}
        <AnswerContent state={state} notAllowed={t('scorecards.notAllowed')}>
          {matrix => (
            <div aria-busy={state.isEarlier}>
              {matrix.stale && matrix.evaluatedAt && (
                <StaleNotice evaluatedAt={matrix.evaluatedAt} />
              )}
              <Summary matrix={matrix} />
              {matrix.totalItems > 0 ? (
                <RollUpEntities
                  matrix={matrix}
                  isOutdated={state.isOutdated || matrix.stale === true}
                />
              ) : (
                <p className={styles.text}>{t('scorecardTab.rollUp.empty')}</p>
              )}
              <Pages
                page={page}
                pageSize={PAGE_SIZE}
                totalItems={matrix.totalItems}
                onChange={setPage}
              />
            </div>
          )}
        </AnswerContent>
      </CardFrame>
    </div>
  );
}

function Summary(props: { matrix: ScorecardMatrix }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { counts, evaluatedAt } = props.matrix;
  const share = sharePercentOf(counts);
  return (
    <InOneLine
      parts={[
        share !== undefined &&
          t('scorecards.summary.share', {
            percent: formatScore(share, language),
          }),
        ...(['fail', 'pass', 'unknown', 'waived'] as const).map(verdict =>
          t(`scorecards.summary.${verdict}`, {
            number: counts[verdict].toLocaleString(language),
          }),
        ),
        evaluatedAt &&
          t('scorecards.summary.evaluated', { age: <Age of={evaluatedAt} /> }),
      ]}
    />
  );
}

function MatrixLink(props: { by: 'owner' | 'system'; refs: string[] }) {
  const { t } = useTexts();
  const pathOf = useRouteRef(scorecardsLinkRouteRef);
  const { by, refs } = props;
  if (!pathOf) {
    return null;
  }
  const params = new URLSearchParams([
    ['kind', ALL_KINDS],
    ...refs.map(ref => [by, ref]),
  ]);
  return (
    <Link to={`${pathOf()}?${params}`}>
      {t('scorecardTab.rollUp.openMatrix')}
    </Link>
  );
}
