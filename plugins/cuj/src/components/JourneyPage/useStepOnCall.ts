/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyStepStatus,
  LookupOnCall,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useCallback } from 'react';
import { useLookup } from '../LookupPage/useLookup';

/** Who is on call changes less often than how a journey stands, and its source is asked. */
const REFRESH_MS = 120_000;

const nothingKnown = { stale: false, links: [] };

/**
 * Who is on call for the service of a step of a journey, for one request of all steps.
 * It comes by itself, so that nothing else has to wait for a source.
 */
export function useStepOnCall(
  journeyRef: string,
): (step: JourneyStepStatus) => LookupOnCall {
  const { answer, error } = useLookup(journeyRef, { refreshMs: REFRESH_MS });
  return useCallback(
    step =>
      answer?.services.find(({ service }) => service === step.serviceRef)
        ?.onCall ?? {
        ...nothingKnown,
        state: answer || error ? 'unknown' : 'pending',
      },
    [answer, error],
  );
}
