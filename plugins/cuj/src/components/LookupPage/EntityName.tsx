/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Optional } from '../Optional/Optional';
import { fullRefOf, serviceTitleOf } from './serviceTitleOf';

/**
 * Something that the catalog may have, with the way to it. Its title is never asked
 * for: that would be one more request.
 */
export function EntityName(props: { entityRef: string; title?: string }) {
  const { entityRef, title = serviceTitleOf(entityRef) } = props;
  const parsed = fullRefOf(entityRef);
  return parsed ? (
    <Optional>
      <EntityRefLink entityRef={parsed} title={title} />
    </Optional>
  ) : (
    <>{title}</>
  );
}
