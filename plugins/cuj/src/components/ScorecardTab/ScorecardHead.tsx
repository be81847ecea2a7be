/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  EntityScorecard,
  ScorecardOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { RiRefreshLine } from '@remixicon/react';
import { useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { formatScore } from '../../format/formatScore';
import { useLanguage } from '../../hooks/useLanguage';
import { useRefreshScorecards } from '../../hooks/useScorecardAnswer';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { CardFrame } from '../CardFrame/CardFrame';
import { InOneLine } from '../ScorecardsPage/InOneLine';
import { VerdictMark } from '../VerdictMark/VerdictMark';
import { nextRequirementsOf } from './nextRequirementsOf';
import { requirementAnchor } from './requirementAnchor';
import styles from './ScorecardTab.module.css';

const verdicts = ['pass', 'fail', 'unknown', 'waived'] as const;

/** How an entity stands, and what it has to do next. */
export function ScorecardHead(props: {
  answer: EntityScorecard;
  scorecard: ScorecardOverview;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { answer, scorecard } = props;
  const { level, highestLevel, counts, scorePercent } = scorecard;
  return (
    <CardFrame
      title={t('scorecard.level', {
        level: String(level),
        highest: String(highestLevel),
      })}
      headerActions={<EvaluateButton entityRef={answer.entityRef} />}
    >
      <InOneLine
        parts={[
          scorePercent !== undefined &&
            t('scorecardTab.score', {
              percent: formatScore(scorePercent, language),
            }),
          ...verdicts.map(verdict =>
            t(`scorecard.counts.${verdict}`, {
              number: counts[verdict].toLocaleString(language),
            }),
          ),
          scorecard.evaluatedFrom === 'text'
            ? t('scorecardTab.fromText')
            : t('scorecardTab.evaluated', {
                age: <Age of={scorecard.evaluatedAt} />,
              }),
        ]}
      />
      <NextLevel scorecard={scorecard} />
    </CardFrame>
  );
}

function NextLevel(props: { scorecard: ScorecardOverview }) {
  const { t } = useTexts();
  const next = nextRequirementsOf(props.scorecard);
  if (next.length === 0) {
    return <p className={styles.text}>{t('scorecardTab.next.complete')}</p>;
  }
  return (
    <>
      <h4 className={styles.heading}>
        {t('scorecardTab.next.title', { level: String(next[0].level) })}
      </h4>
      <ul className={styles.steps}>
        {next.map(result => (
          <li key={result.requirementId}>
            <VerdictMark verdict={result.verdict} />
            <span>
              <a href={`#${requirementAnchor(result.requirementId)}`}>
                {result.title}
              </a>{' '}
              <span className={styles.visuallyHidden}>
                {t(`verdict.${result.verdict}`)}:
              </span>{' '}
              {result.remediation?.text ?? result.message}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function EvaluateButton(props: { entityRef: string }) {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const toastApi = useApi(toastApiRef);
  const refresh = useRefreshScorecards();
  const [isPending, setIsPending] = useState(false);

  const evaluate = async () => {
    setIsPending(true);
    try {
      await cujApi.evaluateEntity(props.entityRef);
      await refresh();
    } catch (error) {
      toastApi.post({
        status: 'danger',
        title: t('scorecardTab.evaluateFailed'),
        description: error instanceof Error && error.message,
      });
    } finally {
      setIsPending(false);
    }
  };
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiRefreshLine />}
      isPending={isPending}
      onPress={evaluate}
    >
      {t('scorecardTab.evaluate')}
    </Button>
  );
}
