/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { SyncRunOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujTranslationRef } from '../../translation';
import styles from './SyncPage.module.css';

/** The backend remembers no more of one run. */
const MOST_REMEMBERED = 200;

/** What the source sent but could not be read, one by one. */
export function SkippedItems(props: { skipped: SyncRunOverview['skipped'] }) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { skipped } = props;
  return (
    <>
      <ul className={styles.skipped} aria-label={t('sync.skipped.label')}>
        {skipped.map(({ itemId, reason }, index) => (
          <li key={index}>
            <code>{itemId ?? t('sync.skipped.noId')}</code> {reason}
          </li>
        ))}
      </ul>
      {skipped.length >= MOST_REMEMBERED && (
        <Text as="p" variant="body-small" color="secondary">
          {t('sync.skipped.more', { number: String(MOST_REMEMBERED) })}
        </Text>
      )}
    </>
  );
}
