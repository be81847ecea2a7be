/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ButtonIcon } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from './ScorecardsPage.module.css';

/** Which part of a list is shown, and the way to the others. */
export function Pages(props: {
  /** From 1. */
  page: number;
  pageSize: number;
  totalItems: number;
  onChange: (page: number) => void;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { page, pageSize, totalItems, onChange } = props;
  if (totalItems <= pageSize && page === 1) {
    return null;
  }
  const number = (count: number) => count.toLocaleString(language);
  const last = Math.min(page * pageSize, totalItems);
  return (
    <nav className={styles.pages} aria-label={t('scorecards.pages.label')}>
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiArrowLeftSLine />}
        aria-label={t('scorecards.pages.previous')}
        isDisabled={page === 1}
        onPress={() => onChange(page - 1)}
      />
      <span role="status">
        {t('scorecards.pages.range', {
          from: number((page - 1) * pageSize + 1),
          to: number(last),
          total: number(totalItems),
        })}
      </span>
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiArrowRightSLine />}
        aria-label={t('scorecards.pages.next')}
        isDisabled={last >= totalItems}
        onPress={() => onChange(page + 1)}
      />
    </nav>
  );
}
