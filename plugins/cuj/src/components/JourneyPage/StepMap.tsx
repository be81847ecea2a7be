/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyDetail } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import { Optional } from '../Optional/Optional';
import styles from './JourneyPage.module.css';
import { LookupLink } from './LookupLink';
import { StepItem } from './StepItem';
import { useStepOnCall } from './useStepOnCall';

/** The steps of a journey in their order, each with what it has to do with the whole. */
export function StepMap(props: { detail: JourneyDetail }) {
  const { t } = useTexts();
  const { status, people } = props.detail;
  const onCallOf = useStepOnCall(status.entityRef);
  const ownerTitles = new Map(
    people.map(({ entityRef, title }) => [entityRef, title]),
  );
  return (
    <CardFrame
      title={t('journeyPage.steps.title')}
      headerActions={
        <Optional>
          <LookupLink query={status.entityRef}>
            {t('journeyPage.steps.help')}
          </LookupLink>
        </Optional>
      }
    >
      {status.steps.length > 0 ? (
        <ol className={styles.steps}>
          {status.steps.map(step => (
            <StepItem
              key={step.name}
              step={step}
              onCall={onCallOf(step)}
              isWeakLink={status.weakLink?.steps.includes(step.name) ?? false}
              isTargetTooLow={status.targetTooLow.includes(step.name)}
              ownerTitle={step.ownerRef && ownerTitles.get(step.ownerRef)}
            />
          ))}
        </ol>
      ) : (
        t('journeyPage.steps.none')
      )}
    </CardFrame>
  );
}
