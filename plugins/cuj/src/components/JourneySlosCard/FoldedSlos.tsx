/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button, Text } from '@backstage/ui';
import { SloOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import styles from './JourneySlosCard.module.css';
import { SloTable } from './SloTable';
import { countStates } from './countStates';

/** SLOs that count for a journey but measure no step of the shown service. */
export function FoldedSlos(props: {
  slos: SloOverview[];
  /** Whether their services carry other steps of the journey, or none. */
  of: 'otherSteps' | 'noStep';
  timeframe: string;
  journey: string;
  noteOf: (slo: SloOverview) => string | undefined;
}) {
  const { t } = useTexts();
  const { of, ...table } = props;
  const [isOpen, setIsOpen] = useState(false);
  if (table.slos.length === 0) {
    return null;
  }

  const summary = countStates(table.slos, table.timeframe)
    .map(({ count, state, lastKnown }) => {
      const values = { number: String(count), state: t(`sloState.${state}`) };
      return lastKnown
        ? t('journeySlos.countLastKnown', {
            ...values,
            lastKnown: t(`sloState.${lastKnown}`),
          })
        : t('journeySlos.count', values);
    })
    .join(', ');

  return (
    <>
      <Text as="p" variant="body-small" className={styles.hint}>
        {t(`journeySlos.${of}.summary`, { summary })}{' '}
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isOpen}
          iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
          onPress={() => setIsOpen(value => !value)}
        >
          {isOpen
            ? t(`journeySlos.${of}.hide`)
            : t(`journeySlos.${of}.show`, { count: table.slos.length })}
        </Button>
      </Text>
      {isOpen && <SloTable {...table} showPlace />}
    </>
  );
}
