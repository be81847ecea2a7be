/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Alert } from '@backstage/ui';
import {
  EntityScorecard,
  ScorecardOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { useEntityScorecard } from '../../hooks/useEntityScorecard';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { EnforcementBanner } from '../EnforcementBanner/EnforcementBanner';
import {
  ExemptionDialog,
  ExemptionSubject,
} from '../ExemptionDialog/ExemptionDialog';
import { StaleNotice } from '../ScorecardsPage/StaleNotice';
import { ChangesCard } from './ChangesCard';
import { EntityExemptionsCard } from './EntityExemptionsCard';
import { GateCard } from './GateCard';
import { InapplicableList } from './InapplicableList';
import { LevelCard } from './LevelCard';
import { ScorecardHead } from './ScorecardHead';
import styles from './ScorecardTab.module.css';

/** Everything that is known of the scorecard of one entity. */
export function EntityScorecardContent(props: { entity: Entity }) {
  const { t } = useTexts();
  const entityRef = stringifyEntityRef(props.entity);
  const state = useEntityScorecard(entityRef);
  return (
    <AnswerContent
      state={state}
      notAllowed={t('scorecards.notAllowed')}
      notFound={t('scorecardTab.notFound')}
    >
      {answer =>
        answer.scorecard ? (
          <Content
            answer={answer}
            scorecard={answer.scorecard}
            isOutdated={state.isOutdated || answer.stale === true}
          />
        ) : (
          <Alert
            icon
            status="info"
            title={t('scorecardTab.noScorecardTitle')}
            description={t('scorecardTab.noScorecard')}
          />
        )
      }
    </AnswerContent>
  );
}

function Content(props: {
  answer: EntityScorecard;
  scorecard: ScorecardOverview;
  isOutdated: boolean;
}) {
  const [asking, setAsking] = useState<ExemptionSubject>();
  const { answer, scorecard, isOutdated } = props;
  const { results, notApplicable } = scorecard;
  const levels = [...new Set(results.map(({ level }) => level))].sort(
    (a, b) => a - b,
  );
  return (
    <div className={styles.page}>
      {answer.stale && <StaleNotice evaluatedAt={scorecard.evaluatedAt} />}
      <EnforcementBanner results={results} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <ScorecardHead answer={answer} scorecard={scorecard} />
          {levels.map(level => (
            <LevelCard
              key={level}
              level={level}
              results={results.filter(result => result.level === level)}
              answer={answer}
              isOutdated={isOutdated}
              onAsk={setAsking}
            />
          ))}
          <InapplicableList requirements={notApplicable} />
        </div>
        <div className={styles.side}>
          <GateCard entityRef={answer.entityRef} />
          <EntityExemptionsCard exemptions={answer.exemptions} />
          <ChangesCard history={answer.history} />
        </div>
      </div>
      {asking && (
        <ExemptionDialog
          subject={asking}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
