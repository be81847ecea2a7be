/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Alert, Button } from '@backstage/ui';
import {
  PolicyAcknowledgementOverview,
  PolicyChangeOverview,
  PolicyExceptionOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Day } from '../Day/Day';
import { PersonName } from '../PersonName/PersonName';
import styles from './ErrorBudgetPolicyPanel.module.css';
import { useRefreshPolicies } from './useErrorBudgetPolicy';
import { usePolicyTexts } from './usePolicyTexts';

/** The backend gives no more. */
const MOST = 50;

/** What was done of what the policy asks for. */
export function Acknowledgements(props: {
  acknowledgements: PolicyAcknowledgementOverview[];
  /** Whether it says something that nothing was done. */
  isAskedFor: boolean;
}) {
  const { t } = useTexts();
  const { acknowledgements, isAskedFor } = props;
  if (acknowledgements.length === 0 && !isAskedFor) {
    return null;
  }
  return (
    <>
      <h4 className={styles.heading}>{t('policy.acknowledge.listTitle')}</h4>
      {acknowledgements.length === 0 && (
        <p className={styles.note}>{t('policy.acknowledge.none')}</p>
      )}
      <ul className={styles.list}>
        {acknowledgements.map(({ id, consequence, by, at, link, note }) => {
          const what = t(`policy.acknowledge.done.${consequence}`);
          return (
            <li key={id}>
              {t('policy.acknowledge.entry', {
                ...{ what, who: <PersonName entityRef={by} /> },
                age: <Age of={at} />,
              })}{' '}
              {link && (
                <Link
                  to={link}
                  aria-label={t('policy.acknowledge.seeLabel', { what })}
                >
                  {t('policy.acknowledge.see')}
                </Link>
              )}
              {note && <span className={styles.note}>{note}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What lifts the freeze, and what did. */
export function Exceptions(props: {
  journeyRef: string;
  exceptions: PolicyExceptionOverview[];
  mayRevoke: boolean;
}) {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const refresh = useRefreshPolicies();
  const { journeyRef, exceptions, mayRevoke } = props;
  const [pending, setPending] = useState<string>();
  const [error, setError] = useState<Error>();
  const revoke = async (id: string) => {
    setPending(id);
    setError(undefined);
    try {
      await cujApi.revokePolicyException(journeyRef, id);
      await refresh();
    } catch (thrown) {
      setError(thrown as Error);
    }
    setPending(undefined);
  };
  if (exceptions.length === 0) {
    return null;
  }
  return (
    <>
      <h4 className={styles.heading}>{t('policy.exception.listTitle')}</h4>
      {error && (
        <div role="alert">
          <Alert
            icon
            status="danger"
            title={t('policy.exception.revokeFailed')}
            description={error.message}
          />
        </div>
      )}
      <ul className={styles.list}>
        {exceptions.map(one => (
          <li key={one.id}>
            {t(`policy.exception.entry.${one.state}`, {
              what: one.serviceRef ? (
                <EntityRefLink entityRef={one.serviceRef} />
              ) : (
                t('policy.exception.all')
              ),
              day: <Day of={one.until} />,
              who: <PersonName entityRef={one.grantedBy} />,
              revoker: <PersonName entityRef={one.revokedBy} />,
            })}
            <span className={styles.note}>{one.reason}</span>
            {one.state === 'in-force' && mayRevoke && (
              <Button
                size="small"
                variant="secondary"
                isPending={pending === one.id}
                aria-label={t('policy.exception.revokeLabel', {
                  what: one.serviceRef ?? t('policy.exception.all'),
                })}
                onPress={() => revoke(one.id)}
              >
                {t('policy.exception.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** When which rule came into force and ceased to be, the newest first. */
export function PolicyHistory(props: { history: PolicyChangeOverview[] }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { ruleText, observationText } = usePolicyTexts();
  const { history } = props;
  return (
    <>
      <h4 className={styles.heading}>{t('policy.history.title')}</h4>
      {history.length === 0 && (
        <p className={styles.note}>{t('policy.history.none')}</p>
      )}
      <ul className={styles.list}>
        {history.map((one, index) => (
          // Two rules may change at once.
          <li key={`${one.at} ${index}`}>
            {t('policy.history.entry', {
              change: t(`policy.history.${one.change}`),
              rule: ruleText(one),
            })}
            <span className={styles.note}>
              <Age of={one.at} /> · {observationText(one.observation)}
            </span>
          </li>
        ))}
      </ul>
      {history.length >= MOST && (
        <p className={styles.note}>
          {t('policy.history.more', { number: MOST.toLocaleString(language) })}
        </p>
      )}
    </>
  );
}
