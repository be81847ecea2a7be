/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { Button } from '@backstage/ui';
import { RequirementOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  RiArrowDownSLine,
  RiArrowUpSLine,
  RiInformationLine,
  RiLockLine,
} from '@remixicon/react';
import { useEffect, useId, useRef } from 'react';
import { useDocsUrl } from '../../hooks/useDocsUrl';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { PersonName } from '../PersonName/PersonName';
import { Chip } from '../StateChip/Chip';
import { FailingEntities } from './FailingEntities';
import styles from '../ListTable/ListTable.module.css';

const countedVerdicts = ['fail', 'unknown', 'waived', 'pass'] as const;

/** A requirement; opens who does not meet it, and why. */
export function RequirementRow(props: {
  requirement: RequirementOverview;
  mayManage: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onChangeMode: () => void;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const detailsId = useId();
  const row = useRef<HTMLTableRowElement>(null);
  const { requirement, mayManage, isOpen, onToggle, onChangeMode } = props;
  const { id, title, why, passes, level, subject, counts } = requirement;
  const docsUrl = useDocsUrl(requirement.docsAnchor);

  // Where an address leads to it, it is to be seen.
  const isOpenAtFirst = useRef(isOpen);
  useEffect(() => {
    if (isOpenAtFirst.current) {
      row.current?.scrollIntoView?.({ block: 'nearest' });
    }
  }, []);

  return (
    <>
      <tr ref={row} className={isOpen ? styles.unfolded : undefined}>
        <th scope="row" className={styles.wide}>
          <Button
            size="small"
            variant="tertiary"
            className={styles.unfold}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            aria-label={
              isOpen
                ? t('scorecards.requirements.hide', { title })
                : t('scorecards.requirements.show', { title })
            }
            iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
            onPress={onToggle}
          >
            {title}
          </Button>
          <span className={styles.note}>
            {passes} {why}{' '}
            {docsUrl && (
              <Link to={docsUrl}>{t('requirement.docs', { title })}</Link>
            )}
          </span>
        </th>
        <td
          className={styles.nowrap}
          data-label={t('scorecards.requirements.level')}
        >
          {level}
          <span className={styles.note}>
            {t(`scorecards.requirements.subject.${subject}`)}
          </span>
        </td>
        <ModeCell
          requirement={requirement}
          mayManage={mayManage}
          onChangeMode={onChangeMode}
        />
        <td data-label={t('scorecards.requirements.verdicts')}>
          <span className={styles.counts}>
            {countedVerdicts.map(verdict => (
              <span key={verdict}>
                {t(`scorecards.summary.${verdict}`, {
                  number: counts[verdict].toLocaleString(language),
                })}
              </span>
            ))}
          </span>
        </td>
      </tr>
      {isOpen && (
        <tr id={detailsId}>
          <td colSpan={4}>
            <FailingEntities requirementId={id} />
          </td>
        </tr>
      )}
    </>
  );
}

function ModeCell(props: {
  requirement: RequirementOverview;
  mayManage: boolean;
  onChangeMode: () => void;
}) {
  const { t } = useTexts();
  const { requirement, mayManage, onChangeMode } = props;
  const { title, mode, modeFrom, configuredMode } = requirement;
  const { modeChangedBy, modeChangedAt } = requirement;
  const isEnforced = mode !== 'inform';
  const action =
    mode === 'enforce'
      ? t('scorecards.requirements.toInform')
      : t('scorecards.requirements.toEnforce');
  return (
    <td data-label={t('scorecards.requirements.mode')}>
      <Chip
        tone="plain"
        icon={
          isEnforced ? (
            <RiLockLine aria-hidden />
          ) : (
            <RiInformationLine aria-hidden />
          )
        }
      >
        {t(`scorecards.mode.${mode}`)}
      </Chip>
      <span className={styles.note}>
        {modeFrom === 'config' || !modeChangedAt
          ? t('scorecards.requirements.fromConfig')
          : t('scorecards.requirements.changedBy', {
              who: <PersonName entityRef={modeChangedBy} />,
              age: <Age of={modeChangedAt} />,
            })}
      </span>
      {modeFrom === 'portal' && configuredMode !== mode && (
        <span className={styles.note}>
          {t('scorecards.requirements.configured', {
            mode: t(`scorecards.mode.${configuredMode}`),
          })}
        </span>
      )}
      {mode === 'reject' && (
        <span className={styles.note}>
          {t('scorecards.requirements.rejectHint')}
        </span>
      )}
      {mayManage && mode !== 'reject' && (
        <Button
          size="small"
          variant="secondary"
          className={styles.changeMode}
          aria-label={t('scorecards.requirements.toLabel', { action, title })}
          onPress={onChangeMode}
        >
          {action}
        </Button>
      )}
    </td>
  );
}
