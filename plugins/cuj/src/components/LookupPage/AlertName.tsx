/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { LookupAlert } from '@cuj-slo/backstage-plugin-cuj-common';
import { addressOf } from './CandidateList';
import styles from './LookupPage.module.css';

/** The monitor of an alert, with the way to what is known of it. */
export function AlertName(props: { alert: LookupAlert }) {
  const { name, group, query } = props.alert;
  return (
    <>
      <Link to={addressOf(query)} className={styles.alert}>
        {name}
      </Link>
      {group && group !== '*' && <span className={styles.group}> {group}</span>}
    </>
  );
}
