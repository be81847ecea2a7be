/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTexts } from '../../hooks/useTexts';

const knownKinds = [
  'slos',
  'statuses',
  'monitors',
  'corrections',
  'synthetics',
  'alerts',
  'incidents',
  'services',
  'telemetry',
] as const;

/** What a kind of item is called; one that is not known here, by its own name. */
export function useKindName(): (kind: string) => string {
  const { t } = useTexts();
  return kind => {
    const known = knownKinds.find(one => one === kind);
    return known ? t(`sync.kind.${known}`) : kind;
  };
}
