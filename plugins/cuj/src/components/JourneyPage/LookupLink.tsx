/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ReactNode } from 'react';
import { lookupLinkRouteRef } from '../../routes';

/** Leads to whatever else is known of something, where there is such a page. */
export function LookupLink(props: {
  /** What to look up. */
  query: string;
  /** Where the text alone says too little. */
  label?: string;
  children: ReactNode;
}) {
  const pathOf = useRouteRef(lookupLinkRouteRef);
  const { query, label, children } = props;
  return pathOf ? (
    <Link
      to={`${pathOf()}?${new URLSearchParams({ q: query })}`}
      aria-label={label}
    >
      {children}
    </Link>
  ) : null;
}
