/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RiTimeLine } from '@remixicon/react';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Chip } from '../StateChip/Chip';
import { SyncKindOverview } from './assessSyncKind';
import { CellLabel } from './CellLabel';
import styles from './SyncPage.module.css';

/** When everything was last listed, and whether that is too long ago. */
export function ListingCell(props: {
  kind: SyncKindOverview;
  isStale: boolean;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { kind, isStale } = props;
  return (
    <td>
      <CellLabel text={t('sync.column.listing')} />
      {kind.enumeratedAt ? <Age of={kind.enumeratedAt} /> : t('sync.never')}
      {isStale && (
        <>
          <span className={styles.chipLine}>
            <Chip tone="warn" icon={<RiTimeLine aria-hidden />}>
              {t('sync.stale')}
            </Chip>
          </span>
          <span className={styles.note}>
            {t('sync.staleAfter', {
              limit: formatSeconds(kind.staleAfterSeconds, language),
            })}
          </span>
        </>
      )}
    </td>
  );
}
