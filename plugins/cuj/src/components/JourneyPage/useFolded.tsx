/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import { ReactNode, useState } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';

/** The first of many things, and the button that shows all of them. */
export function useFolded<T>(
  all: T[],
  most: number,
): { shown: T[]; toggle: ReactNode } {
  const { t } = useTexts();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  if (all.length <= most) {
    return { shown: all, toggle: null };
  }
  return {
    shown: isOpen ? all : all.slice(0, most),
    toggle: (
      <Button
        size="small"
        variant="tertiary"
        aria-expanded={isOpen}
        onPress={() => setIsOpen(value => !value)}
      >
        {isOpen
          ? t('journeyPage.showFewer')
          : t('journeyPage.showAll', {
              number: all.length.toLocaleString(language),
            })}
      </Button>
    ),
  };
}
