/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ReadinessPhase,
  ReadinessStep,
  ReadinessStepId,
} from '@cuj-slo/backstage-plugin-cuj-common';
import Step from '@material-ui/core/Step';
import StepContent from '@material-ui/core/StepContent';
import StepLabel from '@material-ui/core/StepLabel';
import Stepper from '@material-ui/core/Stepper';
import { TransitionProps } from '@material-ui/core/transitions';
import { PropsWithChildren } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { RequirementOfEntity } from '../RequirementDialog/RequirementDialog';
import { ReadinessStateChip, ReadinessStateMark } from './ReadinessStateChip';
import styles from './ReadinessPanel.module.css';
import { StepDetails } from './StepDetails';
import { stepAnchor } from './stepAnchor';
import { ReadinessAnswer } from './useReadiness';

/** The steps of one phase, each of which can be unfolded. */
export function ReadinessPhaseSteps(props: {
  phase: ReadinessPhase;
  answer: ReadinessAnswer;
  open: ReadonlySet<ReadinessStepId>;
  onOpen: (step: ReadinessStepId, isOpen: boolean) => void;
  onGoTo: (step: ReadinessStepId) => void;
  onShow: (subject: RequirementOfEntity) => void;
}) {
  const { t } = useTexts();
  const { phase, answer, open, onOpen, onGoTo, onShow } = props;
  const { steps } = answer.readiness;
  const name = t(`readiness.phase.${phase}`);
  return (
    <section>
      <h3 className={styles.phase}>{name}</h3>
      {/* No step is the active one of Material-UI: that would open it for good. */}
      <Stepper
        orientation="vertical"
        nonLinear
        activeStep={-1}
        role="list"
        aria-label={t('readiness.steps', { phase: name })}
        className={styles.stepper}
      >
        {steps.flatMap((step, index) =>
          step.phase === phase
            ? [
                <OneStep
                  key={step.id}
                  step={step}
                  number={index + 1}
                  answer={answer}
                  isOpen={open.has(step.id)}
                  onOpen={onOpen}
                  onGoTo={onGoTo}
                  onShow={onShow}
                />,
              ]
            : [],
        )}
      </Stepper>
    </section>
  );
}

/** @param props - with what the stepper gives its steps: where they stand */
function OneStep(props: {
  step: ReadinessStep;
  number: number;
  answer: ReadinessAnswer;
  isOpen: boolean;
  onOpen: (step: ReadinessStepId, isOpen: boolean) => void;
  onGoTo: (step: ReadinessStepId) => void;
  onShow: (subject: RequirementOfEntity) => void;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { step, number, answer, isOpen, onOpen, onGoTo, onShow, ...place } =
    props;
  return (
    <Step {...place} expanded={isOpen} role="listitem">
      <StepLabel icon={<ReadinessStateMark step={step} />}>
        <button
          type="button"
          id={stepAnchor(step.id)}
          aria-expanded={isOpen}
          className={styles.button}
          onClick={() => onOpen(step.id, !isOpen)}
        >
          <span>
            {t('readiness.stepName', {
              number: number.toLocaleString(language),
              title: t(`readiness.step.${step.id}.title`),
            })}
          </span>{' '}
          <ReadinessStateChip step={step} />
        </button>
      </StepLabel>
      <StepContent TransitionComponent={Fold}>
        <StepDetails
          step={step}
          answer={answer}
          onGoTo={onGoTo}
          onShow={onShow}
        />
      </StepContent>
    </Step>
  );
}

/** At once: nothing moves, and what is folded is not read out. */
function Fold(props: PropsWithChildren<TransitionProps>) {
  return props.in ? <>{props.children}</> : null;
}
