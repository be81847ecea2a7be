/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useId } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { TextBox } from '../TextBox/TextBox';
import styles from './ExemptionDialog.module.css';
import {
  ExemptionDraft,
  ExemptionProblems,
  REASON_LENGTH,
  endsAllowed,
} from './validateExemption';

/** Why, and until when. */
export function ExemptionFields(props: {
  draft: ExemptionDraft;
  problems: ExemptionProblems;
  onChange: (draft: ExemptionDraft) => void;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const id = useId();
  const { draft, problems, onChange } = props;
  const { first, last } = endsAllowed(Date.now());
  const { least, most } = REASON_LENGTH;
  return (
    <>
      <TextBox
        label={t('exemption.reason')}
        hint={t('exemption.reasonHint')}
        note={t('exemption.length', {
          length: draft.reason.trim().length.toLocaleString(language),
          most: most.toLocaleString(language),
        })}
        problem={
          problems.reason &&
          t(`exemption.problem.reason.${problems.reason}`, {
            least: String(least),
            most: String(most),
          })
        }
        value={draft.reason}
        onChange={reason => onChange({ ...draft, reason })}
      />
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {t('exemption.until')}
        </label>
        <input
          id={id}
          type="date"
          className={styles.date}
          min={first}
          max={last}
          required
          value={draft.until}
          aria-invalid={Boolean(problems.until)}
          aria-describedby={`${id}-hint ${id}-problem`}
          onChange={({ target }) => onChange({ ...draft, until: target.value })}
        />
        <span id={`${id}-hint`} className={styles.hint}>
          {t('exemption.untilHint')}
        </span>
        <span id={`${id}-problem`} className={styles.problem} role="alert">
          {problems.until && t(`exemption.problem.until.${problems.until}`)}
        </span>
      </div>
    </>
  );
}
