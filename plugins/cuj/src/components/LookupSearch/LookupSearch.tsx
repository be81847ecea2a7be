/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useSearch } from '@backstage/plugin-search-react';
import { toLookupQuery } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiAlarmWarningLine } from '@remixicon/react';
import { lookupLinkRouteRef } from '../../routes';
import { useTexts } from '../../hooks/useTexts';
import { Optional } from '../Optional/Optional';
import styles from './LookupSearch.module.css';

/**
 * An entry for the search: whatever is typed there can be looked up as an alert. Nothing
 * where nothing is typed, or the portal has no page for it.
 *
 * @public
 */
export function LookupSearch(props: {
  /** Called when the reader goes to the page, such as to close the search. */
  onOpen?: () => void;
}) {
  return (
    <Optional>
      <Entry {...props} />
    </Optional>
  );
}

function Entry(props: { onOpen?: () => void }) {
  const { t } = useTexts();
  const { term } = useSearch();
  const pathOf = useRouteRef(lookupLinkRouteRef);
  const text = toLookupQuery(term);
  if (!text || !pathOf) {
    return null;
  }
  return (
    <Link
      to={`${pathOf()}?${new URLSearchParams({ q: text })}`}
      className={styles.entry}
      onClick={props.onOpen}
    >
      <RiAlarmWarningLine size={20} aria-hidden className={styles.icon} />
      <span className={styles.text}>
        <strong>{t('lookup.search.entry', { text })}</strong>
        <span className={styles.hint}>{t('lookup.search.hint')}</span>
      </span>
    </Link>
  );
}
