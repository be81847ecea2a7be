/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  JourneyStepStatus,
  LookupOnCall,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { RiAlertLine, RiQuestionLine } from '@remixicon/react';
import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { formatPercent } from '../../format/formatPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { OnCall } from '../LookupPage/OnCall';
import { Chip } from '../StateChip/Chip';
import { SloStateChip } from '../StateChip/SloStateChip';
import styles from './JourneyPage.module.css';

/** In these, nobody knows whether there was more bad time than is known. */
const unsure = new Set<JourneyStepStatus['state']>([
  ...(['no_data', 'unknown', 'stale'] as const),
]);

/** A step: who carries it and is on call, how it stands, and its part in the bad time. */
export function StepItem(props: {
  step: JourneyStepStatus;
  onCall: LookupOnCall;
  isWeakLink: boolean;
  isTargetTooLow: boolean;
  ownerTitle?: string;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { step, onCall, isWeakLink, isTargetTooLow, ownerTitle } = props;
  const { badTime, budgetRemainingPercent, sliPercent } = step;
  return (
    <li className={`${styles.step} ${isWeakLink ? styles.weak : ''}`}>
      <div className={styles.stepHead}>
        <h4 className={styles.stepName}>{step.name}</h4>
        <SloStateChip state={step.state} />
      </div>
      <div className={styles.line}>
        <Service step={step} />
      </div>
      {step.serviceExists && (
        <div className={styles.who}>
          {step.ownerRef ? (
            <EntityRefLink entityRef={step.ownerRef} title={ownerTitle} />
          ) : (
            <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
              {t('journeyPage.steps.noOwner')}
            </Chip>
          )}
          <OnCall onCall={onCall} />
        </div>
      )}
      {step.boundary && (
        <div className={`${styles.line} ${styles.boundary}`}>
          {step.boundary}
        </div>
      )}
      <div className={styles.note}>
        {t(`dependency.${step.dependency}`)} · {shareText()}
      </div>
      {badTime && (
        <div className={styles.share} aria-hidden>
          <span style={{ width: `${Math.min(100, badTime.percent)}%` }} />
        </div>
      )}
      {step.slos === 0 && (
        <div className={styles.note}>{t('journeyPage.steps.noSlo')}</div>
      )}
      {budgetRemainingPercent !== undefined && (
        <div className={styles.note}>
          {t('journeyPage.steps.budget', {
            percent: formatBudgetPercent(budgetRemainingPercent, language),
          })}
        </div>
      )}
      {(isWeakLink || isTargetTooLow) && (
        <div className={styles.chips}>
          {isWeakLink && (
            <Chip tone="bad" icon={<RiAlertLine aria-hidden />}>
              {t('journeyPage.steps.weakLink')}
            </Chip>
          )}
          {isTargetTooLow && (
            <Chip tone="warn" icon={<RiAlertLine aria-hidden />}>
              {t('journeyPage.steps.targetTooLow')}
            </Chip>
          )}
        </div>
      )}
    </li>
  );

  function shareText(): string {
    if (step.dependency === 'soft') {
      return t('journeyPage.steps.notCounted');
    }
    if (!badTime || (badTime.percent === 0 && unsure.has(step.state))) {
      return t('journeyPage.steps.unknownBadTime');
    }
    if (badTime.percent === 0) {
      return sliPercent === 100
        ? t('journeyPage.steps.noBadTime')
        : t('journeyPage.steps.addsNoBadTime');
    }
    const percent = formatPercent(badTime.percent, { language, atMost: 0 });
    const own = formatPercent(badTime.exclusivePercent, {
      language,
      atMost: 0,
    });
    return percent === own
      ? t('journeyPage.steps.share', { percent })
      : t('journeyPage.steps.shareAlone', { percent, own });
  }
}

function Service(props: { step: JourneyStepStatus }) {
  const { t } = useTexts();
  const { serviceRef, serviceExists, serviceTitle } = props.step;
  if (serviceRef && serviceExists) {
    return <EntityRefLink entityRef={serviceRef} title={serviceTitle} />;
  }
  return (
    <>
      {serviceRef && `${serviceRef} `}
      <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
        {serviceRef
          ? t('journeyPage.notVisible')
          : t('journeyPage.steps.noService')}
      </Chip>
    </>
  );
}
