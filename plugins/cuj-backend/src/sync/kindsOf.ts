/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncKindName, syncKindNames } from '../store/CopyTable';
import { syncKinds } from './SyncKind';

/** What a source has to have for what is not listed as a whole. */
const methods: Partial<Record<SyncKindName, keyof SloSource>> = {
  alerts: 'readAlertTransitions',
  telemetry: 'readTelemetry',
};

/** The kinds that a source has items of, in the order in which they are shown. */
export function kindsOf(source: SloSource): SyncKindName[] {
  return syncKindNames.filter(name => {
    const method = methods[name];
    return method
      ? source[method] !== undefined
      : syncKinds.some(
          kind => kind.table.kind === name && kind.isReadable(source),
        );
  });
}
