/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { RiExternalLinkLine } from '@remixicon/react';
import { ReactElement, ReactNode } from 'react';
import { webAddressOf } from '../RequirementDetails/webAddressOf';
import styles from './LookupPage.module.css';

/** A link that leaves the portal; plain text where the address is not one of the web. */
export function OutsideLink(props: {
  url: string | undefined;
  icon?: ReactElement;
  children: ReactNode;
}) {
  const { icon, children } = props;
  const to = webAddressOf(props.url);
  return to ? (
    <Link to={to} className={styles.outside}>
      {icon ?? <RiExternalLinkLine size={14} aria-hidden />}
      {children}
    </Link>
  ) : (
    <>{children}</>
  );
}
