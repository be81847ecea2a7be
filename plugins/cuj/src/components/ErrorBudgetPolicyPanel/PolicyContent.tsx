/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Alert, Button } from '@backstage/ui';
import {
  EntityErrorBudgetPolicy,
  ErrorBudgetPolicyOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Fragment, useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { PasteableCode } from '../PasteableCode/PasteableCode';
import { AcknowledgeDialog } from './AcknowledgeDialog';
import styles from './ErrorBudgetPolicyPanel.module.css';
import { ExceptionDialog } from './ExceptionDialog';
import { Acknowledgements, Exceptions, PolicyHistory } from './PolicyRecords';
import { PolicyRuleItem } from './PolicyRuleItem';
import { useRefreshPolicies } from './useErrorBudgetPolicy';
import { usePolicyTexts } from './usePolicyTexts';

const example = `spec:
  errorBudgetPolicy:
    - when: { budgetBelowPercent: 25 }
      then: [notify]
    - when: { budgetBelowPercent: 0 }
      then: [freeze, postmortem]`;

/** The policy of a journey, rule by rule, with what the reader may do about it. */
export function PolicyContent(props: {
  journeyRef: string;
  policy: ErrorBudgetPolicyOverview;
  may: EntityErrorBudgetPolicy['may'];
  isOutdated: boolean;
}) {
  const { journeyRef, policy, may, isOutdated } = props;
  const { rules, acknowledgements, exceptions, history } = policy;
  return (
    <>
      <Readability policy={policy} />
      {rules.length > 0 && (
        <>
          <Observation observation={policy.observation} />
          <ul className={styles.list}>
            {rules.map(rule => (
              <PolicyRuleItem
                key={rule.key}
                rule={rule}
                isOutdated={isOutdated}
              />
            ))}
          </ul>
          <FrozenServices policy={policy} />
          <Actions journeyRef={journeyRef} policy={policy} may={may} />
        </>
      )}
      {(rules.length > 0 || history.length > 0) && (
        <>
          <Acknowledgements
            acknowledgements={acknowledgements}
            isAskedFor={rules.some(({ inForceSince }) => inForceSince)}
          />
          <Exceptions
            journeyRef={journeyRef}
            exceptions={exceptions}
            mayRevoke={may.except}
          />
          <PolicyHistory history={history} />
        </>
      )}
    </>
  );
}

function Readability(props: { policy: ErrorBudgetPolicyOverview }) {
  const { t } = useTexts();
  const { state, unreadable } = props.policy;
  if (state === 'missing') {
    return (
      <>
        <p className={styles.text}>{t('policy.missing')}</p>
        <PasteableCode text={example} />
      </>
    );
  }
  if (state !== 'list') {
    return (
      <Alert
        icon
        status="warning"
        mb="3"
        title={t('policy.malformedTitle')}
        description={t(`policy.${state}`)}
      />
    );
  }
  return unreadable.length > 0 ? (
    <Alert
      icon
      status="warning"
      mb="3"
      title={t('policy.unreadableTitle')}
      description={t('policy.unreadable', { paths: unreadable.join(', ') })}
    />
  ) : null;
}

function Observation(props: {
  observation: ErrorBudgetPolicyOverview['observation'];
}) {
  const { t } = useTexts();
  const { observationText } = usePolicyTexts();
  const { observation } = props;
  const { doubt, asOf } = observation;
  return (
    <p className={styles.text}>
      {observationText(observation)} {doubt && t(`policy.doubt.${doubt}`)}{' '}
      {asOf && t('policy.asOf', { age: <Age of={asOf} /> })}
    </p>
  );
}

function FrozenServices(props: { policy: ErrorBudgetPolicyOverview }) {
  const { t } = useTexts();
  const { frozenServices, hiddenServices, exceptions } = props.policy;
  if (frozenServices.length + hiddenServices === 0) {
    return null;
  }
  const isLifted = exceptions.some(
    ({ state, serviceRef }) => state === 'in-force' && !serviceRef,
  );
  return (
    <p className={styles.text}>
      {t('policy.frozen', {
        services: (
          <>
            {frozenServices.map((ref, index) => (
              <Fragment key={ref}>
                {index > 0 && ', '}
                <EntityRefLink entityRef={ref} />
              </Fragment>
            ))}
            {frozenServices.length > 0 && hiddenServices > 0 && ', '}
            {hiddenServices > 0 &&
              t('policy.frozenHidden', { count: hiddenServices })}
          </>
        ),
      })}
      {isLifted && <span className={styles.note}>{t('policy.lifted')}</span>}
    </p>
  );
}

function Actions(props: {
  journeyRef: string;
  policy: ErrorBudgetPolicyOverview;
  may: EntityErrorBudgetPolicy['may'];
}) {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const refresh = useRefreshPolicies();
  const { journeyRef, policy, may } = props;
  const [open, setOpen] = useState<'acknowledge' | 'except'>();
  // What is in force first, as rules are.
  const consequences = [...new Set(policy.rules.flatMap(({ then }) => then))];
  const mayExcept =
    may.except &&
    policy.rules.some(
      ({ inForceSince, then }) => inForceSince && then.includes('freeze'),
    );
  const close = () => setOpen(undefined);
  return (
    <>
      <div className={styles.buttons}>
        {may.acknowledge && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setOpen('acknowledge')}
          >
            {t('policy.acknowledge.open')}
          </Button>
        )}
        {mayExcept && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setOpen('except')}
          >
            {t('policy.exception.open')}
          </Button>
        )}
      </div>
      {open === 'acknowledge' && (
        <AcknowledgeDialog
          consequences={consequences}
          onClose={close}
          onSend={async request => {
            await cujApi.acknowledgeErrorBudgetPolicy(journeyRef, request);
            await refresh();
          }}
        />
      )}
      {open === 'except' && (
        <ExceptionDialog
          services={policy.frozenServices}
          onClose={close}
          onSend={async request => {
            await cujApi.exceptFromErrorBudgetPolicy(journeyRef, request);
            await refresh();
          }}
        />
      )}
    </>
  );
}
