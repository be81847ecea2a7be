/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { ExemptionOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { statusOf } from '../../api/statusOf';
import { useRefreshScorecards } from '../../hooks/useScorecardAnswer';
import { useTexts } from '../../hooks/useTexts';
import { Day } from '../Day/Day';
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
  const { act, error, isPending } = useDecision(exemption, action, onClose);

  const isTooShort = reason.trim().length < REASON_LENGTH.least;
  const isLacking = action === 'reject' && isTooShort;
  const what = {
    entity: exemption.entityTitle ?? exemption.entityRef,
    requirement: exemption.requirementTitle,
  };
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      width={520}
      className={styles.dialog}
    >
      <DialogHeader>{t(`exemption.decide.title.${action}`, what)}</DialogHeader>
      <DialogBody>
        <p className={styles.asked}>
          {t('exemption.decide.asked', {
            who: exemption.requestedBy ?? t('requirement.exemption.somebody'),
            day: <Day of={exemption.until} />,
            reason: exemption.reason,
          })}
        </p>
        {action === 'revoke' ? (
          <p className={styles.about}>{t('exemption.decide.revokeHint')}</p>
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
        {error && <DecisionError error={error} />}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('exemption.cancel')}
        </Button>
        <Button
          isPending={isPending}
          onPress={() => {
            setShowsProblem(true);
            if (!isLacking) {
              act(reason.trim());
            }
          }}
        >
          {t(`exemption.decide.${action}`)}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

/** Does it, tells the reader what came of it, and asks anew for what it changed. */
function useDecision(
  exemption: ExemptionOverview,
  action: ExemptionAction,
  onDone: () => void,
) {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const toastApi = useApi(toastApiRef);
  const refresh = useRefreshScorecards();
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<Error>();

  const act = async (reason: string) => {
    setIsPending(true);
    setError(undefined);
    try {
      if (action === 'revoke') {
        await cujApi.revokeExemption(exemption.id);
      } else {
        await cujApi.decideExemption(exemption.id, {
          decision: action,
          ...(reason && { reason }),
        });
      }
    } catch (thrown) {
      setError(thrown as Error);
      setIsPending(false);
      return;
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
    onDone();
  };
  return { act, error, isPending };
}

function DecisionError(props: { error: Error }) {
  const { t } = useTexts();
  const status = statusOf(props.error);
  let text = props.error.message;
  if (status === 409) {
    text = t('exemption.decide.conflict');
  } else if (status === 403) {
    text = t('exemption.decide.notAllowed');
  }
  return (
    <div role="alert" className={styles.error}>
      <Alert
        icon
        status="danger"
        title={t('exemption.decide.failedTitle')}
        description={text}
      />
    </div>
  );
}
