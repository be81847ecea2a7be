/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import {
  ReadinessPhase,
  ReadinessStepId,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { CardFrame } from '../CardFrame/CardFrame';
import {
  RequirementDialog,
  RequirementOfEntity,
} from '../RequirementDialog/RequirementDialog';
import { ReadinessPhaseSteps } from './ReadinessPhaseSteps';
import styles from './ReadinessPanel.module.css';
import { ReadinessSummary } from './ReadinessSummary';
import { stepAnchor } from './stepAnchor';
import { ReadinessAnswer, useReadiness } from './useReadiness';

const phases: ReadinessPhase[] = ['analysis', 'implementation', 'finalization'];

/** How far the journey of the page is on the way to SLOs that work, step by step. */
export function ReadinessPanel() {
  const { t } = useTexts();
  const { entity } = useEntity();
  const state = useReadiness(entity);
  return (
    <CardFrame title={t('readiness.title')}>
      <AnswerContent
        state={state}
        notAllowed={t('scorecards.notAllowed')}
        notFound={t('scorecardTab.notFound')}
      >
        {answer => <Content answer={answer} isOutdated={state.isOutdated} />}
      </AnswerContent>
    </CardFrame>
  );
}

function Content(props: { answer: ReadinessAnswer; isOutdated: boolean }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { answer, isOutdated } = props;
  const { journey, readiness, servicesError, servicesLeftOut } = answer;
  const [shown, setShown] = useState<RequirementOfEntity>();
  const [open, setOpen] = useState(
    () => new Set<ReadinessStepId>(readiness.nextStep && [readiness.nextStep]),
  );
  const setIsOpen = (step: ReadinessStepId, isOpen: boolean) =>
    setOpen(before => {
      const after = new Set(before);
      if (isOpen) {
        after.add(step);
      } else {
        after.delete(step);
      }
      return after;
    });
  const goTo = (step: ReadinessStepId) => {
    setIsOpen(step, true);
    document.getElementById(stepAnchor(step))?.focus();
  };
  return (
    <div className={styles.root}>
      {!journey.scorecard && (
        <Alert icon status="info" title={t('readiness.notEvaluated')} />
      )}
      {servicesError && (
        <Alert
          icon
          status="warning"
          title={t('readiness.servicesTitle')}
          description={servicesError.message}
        />
      )}
      {servicesLeftOut > 0 && (
        <p className={styles.text}>
          {t('readiness.moreServices', {
            number: answer.services.size.toLocaleString(language),
            count: servicesLeftOut,
          })}
        </p>
      )}
      <ReadinessSummary readiness={readiness} onGoTo={goTo} />
      {phases.map(phase => (
        <ReadinessPhaseSteps
          key={phase}
          phase={phase}
          answer={answer}
          open={open}
          onOpen={setIsOpen}
          onGoTo={goTo}
          onShow={setShown}
        />
      ))}
      {shown && (
        <RequirementDialog
          subject={shown}
          isOutdated={isOutdated || journey.stale === true}
          onClose={() => setShown(undefined)}
        />
      )}
    </div>
  );
}
