/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ReadinessBranch,
  ReadinessStepId,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import styles from './ReadinessPanel.module.css';
import { StepLink } from './StepLink';

/** The question that a step asks, its answer, and the way that is taken where it is no. */
export function StepBranch(props: {
  branch: ReadinessBranch;
  onGoTo: (step: ReadinessStepId) => void;
}) {
  const { t } = useTexts();
  const { id, state, leadsTo, isHandled } = props.branch;
  const branch = t(`readiness.branch.${id}`);
  // The only question that is not one of yes or no.
  const isEither = id === 'health-check';
  const answers = {
    not_taken: isEither
      ? t('readiness.answer.journey')
      : t('readiness.answer.yes'),
    taken: isEither
      ? t('readiness.answer.takenOther', { branch })
      : t('readiness.answer.taken', { branch }),
    not_known: isEither
      ? t('readiness.answer.notKnownOther', { branch })
      : t('readiness.answer.notKnown', { branch }),
  };
  return (
    <div className={`${styles.branch} ${styles[state]}`}>
      <strong>{t(`readiness.question.${id}`)}</strong> {answers[state]}{' '}
      {isHandled && <>{t('readiness.answer.handled')} </>}
      {state === 'taken' && (
        <StepLink step={leadsTo} onGoTo={props.onGoTo}>
          {t('readiness.answer.goTo', {
            step: t(`readiness.step.${leadsTo}.title`),
          })}
        </StepLink>
      )}
    </div>
  );
}
