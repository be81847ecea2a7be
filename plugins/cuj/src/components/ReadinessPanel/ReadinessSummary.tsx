/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Readiness,
  ReadinessState,
  ReadinessStepId,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from './ReadinessPanel.module.css';
import { StepLink } from './StepLink';

const states: ReadinessState[] = [
  'done',
  'missing',
  'not_known',
  'waived',
  'stale',
];

/** How many steps stand how, and which is next, in a sentence. */
export function ReadinessSummary(props: {
  readiness: Readiness;
  onGoTo: (step: ReadinessStepId) => void;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { readiness, onGoTo } = props;
  const { steps, nextStep } = readiness;
  const countOf = (state: ReadinessState) =>
    steps.filter(step => step.state === state).length;
  return (
    <p className={styles.text}>
      {t('readiness.summary', {
        total: steps.length.toLocaleString(language),
        states: states
          .filter(state => countOf(state) > 0)
          .map(state =>
            t(`readiness.count.${state}`, {
              number: countOf(state).toLocaleString(language),
            }),
          )
          .join(', '),
      })}{' '}
      {nextStep
        ? t('readiness.next', {
            step: (
              <StepLink step={nextStep} onGoTo={onGoTo}>
                {t(`readiness.step.${nextStep}.title`)}
              </StepLink>
            ),
          })
        : t('readiness.complete')}
    </p>
  );
}
