/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The views of the page; the first one is shown where an address names none. */
export const views = [
  'matrix',
  'teams',
  'systems',
  'requirements',
  'exemptions',
] as const;

/** One of the views. */
export type ScorecardsView = (typeof views)[number];

/** What an address says, and how to change that. */
export interface ScorecardsAddress {
  params: URLSearchParams;
  view: ScorecardsView;
  /** Goes to another address; `replace` leaves no trace of the one before. */
  change: (
    write: (params: URLSearchParams) => URLSearchParams,
    options?: { replace?: boolean },
  ) => void;
  /** The same page with another view, without what belongs to this one. */
  openView: (view: ScorecardsView) => void;
}

/** Parameters that mean the same in every view. */
const shared = ['kind', 'scenario'];

/** Everything that the page shows stands in its address, so that it can be sent on. */
export function useScorecardsAddress(): ScorecardsAddress {
  const [params, setParams] = useSearchParams();
  const view = views.find(one => one === params.get('view')) ?? views[0];

  const change = useCallback<ScorecardsAddress['change']>(
    (write, options) => {
      setParams(current => write(new URLSearchParams(current)), options);
    },
    [setParams],
  );
  const openView = useCallback(
    (to: ScorecardsView) => change(current => viewParams(current, to)),
    [change],
  );
  return useMemo(
    () => ({ params, view, change, openView }),
    [params, view, change, openView],
  );
}

/** The parameters of another view. */
export function viewParams(
  current: URLSearchParams,
  view: ScorecardsView,
): URLSearchParams {
  const kept = [...current].filter(([name]) => shared.includes(name));
  const written = new URLSearchParams(kept);
  if (view !== views[0]) {
    written.set('view', view);
  }
  return written;
}
