/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyWindow } from '@cuj-slo/backstage-plugin-cuj-common';
import { useSearchParams } from 'react-router-dom';

/** What the numbers of a journey may be about. */
export const journeyWindows: JourneyWindow[] = ['7d', '30d', '90d'];

/** The window that the address asks for, so that it can be sent on. */
export function useJourneyWindow(): {
  /** Absent where the address does not say. */
  window: JourneyWindow | undefined;
  setWindow: (window: string) => void;
} {
  const [params, setParams] = useSearchParams();
  return {
    window: journeyWindows.find(one => one === params.get('window')),
    setWindow: window =>
      setParams(current => {
        const written = new URLSearchParams(current);
        written.set('window', window);
        return written;
      }),
  };
}
