/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { Alert } from '@backstage/ui';
import { useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { useRefreshScorecards } from '../../hooks/useScorecardAnswer';
import { useTexts } from '../../hooks/useTexts';
import { FormDialog } from '../FormDialog/FormDialog';
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
  const cujApi = useApi(cujApiRef);
  const refresh = useRefreshScorecards();
  const { subject, onClose } = props;
  const [draft, setDraft] = useState<ExemptionDraft>({ reason: '', until: '' });
  const [showsProblems, setShowsProblems] = useState(false);
  const problems = validateExemption(draft, Date.now());

  const send = async () => {
    setShowsProblems(true);
    if (Object.keys(problems).length > 0) {
      return false;
    }
    await cujApi.requestExemption({
      entityRef: subject.entityRef,
      requirementId: subject.requirementId,
      reason: draft.reason.trim(),
      until: draft.until,
    });
    refresh();
    return true;
  };
  return (
    <FormDialog
      title={t('exemption.askTitle', {
        entity: subject.entityTitle,
        requirement: subject.requirementTitle,
      })}
      about={t('exemption.about')}
      send={t('exemption.send')}
      failed={t('exemption.failedTitle')}
      reasons={{
        403: t('exemption.notAllowed'),
        409: t('exemption.alreadyAsked'),
      }}
      sent={
        <div role="status">
          <Alert
            icon
            status="success"
            title={t('exemption.sentTitle')}
            description={t('exemption.sent')}
          />
        </div>
      }
      onSend={send}
      onClose={onClose}
    >
      <ExemptionFields
        draft={draft}
        problems={showsProblems ? problems : {}}
        onChange={setDraft}
      />
    </FormDialog>
  );
}
