/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toLookupQuery } from '@cuj-slo/backstage-plugin-cuj-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What is looked up stands in the address, so that it can be sent on. */
export function useLookupAddress(): {
  /** Empty where nothing is looked up. */
  query: string;
  lookUp: (text: string) => void;
} {
  const [params, setParams] = useSearchParams();
  const query = toLookupQuery(params.get('q') ?? '');

  const lookUp = useCallback(
    (text: string) => {
      const next = toLookupQuery(text);
      setParams(
        current => {
          const written = new URLSearchParams(current);
          if (next) {
            written.set('q', next);
          } else {
            written.delete('q');
          }
          return written;
        },
        { replace: next === query },
      );
    },
    [query, setParams],
  );
  return { query, lookUp };
}
