/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ScorecardMatrix,
  ScorecardRow,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Owned } from '../../hooks/useAskOwned';
import { useLanguage } from '../../hooks/useLanguage';
import { scorecardsLinkRouteRef } from '../../routes';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { ALL_KINDS } from '../ScorecardsPage/matrixFilter';
import { StaleNotice } from '../ScorecardsPage/StaleNotice';
import { useVerdictText } from '../VerdictMark/useVerdictText';
import styles from './MyFailingRequirements.module.css';
import { useMyFailing } from './useMyFailing';

/**
 * Which requirements fail of what the reader and their groups own, the worst first.
 *
 * @public
 */
export function MyFailingRequirements() {
  const { t } = useTexts();
  const state = useMyFailing();
  return (
    <div className={styles.root}>
      <AnswerContent state={state} notAllowed={t('scorecards.notAllowed')}>
        {mine => <Content mine={mine} isOutdated={state.isOutdated} />}
      </AnswerContent>
    </div>
  );
}

function Content(props: { mine: Owned<ScorecardMatrix>; isOutdated: boolean }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { mine, isOutdated } = props;
  const { owners, isPartial, list: matrix } = mine;
  if (!matrix) {
    return <p className={styles.text}>{t('myFailing.nobody')}</p>;
  }
  const isOld = isOutdated || matrix.stale === true;
  return (
    <>
      {matrix.stale && matrix.evaluatedAt && (
        <StaleNotice evaluatedAt={matrix.evaluatedAt} />
      )}
      {matrix.totalItems === 0 ? (
        <p className={styles.text}>
          {matrix.evaluatedAt ? t('myFailing.none') : t('myFailing.noneKnown')}
        </p>
      ) : (
        <>
          <ul className={styles.list} aria-label={t('myFailing.label')}>
            {matrix.items.map(row => (
              <li key={row.entityRef}>
                <EntityRefLink entityRef={row.entityRef} title={row.title} />{' '}
                <Failing row={row} matrix={matrix} isOutdated={isOld} />
              </li>
            ))}
          </ul>
          <AllLink owners={owners} totalItems={matrix.totalItems} />
        </>
      )}
      {isPartial && (
        <p className={styles.text}>
          {t('myFailing.someOwners', {
            number: owners.length.toLocaleString(language),
          })}
        </p>
      )}
    </>
  );
}

/** What an entity fails, what is enforced first. */
function Failing(props: {
  row: ScorecardRow;
  matrix: ScorecardMatrix;
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const textOf = useVerdictText();
  const { row, matrix, isOutdated } = props;
  const failing = matrix.requirements
    .map(({ id, title }) => ({ title, cell: row.verdicts[id] }))
    .filter(({ cell }) => cell?.verdict === 'fail')
    .sort((a, b) => rankOf(a.cell.enforced) - rankOf(b.cell.enforced));
  return (
    <>
      {t('myFailing.fails', {
        requirements: failing
          .map(({ title, cell }) =>
            cell.enforced
              ? `${title} (${textOf({ ...cell, isOutdated })})`
              : title,
          )
          .join(', '),
      })}
    </>
  );
}

function AllLink(props: { owners: string[]; totalItems: number }) {
  const { t } = useTexts();
  const pathOf = useRouteRef(scorecardsLinkRouteRef);
  const { owners, totalItems } = props;
  if (!pathOf) {
    return null;
  }
  const params = new URLSearchParams([
    ['kind', ALL_KINDS],
    ...owners.map(owner => ['owner', owner]),
    ['verdict', 'fail'],
  ]);
  return (
    <Link to={`${pathOf()}?${params}`}>
      {t('myFailing.all', { count: totalItems })}
    </Link>
  );
}

function rankOf(enforced: 'grace' | 'blocking' | undefined): number {
  return enforced ? ['blocking', 'grace'].indexOf(enforced) : 2;
}
