/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncKindName, syncKindNames } from '../store/CopyTable';
import { syncKinds } from './SyncKind';

/** The kinds that a source has items of, in the order in which they are shown. */
export function kindsOf(source: SloSource): SyncKindName[] {
  return syncKindNames.filter(name =>
    name === 'alerts'
      ? source.readAlertTransitions !== undefined
      : syncKinds.some(
          kind => kind.table.kind === name && kind.isReadable(source),
        ),
  );
}
