/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { cujApiRef } from '../../api/cujApiRef';
import { useScorecardAnswer } from '../../hooks/useScorecardAnswer';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { VerdictMark } from '../VerdictMark/VerdictMark';
import { useVerdictText } from '../VerdictMark/useVerdictText';
import styles from '../ListTable/ListTable.module.css';
import { ALL_KINDS, readMatrixFilter, writeMatrixFilter } from './matrixFilter';
import { shortRef } from './shortRef';
import { useScorecardsAddress, viewParams } from './useScorecardsAddress';

const FEW = 10;

/** Who fails a requirement, and why. */
export function FailingEntities(props: { requirementId: string }) {
  const { t } = useTexts();
  const textOf = useVerdictText();
  const cujApi = useApi(cujApiRef);
  const { params } = useScorecardsAddress();
  const { requirementId } = props;
  const query = {
    requirement: [requirementId],
    verdict: ['fail' as const],
    limit: FEW,
  };
  const state = useScorecardAnswer('failing', query, () =>
    cujApi.getScorecards(query),
  );
  const target = writeMatrixFilter(viewParams(params, 'matrix'), {
    ...readMatrixFilter(new URLSearchParams()),
    kind: ALL_KINDS,
    requirement: [requirementId],
    verdict: ['fail'],
  });
  return (
    <AnswerContent state={state} notAllowed={t('scorecards.notAllowed')}>
      {({ items, totalItems }) =>
        totalItems === 0 ? (
          <p className={styles.note}>
            {t('scorecards.requirements.nobodyFails')}
          </p>
        ) : (
          <>
            <span className={styles.note}>
              {t('scorecards.requirements.failing', { count: totalItems })}
            </span>
            <ul className={styles.failing}>
              {items.map(({ entityRef, title, ownerRef, verdicts }) => {
                const cell = verdicts[requirementId];
                return (
                  <li key={entityRef}>
                    <VerdictMark verdict="fail" enforced={cell?.enforced} />
                    <span>
                      <span className={styles.visuallyHidden}>
                        {textOf({ verdict: 'fail', enforced: cell?.enforced })}
                      </span>
                      <EntityRefLink entityRef={entityRef} title={title} /> (
                      {ownerRef
                        ? shortRef(ownerRef)
                        : t('scorecards.none.owner')}
                      ) {cell?.message}
                    </span>
                  </li>
                );
              })}
            </ul>
            <span className={styles.note}>
              <Link to={`?${target}`}>
                {t('scorecards.requirements.openMatrix')}
              </Link>
            </span>
          </>
        )
      }
    </AnswerContent>
  );
}
