/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ExemptionOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { useRefreshScorecards } from '../../hooks/useScorecardAnswer';
import { useTexts } from '../../hooks/useTexts';
import { Day } from '../Day/Day';
import { FormDialog } from '../FormDialog/FormDialog';
import { TextBox } from '../TextBox/TextBox';
import styles from './ExemptionDialog.module.css';
import { REASON_LENGTH } from './validateExemption';

const TOAST_MS = 6_000;

/** What somebody does with an exemption. */
export type ExemptionAction = 'approve' | 'reject' | 'revoke';

/** Decides on an exemption, or ends it, after another look at what it says. */
export function DecisionDialog(props: {
  exemption: ExemptionOverview;
  action: ExemptionAction;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { exemption, action, onClose } = props;
  const [reason, setReason] = useState('');
  const [showsProblem, setShowsProblem] = useState(false);
  const decide = useDecision(exemption, action);

  const isTooShort = reason.trim().length < REASON_LENGTH.least;
  const isLacking = action === 'reject' && isTooShort;
  return (
    <FormDialog
      title={t(`exemption.decide.title.${action}`, {
        entity: exemption.entityTitle ?? exemption.entityRef,
        requirement: exemption.requirementTitle,
      })}
      send={t(`exemption.decide.${action}`)}
      failed={t('exemption.decide.failedTitle')}
      reasons={{
        403: t('exemption.decide.notAllowed'),
        409: t('exemption.decide.conflict'),
      }}
      onSend={async () => {
        setShowsProblem(true);
        if (isLacking) {
          return false;
        }
        await decide(reason.trim());
        return true;
      }}
      onClose={onClose}
    >
      <p className={styles.asked}>
        {t('exemption.decide.asked', {
          who: exemption.requestedBy ?? t('requirement.exemption.somebody'),
          day: <Day of={exemption.until} />,
          reason: exemption.reason,
        })}
      </p>
      {action === 'revoke' ? (
        <p className={styles.asked}>{t('exemption.decide.revokeHint')}</p>
      ) : (
        <TextBox
          label={
            action === 'reject'
              ? t('exemption.decide.reasonNeeded')
              : t('exemption.decide.reason')
          }
          value={reason}
          problem={
            showsProblem && isLacking
              ? t('exemption.decide.missing', {
                  least: String(REASON_LENGTH.least),
                })
              : undefined
          }
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}

/** Does it, tells the reader what came of it, and asks anew for what it changed. */
function useDecision(
  exemption: ExemptionOverview,
  action: ExemptionAction,
): (reason: string) => Promise<void> {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const toastApi = useApi(toastApiRef);
  const refresh = useRefreshScorecards();

  return async reason => {
    if (action === 'revoke') {
      await cujApi.revokeExemption(exemption.id);
    } else {
      await cujApi.decideExemption(exemption.id, {
        decision: action,
        ...(reason && { reason }),
      });
    }
    toastApi.post({
      status: 'success',
      title: t(`exemption.decide.done.${action}`, {
        entity: exemption.entityTitle ?? exemption.entityRef,
        requirement: exemption.requirementTitle,
        day: <Day of={exemption.until} />,
      }),
      timeout: TOAST_MS,
    });
    refresh();
  };
}
