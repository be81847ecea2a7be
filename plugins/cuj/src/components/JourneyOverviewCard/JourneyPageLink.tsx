/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityJourneyLinkRouteRef } from '../../routes';
import { cujTranslationRef } from '../../translation';
import styles from './JourneyOverviewCard.module.css';

/** Leads from the overview of a journey to how it stands, where there is such a tab. */
export function JourneyPageLink() {
  const { t } = useTranslationRef(cujTranslationRef);
  const pathOf = useRouteRef(entityJourneyLinkRouteRef);
  return pathOf ? (
    <p className={styles.open}>
      <Link to={pathOf()}>{t('journeyPage.open')}</Link>
    </p>
  ) : null;
}
