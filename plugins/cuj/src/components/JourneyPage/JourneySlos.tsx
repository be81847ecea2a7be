/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Button } from '@backstage/ui';
import {
  JourneyDetail,
  SloOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useState } from 'react';
import { labelOf } from '../../format/labelOf';
import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import { SloTable } from '../JourneySlosCard/SloTable';
import styles from './JourneyPage.module.css';

type SloOfJourney = JourneyDetail['slos'][number];

/** The SLOs that the numbers are made of, and apart from them those that don't count. */
export function JourneySlos(props: { detail: JourneyDetail }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const { slos, status } = props.detail;
  const counted = slos.filter(({ isCounted }) => isCounted);
  const others = slos.filter(({ isCounted }) => !isCounted);

  const keyOf = ({ source, id }: { source: string; id: string }) =>
    `${source} ${id}`;
  const bySlo = new Map(slos.map(one => [keyOf(one.slo), one]));
  const noteOf = (slo: SloOverview) => {
    const one = bySlo.get(keyOf(slo));
    return (
      one &&
      [aliasText(one), stepsText(one), basisText(one)].filter(Boolean).join(' ')
    );
  };
  const tableOf = (shown: SloOfJourney[]) => (
    <div className={styles.box}>
      <SloTable
        slos={shown.map(({ slo }) => slo)}
        timeframe={status.timeframe}
        journey={status.title}
        showPlace
        noteOf={noteOf}
      />
    </div>
  );
  return (
    <CardFrame title={t('journeyPage.slos.title')}>
      {counted.length > 0 ? (
        tableOf(counted)
      ) : (
        <Alert icon status="info" title={t('journeyPage.slos.none')} />
      )}
      {others.length > 0 && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isOpen}
          iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
          onPress={() => setIsOpen(value => !value)}
        >
          {isOpen
            ? t('journeyPage.slos.hideOthers')
            : t('journeyPage.slos.showOthers', { count: others.length })}
        </Button>
      )}
      {isOpen && others.length > 0 && tableOf(others)}
    </CardFrame>
  );

  function stepsText({ steps, slo }: SloOfJourney): string {
    if (steps.length > 0) {
      return t('journeyPage.slos.steps', {
        count: steps.length,
        steps: steps.join(', '),
      });
    }
    return slo.services.length > 0
      ? t('journeyPage.slos.noStep')
      : t('journeyPage.slos.whole');
  }

  function basisText({ isCounted, basis, basisReason }: SloOfJourney): string {
    if (!isCounted || (basis !== 'percentages' && basis !== 'both')) {
      return '';
    }
    if (!basisReason) {
      return basis === 'both' ? t('journeyPage.slos.basis.bothKnown') : '';
    }
    return t(`journeyPage.slos.basis.${basis}`, {
      reason: t(`journeyPage.slos.basisReason.${basisReason}`),
    });
  }

  function aliasText({ aliasOf }: SloOfJourney): string {
    if (!aliasOf) {
      return '';
    }
    const { source, id, reason } = aliasOf;
    const other =
      source !== undefined && id !== undefined
        ? bySlo.get(keyOf({ source, id }))
        : undefined;
    return t(`journeyPage.slos.alias.${reason}`, {
      other: other
        ? labelOf(other.slo)
        : id ?? t('journeyPage.slos.hiddenOther'),
    });
  }
}
