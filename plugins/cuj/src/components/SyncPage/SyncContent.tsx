/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyncSource } from '@cuj-slo/backstage-plugin-cuj-common';
import { useRef } from 'react';
import { SyncSourcesState, useSyncSources } from './useSyncSources';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { NoSourceNotice } from '../CardContent/NoSourceNotice';
import { sortSyncSources } from './sortSyncSources';
import styles from './SyncPage.module.css';
import { SyncSourceCard } from './SyncSourceCard';
import { SyncSummary } from './SyncSummary';
import { useRunNow } from './useRunNow';
import { useSteadyOrder } from './useSteadyOrder';

/** How the sync of each source and kind of item goes, problems first. */
export function SyncContent() {
  const { t } = useTexts();
  const state = useSyncSources();
  return (
    <AnswerContent state={state} notAllowed={t('sync.notAllowed')}>
      {sources =>
        sources.length === 0 ? (
          <NoSourceNotice />
        ) : (
          <Sources sources={sources} state={state} />
        )
      }
    </AnswerContent>
  );
}

function Sources(props: { sources: SyncSource[]; state: SyncSourcesState }) {
  const { isOutdated, isBusy, start } = props.state;
  const runNow = useRunNow(start);
  const container = useRef<HTMLDivElement>(null);
  const sorted = sortSyncSources(props.sources, Date.now());
  const sources = useSteadyOrder(sorted, container);

  return (
    <div className={styles.page}>
      <SyncSummary sources={sorted} isOutdated={isOutdated} />
      <div className={styles.sources} ref={container}>
        {sources.map(source => (
          <SyncSourceCard
            key={source.source}
            source={source}
            isOutdated={isOutdated}
            isBusy={kind => isBusy(source.source, kind)}
            onRun={kind => runNow(source.source, kind)}
          />
        ))}
      </div>
    </div>
  );
}
