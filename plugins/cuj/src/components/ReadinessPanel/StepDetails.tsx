/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import {
  ReadinessStep,
  ReadinessStepId,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useDocsUrl } from '../../hooks/useDocsUrl';
import { useTexts } from '../../hooks/useTexts';
import { RequirementOfEntity } from '../RequirementDialog/RequirementDialog';
import { CheckItem } from './CheckItem';
import styles from './ReadinessPanel.module.css';
import { StepBranch } from './StepBranch';
import { StepLink } from './StepLink';
import { ReadinessAnswer } from './useReadiness';

/** What a step is about, what it lacks, and where it leads. */
export function StepDetails(props: {
  step: ReadinessStep;
  answer: ReadinessAnswer;
  onGoTo: (step: ReadinessStepId) => void;
  onShow: (subject: RequirementOfEntity) => void;
}) {
  const { t } = useTexts();
  const { step, answer, onGoTo, onShow } = props;
  const { id, checks, openSteps, branch } = step;
  const title = t(`readiness.step.${id}.title`);
  const docsUrl = useDocsUrl(`readiness.md#${id}`);
  const met = checks.filter(
    ({ verdict, isStale }) => verdict === 'pass' && !isStale,
  );
  const inapplicable = checks.filter(
    ({ verdict }) => verdict === 'not_applicable',
  );
  const open = checks.filter(
    check => !met.includes(check) && !inapplicable.includes(check),
  );
  return (
    <div className={styles.details}>
      <p className={styles.text}>{t(`readiness.step.${id}.about`)}</p>
      {open.length > 0 && (
        <ul
          className={styles.checks}
          aria-label={t('readiness.checks', { step: title })}
        >
          {open.map(check => (
            <CheckItem
              key={`${check.requirementId} ${check.entityRef}`}
              check={check}
              answer={answer}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
      {openSteps.length > 0 && (
        <div className={styles.text}>
          {t('readiness.openSteps')}
          <ul className={styles.checks}>
            {openSteps.map(one => (
              <li key={one}>
                <StepLink step={one} onGoTo={onGoTo}>
                  {t(`readiness.step.${one}.title`)}
                </StepLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      {(met.length > 0 || inapplicable.length > 0) && (
        <p className={styles.quiet}>
          {met.length > 0 && t('readiness.met', { count: met.length })}{' '}
          {inapplicable.length > 0 &&
            t('readiness.nothingToLookAt', { count: inapplicable.length })}
        </p>
      )}
      {branch && <StepBranch branch={branch} onGoTo={onGoTo} />}
      {docsUrl && (
        <p className={styles.text}>
          <Link to={docsUrl}>{t('readiness.docs', { step: title })}</Link>
        </p>
      )}
    </div>
  );
}
