/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { ReadinessCheck } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { RequirementOfEntity } from '../RequirementDialog/RequirementDialog';
import { useVerdictText } from '../VerdictMark/useVerdictText';
import styles from './ReadinessPanel.module.css';
import { ReadinessAnswer, findingKey } from './useReadiness';

/** A requirement that a step lacks, with the way to what mends it. */
export function CheckItem(props: {
  check: ReadinessCheck;
  answer: ReadinessAnswer;
  onShow: (subject: RequirementOfEntity) => void;
}) {
  const { t } = useTexts();
  const textOf = useVerdictText();
  const { check, answer, onShow } = props;
  const { requirementId, entityRef, verdict, isStale } = check;
  const { journey, titles, services, messages } = answer;
  const requirementTitle = titles.get(requirementId) ?? requirementId;
  const isOfJourney = entityRef === journey.entityRef;
  const entityTitle = isOfJourney
    ? journey.title
    : entityRef && (services.get(entityRef) ?? parseEntityRef(entityRef).name);
  const title =
    isOfJourney || !entityTitle
      ? requirementTitle
      : t('readiness.ofService', {
          title: requirementTitle,
          service: entityTitle,
        });

  if (verdict === 'not_judged' || verdict === 'not_applicable') {
    return (
      <li>
        {t('readiness.checkWith', { title, verdict: t('readiness.notJudged') })}{' '}
        <span className={styles.quiet}>
          {entityRef ? t('readiness.notJudgedHint') : t('readiness.noServices')}
        </span>
      </li>
    );
  }
  const name = t('readiness.checkWith', {
    title,
    verdict: textOf({ verdict, isOutdated: isStale }),
  });
  return (
    <li>
      {entityRef && entityTitle ? (
        <button
          type="button"
          className={styles.link}
          onClick={() =>
            onShow({ entityRef, entityTitle, requirementId, requirementTitle })
          }
        >
          {name}
        </button>
      ) : (
        name
      )}{' '}
      <span className={styles.quiet}>
        {messages.get(findingKey(requirementId, entityRef))}
      </span>
    </li>
  );
}
