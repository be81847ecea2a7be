/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert } from '@backstage/ui';
import { SyncSource } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { SyncNeed, assessSyncKind } from './assessSyncKind';
import { rowIdOf } from './rowIdOf';
import styles from './SyncPage.module.css';
import { useKindName } from './useKindName';

const otherNeeds = ['waiting', 'off'] as const;

/** All that there is to know for somebody who has no time. */
export function SyncSummary(props: {
  sources: SyncSource[];
  /** Whether the answer is too old to be shown as the present. */
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const { sources, isOutdated } = props;
  const now = Date.now();

  const all = sources.flatMap(({ source, kinds }) =>
    kinds.map(kind => ({
      source,
      kind: kind.kind,
      need: assessSyncKind(kind, now).need,
    })),
  );
  const countOf = (need: SyncNeed) =>
    all.filter(one => one.need === need).length;
  const attention = all.filter(({ need }) => need === 'attention');
  const isAllCurrent = countOf('nothing') === all.length;

  const ofAll = t('sync.summary.ofAll', {
    count: all.length,
    sources: t('sync.summary.sources', { count: sources.length }),
  });
  let status: 'success' | 'info' | 'warning' = 'info';
  let title: string = t('sync.summary.current', {
    count: countOf('nothing'),
    ofAll,
  });
  if (attention.length > 0) {
    status = 'warning';
    title = t('sync.summary.attention', { count: attention.length, ofAll });
  } else if (isAllCurrent) {
    status = isOutdated ? 'info' : 'success';
    title = t('sync.summary.allCurrent', {
      count: all.length,
      sources: t('sync.summary.sources', { count: sources.length }),
    });
  }
  const further = otherNeeds
    .filter(need => countOf(need) > 0)
    .map(need => t(`sync.summary.${need}`, { count: countOf(need) }));

  return (
    <div role="status" className={styles.summary}>
      <Alert
        icon
        status={status}
        title={isOutdated ? t('sync.lastKnown', { text: title }) : title}
        description={
          (attention.length > 0 || further.length > 0) && (
            <>
              <AttentionList attention={attention} />
              {further.join(' ')}
            </>
          )
        }
      />
    </div>
  );
}

/** Leads to what wants somebody's attention, source by source. */
function AttentionList(props: {
  attention: Array<{ source: string; kind: string }>;
}) {
  const { t } = useTexts();
  const nameOf = useKindName();
  const { attention } = props;
  const sources = [...new Set(attention.map(({ source }) => source))];
  return (
    <ul className={styles.plainList}>
      {sources.map(source => (
        <li key={source}>
          {t('sync.summary.source', { source })}{' '}
          {attention
            .filter(one => one.source === source)
            .map(({ kind }, index) => (
              <span key={kind}>
                {index > 0 && ', '}
                <a href={`#${rowIdOf(source, kind)}`}>{nameOf(kind)}</a>
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
