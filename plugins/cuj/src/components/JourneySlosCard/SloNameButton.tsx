/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiLineChartLine } from '@remixicon/react';
import { ComponentType, useState } from 'react';
import { labelOf } from '../../format/labelOf';
import { useTexts } from '../../hooks/useTexts';
import type { SloHistoryDialogProps } from '../SloHistoryDialog/SloHistoryDialog';
import styles from './JourneySlosCard.module.css';

/**
 * The name of an SLO, which opens the dialog that tells how it went. What shows it
 * is loaded by then; where that fails, the card stays and one may try again.
 */
export function SloNameButton(props: { slo: SloOverview; timeframe: string }) {
  const { t } = useTexts();
  const { slo, timeframe } = props;
  const [state, setState] = useState<'closed' | 'opening' | 'failed' | 'open'>(
    'closed',
  );
  const [Dialog, setDialog] = useState<ComponentType<SloHistoryDialogProps>>();

  const open = async () => {
    setState('opening');
    try {
      const loaded = await import('../SloHistoryDialog/SloHistoryDialog');
      setDialog(() => loaded.SloHistoryDialog);
      setState('open');
    } catch {
      setState('failed');
    }
  };

  return (
    <>
      <button
        type="button"
        className={styles.name}
        aria-label={t('sloHistory.open', { name: labelOf(slo) })}
        aria-haspopup="dialog"
        aria-busy={state === 'opening'}
        onClick={open}
      >
        <RiLineChartLine size={14} aria-hidden className={styles.nameIcon} />
        <span>{slo.name}</span>
      </button>
      {state === 'failed' && (
        <span role="alert" className={styles.note}>
          {t('sloHistory.notOpened')}
        </span>
      )}
      {state === 'open' && Dialog && (
        <Dialog
          slo={slo}
          timeframe={timeframe}
          onClose={() => setState('closed')}
        />
      )}
    </>
  );
}
