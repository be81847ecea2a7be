/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityJourneyLinkRouteRef } from '../../routes';
import { useTexts } from '../../hooks/useTexts';
import styles from './JourneyOverviewCard.module.css';

/** Leads from the overview of a journey to how it stands, where there is such a tab. */
export function JourneyPageLink() {
  const { t } = useTexts();
  const pathOf = useRouteRef(entityJourneyLinkRouteRef);
  return pathOf ? (
    <p className={styles.open}>
      <Link to={pathOf()}>{t('journeyPage.open')}</Link>
    </p>
  ) : null;
}
