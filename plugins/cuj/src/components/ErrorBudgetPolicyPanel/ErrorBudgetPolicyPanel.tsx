/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import { EntityErrorBudgetPolicy } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { AnswerContent } from '../CardContent/AnswerContent';
import { CardFrame } from '../CardFrame/CardFrame';
import { PolicyContent } from './PolicyContent';
import { ServiceFreeze } from './ServiceFreeze';
import { useErrorBudgetPolicy } from './useErrorBudgetPolicy';

/**
 * What follows when the error budget of the page's journey runs low, what of it is in
 * force now, and what was done about it; of a service, which journeys freeze it.
 */
export function ErrorBudgetPolicyPanel() {
  const { t } = useTexts();
  const { entity } = useEntity();
  const state = useErrorBudgetPolicy(stringifyEntityRef(entity));
  return (
    <CardFrame title={t('policy.title')}>
      <AnswerContent
        state={state}
        notAllowed={t('overview.notAllowed')}
        notFound={t('overview.notFound')}
      >
        {answer => (
          <>
            <Freshness answer={answer} />
            {answer.policy && (
              <PolicyContent
                journeyRef={answer.entityRef}
                policy={answer.policy}
                may={answer.may}
                isOutdated={state.isOutdated || answer.stale}
              />
            )}
            {answer.freeze && <ServiceFreeze freeze={answer.freeze} />}
          </>
        )}
      </AnswerContent>
    </CardFrame>
  );
}

function Freshness(props: { answer: EntityErrorBudgetPolicy }) {
  const { t } = useTexts();
  const { evaluatedAt, stale } = props.answer;
  if (!evaluatedAt) {
    return (
      <Alert icon status="info" mb="3" title={t('policy.neverEvaluated')} />
    );
  }
  return stale ? (
    <Alert
      icon
      status="warning"
      mb="3"
      title={t('policy.stale', { age: <Age of={evaluatedAt} /> })}
    />
  ) : null;
}
