/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { Dialog, DialogBody, DialogHeader, Text } from '@backstage/ui';
import { SloOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiExternalLinkLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { labelOf } from '../../format/labelOf';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import frameStyles from '../CardFrame/CardFrame.module.css';
import { Choice } from '../Choice/Choice';
import { shownStatus } from '../JourneySlosCard/shownStatus';
import { HistorySection } from './HistorySection';
import styles from './SloHistoryDialog.module.css';
import { StatusFacts } from './StatusFacts';
import { TrendSection } from './TrendSection';

/** What the dialog is about, and how to get rid of it. */
export interface SloHistoryDialogProps {
  slo: SloOverview;
  /** What is shown first; the SLO's own where it has no target over that. */
  timeframe: string;
  onClose: () => void;
}

/** How one SLO went: by our own values of each day, and by what its source tells. */
export function SloHistoryDialog(props: SloHistoryDialogProps) {
  const { t } = useTexts();
  const { slo, onClose } = props;
  const [chosen, setChosen] = useState(props.timeframe);
  const status = shownStatus(slo, chosen);
  const timeframe = status?.timeframe;

  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => {
        if (!isOpen) {
          onClose();
        }
      }}
      width={960}
      // What comes later does not move what is read already.
      height="min(940px, calc(100vh - 3rem))"
    >
      <DialogHeader className={styles.header}>
        {t('sloHistory.title', { name: labelOf(slo) })}
      </DialogHeader>
      <DialogBody>
        <div className={`${styles.root} ${frameStyles.frame}`}>
          <div className={styles.toolbar}>
            {timeframe !== undefined && slo.timeframes.length > 1 && (
              <Choice
                label={t('journeySlos.timeframe')}
                options={slo.timeframes.map(one => ({
                  id: one.timeframe,
                  text: one.timeframe,
                }))}
                selected={timeframe}
                onSelect={setChosen}
              />
            )}
            {slo.url && (
              <Link
                to={slo.url}
                className={styles.link}
                aria-label={t('sloTable.openLabel', { name: slo.name })}
              >
                {t('sloTable.openInDatadog')}{' '}
                <RiExternalLinkLine size={14} aria-hidden />
              </Link>
            )}
          </div>
          <StatusFacts status={status} />
          <TrendSection slo={slo} timeframe={timeframe} />
          <HistorySection slo={slo} timeframe={timeframe} />
          <Zone />
        </div>
      </DialogBody>
    </Dialog>
  );
}

function Zone() {
  const { t } = useTexts();
  const locale = useLanguage();
  const now = DateTime.local({ locale });
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t('sloHistory.zone', {
        zone: now.offsetNameLong ?? now.zoneName,
      })}
    </Text>
  );
}
