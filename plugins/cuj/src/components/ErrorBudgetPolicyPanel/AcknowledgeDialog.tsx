/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TextField } from '@backstage/ui';
import { PolicyAcknowledgementRequest } from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { Choice } from '../Choice/Choice';
import { FormDialog } from '../FormDialog/FormDialog';
import { TextBox } from '../TextBox/TextBox';
import styles from './ErrorBudgetPolicyPanel.module.css';

type Consequence = PolicyAcknowledgementRequest['consequence'];

const MOST_NOTE = 500;

/** Takes down what was done of what a policy asks for. */
export function AcknowledgeDialog(props: {
  /** What it asks for; at least one. */
  consequences: Consequence[];
  onSend: (request: PolicyAcknowledgementRequest) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { consequences, onSend, onClose } = props;
  const [consequence, setConsequence] = useState(consequences[0]);
  const [link, setLink] = useState('');
  const [note, setNote] = useState('');
  const [showsProblems, setShowsProblems] = useState(false);

  const isLinkWrong = link.trim() !== '' && !isWebAddress(link.trim());
  const isLinkMissing = consequence === 'postmortem' && link.trim() === '';
  const isNoteLong = note.trim().length > MOST_NOTE;
  let linkProblem: string | undefined;
  if (showsProblems && isLinkMissing) {
    linkProblem = t('policy.acknowledge.linkNeeded');
  } else if (showsProblems && isLinkWrong) {
    linkProblem = t('policy.acknowledge.linkWrong');
  }
  return (
    <FormDialog
      title={t('policy.acknowledge.title')}
      about={t('policy.acknowledge.about')}
      send={t('policy.acknowledge.send')}
      failed={t('policy.acknowledge.failed')}
      onClose={onClose}
      onSend={async () => {
        setShowsProblems(true);
        if (isLinkWrong || isLinkMissing || isNoteLong) {
          return false;
        }
        await onSend({
          consequence,
          ...(link.trim() && { link: link.trim() }),
          ...(note.trim() && { note: note.trim() }),
        });
        return true;
      }}
    >
      <Choice
        label={t('policy.acknowledge.what')}
        options={consequences.map(id => ({
          id,
          text: t(`policy.acknowledge.done.${id}`),
        }))}
        selected={consequence}
        onSelect={id => setConsequence(id as Consequence)}
      />
      <div className={styles.field}>
        <TextField
          label={t('policy.acknowledge.link')}
          description={t('policy.acknowledge.linkHint')}
          value={link}
          onChange={setLink}
          validationBehavior="aria"
          validate={() => linkProblem ?? null}
        />
      </div>
      <div className={styles.field}>
        <TextBox
          label={t('policy.acknowledge.note')}
          value={note}
          problem={
            isNoteLong
              ? t('policy.acknowledge.noteLong', { most: String(MOST_NOTE) })
              : undefined
          }
          onChange={setNote}
        />
      </div>
    </FormDialog>
  );
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}
