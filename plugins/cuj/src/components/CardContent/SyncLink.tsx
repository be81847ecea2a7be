/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { cujSyncReadPermission } from '@cuj-slo/backstage-plugin-cuj-common';
import { syncLinkRouteRef } from '../../routes';
import { useTexts } from '../../hooks/useTexts';
import styles from './SyncLink.module.css';

/** Leads to how the sync goes, for those who may see that. */
export function SyncLink() {
  const { t } = useTexts();
  const { allowed } = usePermission({ permission: cujSyncReadPermission });
  const pathOf = useRouteRef(syncLinkRouteRef);
  return allowed && pathOf ? (
    <span className={styles.link}>
      <Link to={pathOf()}>{t('freshness.seeSync')}</Link>
    </span>
  ) : null;
}
