/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { FormEvent, useId, useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { statusOf } from '../../api/statusOf';
import { useRefreshScorecards } from '../../hooks/useScorecardAnswer';
import { useTexts } from '../../hooks/useTexts';
import styles from './ExemptionDialog.module.css';
import { ExemptionFields } from './ExemptionFields';
import { ExemptionDraft, validateExemption } from './validateExemption';

/** What an exemption is asked for. */
export interface ExemptionSubject {
  entityRef: string;
  entityTitle: string;
  requirementId: string;
  requirementTitle: string;
}

/** Asks to let an entity off a requirement for a time. */
export function ExemptionDialog(props: {
  subject: ExemptionSubject;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { subject, onClose } = props;
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      width={520}
      className={styles.dialog}
    >
      <DialogHeader>
        {t('exemption.askTitle', {
          entity: subject.entityTitle,
          requirement: subject.requirementTitle,
        })}
      </DialogHeader>
      <Request subject={subject} onClose={onClose} />
    </Dialog>
  );
}

function Request(props: { subject: ExemptionSubject; onClose: () => void }) {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const refresh = useRefreshScorecards();
  const formId = useId();
  const { subject, onClose } = props;
  const [draft, setDraft] = useState<ExemptionDraft>({ reason: '', until: '' });
  const [showsProblems, setShowsProblems] = useState(false);
  const [state, setState] = useState<'editing' | 'sending' | 'sent'>('editing');
  const [error, setError] = useState<Error>();
  const problems = validateExemption(draft, Date.now());

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setShowsProblems(true);
    if (Object.keys(problems).length > 0 || state === 'sending') {
      return;
    }
    setState('sending');
    setError(undefined);
    try {
      await cujApi.requestExemption({
        entityRef: subject.entityRef,
        requirementId: subject.requirementId,
        reason: draft.reason.trim(),
        until: draft.until,
      });
      setState('sent');
    } catch (thrown) {
      setState('editing');
      setError(thrown as Error);
      return;
    }
    refresh();
  };

  if (state === 'sent') {
    return (
      <>
        <DialogBody>
          <div role="status">
            <Alert
              icon
              status="success"
              title={t('exemption.sentTitle')}
              description={t('exemption.sent')}
            />
          </div>
        </DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{t('exemption.close')}</Button>
        </DialogFooter>
      </>
    );
  }
  return (
    <>
      <DialogBody>
        <form id={formId} onSubmit={send} noValidate>
          <p className={styles.about}>{t('exemption.about')}</p>
          <ExemptionFields
            draft={draft}
            problems={showsProblems ? problems : {}}
            onChange={setDraft}
          />
          {error && <RequestError error={error} />}
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('exemption.cancel')}
        </Button>
        <Button type="submit" form={formId} isPending={state === 'sending'}>
          {t('exemption.send')}
        </Button>
      </DialogFooter>
    </>
  );
}

function RequestError(props: { error: Error }) {
  const { t } = useTexts();
  const status = statusOf(props.error);
  let text = props.error.message;
  if (status === 409) {
    text = t('exemption.alreadyAsked');
  } else if (status === 403) {
    text = t('exemption.notAllowed');
  }
  return (
    <div role="alert" className={styles.error}>
      <Alert
        icon
        status="danger"
        title={t('exemption.failedTitle')}
        description={text}
      />
    </div>
  );
}
