/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyncSource } from '@cuj-slo/backstage-plugin-cuj-common';
import { RefObject, useRef } from 'react';

/**
 * Keeps sources and kinds in the order in which they stand for as long as the
 * keyboard is among them: nothing moves away under somebody's hands.
 */
export function useSteadyOrder(
  sources: SyncSource[],
  container: RefObject<HTMLElement>,
): SyncSource[] {
  const shown = useRef<SyncSource[]>([]);
  const isHeld = container.current?.contains(document.activeElement) ?? false;
  shown.current = isHeld
    ? inOrderOf(sources, shown.current, ({ source }) => source).map(source => ({
        ...source,
        kinds: inOrderOf(
          source.kinds,
          shown.current.find(one => one.source === source.source)?.kinds ?? [],
          ({ kind }) => kind,
        ),
      }))
    : sources;
  return shown.current;
}

/** What is new comes last. */
function inOrderOf<T>(items: T[], order: T[], idOf: (item: T) => string): T[] {
  const ids = order.map(idOf);
  const placeOf = (item: T) => {
    const place = ids.indexOf(idOf(item));
    return place < 0 ? ids.length : place;
  };
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}
