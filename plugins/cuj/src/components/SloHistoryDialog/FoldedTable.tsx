/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { ReactNode, useState } from 'react';
import { useTexts } from '../../hooks/useTexts';

/** The values of a drawing for those who want them exactly, or can't see it. */
export function FoldedTable(props: { children: () => ReactNode }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-expanded={isOpen}
        iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
        onPress={() => setIsOpen(value => !value)}
      >
        {isOpen ? t('sloHistory.hideTable') : t('sloHistory.showTable')}
      </Button>
      {isOpen && props.children()}
    </>
  );
}
