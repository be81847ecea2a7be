/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { SyncSource } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import { Chip } from '../StateChip/Chip';
import { SyncKindRow } from './SyncKindRow';
import styles from './SyncPage.module.css';

/** One source with a row for each kind of item. */
export function SyncSourceCard(props: {
  source: SyncSource;
  /** Whether the answer is too old to be shown as the present. */
  isOutdated: boolean;
  isBusy: (kind: string) => boolean;
  onRun: (kind: string) => void;
}) {
  const { t } = useTexts();
  const { source, isOutdated, isBusy, onRun } = props;
  return (
    <CardFrame
      title={source.source}
      headerActions={<Chip tone="plain">{source.type}</Chip>}
    >
      <div className={styles.root}>
        <table className={styles.table}>
          <caption className={styles.visuallyHidden}>
            {t('sync.caption', { source: source.source })}
          </caption>
          <colgroup>
            <col className={styles.colKind} />
            <col className={styles.colState} />
            <col className={styles.colListing} />
            <col className={styles.colRun} />
            <col className={styles.colCalls} />
            <col className={styles.colQuota} />
            {source.mayRun && <col className={styles.colAction} />}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('sync.column.kind')}</th>
              <th scope="col">{t('sync.column.state')}</th>
              <th scope="col">{t('sync.column.listing')}</th>
              <th scope="col">{t('sync.column.run')}</th>
              <th scope="col">{t('sync.column.calls')}</th>
              <th scope="col">{t('sync.column.quota')}</th>
              {source.mayRun && (
                <th scope="col">
                  <span className={styles.visuallyHidden}>
                    {t('sync.column.action')}
                  </span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {source.kinds.map(kind => (
              <SyncKindRow
                key={kind.kind}
                source={source.source}
                mayRun={source.mayRun}
                kind={kind}
                isOutdated={isOutdated}
                isBusy={isBusy(kind.kind)}
                onRun={() => onRun(kind.kind)}
              />
            ))}
          </tbody>
        </table>
        {!source.mayRun && (
          <Text as="p" variant="body-small" color="secondary">
            {t('sync.run.notAllowed')}
          </Text>
        )}
      </div>
    </CardFrame>
  );
}
