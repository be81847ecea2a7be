/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RefObject, useEffect } from 'react';

/** What the box and the list have to be in for the keys to lead from one to the other. */
export const arrowKeyScope = { 'data-arrow-keys': '' };

/**
 * Lets the arrow keys lead from link to link of a list, and into it from the box
 * above.
 */
export function useArrowKeys(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const scope = list.current?.closest<HTMLElement>('[data-arrow-keys]');
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const links = [
        ...(list.current?.querySelectorAll<HTMLElement>('a[href]') ?? []),
      ];
      const at = links.findIndex(link => link === event.target);
      const isInBox = event.target instanceof HTMLInputElement;
      if (!step || (at < 0 && !(isInBox && step > 0))) {
        return;
      }
      event.preventDefault();
      links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
    };
    scope?.addEventListener('keydown', onKeyDown);
    return () => scope?.removeEventListener('keydown', onKeyDown);
  }, [list]);
}
