/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { SyncRunOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from './SyncPage.module.css';

/** What the source sent but could not be read, one by one. */
export function SkippedItems(props: { run: SyncRunOverview }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { skipped, skippedCount } = props.run;
  return (
    <>
      <ul className={styles.skipped} aria-label={t('sync.skipped.label')}>
        {skipped.map(({ itemId, reason }, index) => (
          <li key={index}>
            <code>{itemId ?? t('sync.skipped.noId')}</code> {reason}
          </li>
        ))}
      </ul>
      {skippedCount > skipped.length && (
        <Text as="p" variant="body-small" color="secondary">
          {t('sync.skipped.some', {
            shown: skipped.length.toLocaleString(language),
            number: skippedCount.toLocaleString(language),
          })}
        </Text>
      )}
    </>
  );
}
