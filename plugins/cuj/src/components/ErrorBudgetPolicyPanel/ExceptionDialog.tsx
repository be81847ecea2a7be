/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PolicyExceptionRequest } from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { Choice } from '../Choice/Choice';
import { ExemptionFields } from '../ExemptionDialog/ExemptionFields';
import { validateExemption } from '../ExemptionDialog/validateExemption';
import { FormDialog } from '../FormDialog/FormDialog';
import styles from './ErrorBudgetPolicyPanel.module.css';

const ALL = 'all';

/** Lifts the freeze of a journey for a time, of all its services or of one. */
export function ExceptionDialog(props: {
  /** Full references of those that are frozen. */
  services: string[];
  onSend: (request: PolicyExceptionRequest) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { services, onSend, onClose } = props;
  const [service, setService] = useState(ALL);
  const [draft, setDraft] = useState({ reason: '', until: '' });
  const [showsProblems, setShowsProblems] = useState(false);
  const problems = validateExemption(draft, Date.now());
  return (
    <FormDialog
      title={t('policy.exception.title')}
      about={t('policy.exception.about')}
      send={t('policy.exception.send')}
      failed={t('policy.exception.failed')}
      onClose={onClose}
      onSend={async () => {
        setShowsProblems(true);
        if (Object.keys(problems).length > 0) {
          return false;
        }
        await onSend({
          reason: draft.reason.trim(),
          until: draft.until,
          ...(service !== ALL && { serviceRef: service }),
        });
        return true;
      }}
    >
      {services.length > 1 && (
        <Choice
          label={t('policy.exception.for')}
          options={[
            { id: ALL, text: t('policy.exception.all') },
            ...services.map(id => ({ id, text: id.replace(/^.*\//, '') })),
          ]}
          selected={service}
          onSelect={setService}
        />
      )}
      <div className={styles.field}>
        <ExemptionFields
          draft={draft}
          problems={showsProblems ? problems : {}}
          onChange={setDraft}
        />
      </div>
    </FormDialog>
  );
}
