/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import { useState } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { assessSyncKind, SyncKindOverview } from './assessSyncKind';
import { CallCells } from './CallCells';
import { ListingCell } from './ListingCell';
import { LastRunCell } from './LastRunCell';
import { rowIdOf } from './rowIdOf';
import { SkippedItems } from './SkippedItems';
import { StateCell } from './StateCell';
import styles from './SyncPage.module.css';
import { useKindName } from './useKindName';

/** One kind of item of a source: how its copy stands, and what the last run did. */
export function SyncKindRow(props: {
  source: string;
  kind: SyncKindOverview;
  mayRun: boolean;
  /** Whether the answer is too old to be shown as the present. */
  isOutdated: boolean;
  /** Whether a run is under way or about to begin. */
  isBusy: boolean;
  onRun: () => void;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const nameOf = useKindName();
  const [showsSkipped, setShowsSkipped] = useState(false);
  const { source, kind, mayRun, isOutdated, isBusy, onRun } = props;
  const { lastRun, lastEndedRun } = kind;
  const name = nameOf(kind.kind);
  const assessment = assessSyncKind(kind, Date.now());
  const isUnfolded =
    showsSkipped && lastEndedRun !== undefined && lastEndedRun.skippedCount > 0;
  const skippedId = `${rowIdOf(source, kind.kind)}-skipped`;

  return (
    <>
      <tr
        id={rowIdOf(source, kind.kind)}
        className={isUnfolded ? styles.unfolded : undefined}
      >
        <th scope="row">
          {name}
          <span className={styles.note}>
            {t('sync.known', {
              count: kind.items,
              number: kind.items.toLocaleString(language),
            })}
          </span>
        </th>
        <StateCell
          kind={kind}
          assessment={assessment}
          name={name}
          mayRun={mayRun}
          isOutdated={isOutdated}
          skipped={{
            isShown: isUnfolded,
            id: skippedId,
            onToggle: () => setShowsSkipped(value => !value),
          }}
        />
        <ListingCell kind={kind} isStale={assessment.isStale} />
        <LastRunCell run={lastRun} />
        <CallCells run={lastRun} />
        {mayRun && (
          <td className={styles.action}>
            <Button
              size="small"
              variant="secondary"
              // It stays in reach of the keyboard, unlike one that is disabled.
              isPending={isBusy}
              aria-label={t('sync.run.label', { kind: name, source })}
              onPress={onRun}
            >
              {t('sync.run.now')}
            </Button>
          </td>
        )}
      </tr>
      {isUnfolded && (
        <tr id={skippedId}>
          <td colSpan={mayRun ? 7 : 6}>
            <SkippedItems run={lastEndedRun} />
          </td>
        </tr>
      )}
    </>
  );
}
