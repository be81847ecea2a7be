/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import { entityScorecardLinkRouteRef } from '../../routes';
import { useTexts } from '../../hooks/useTexts';
import styles from './ScorecardCard.module.css';

/** Leads from the page of an entity to its whole scorecard, where there is one. */
export function WholeScorecardLink() {
  const { t } = useTexts();
  const pathOf = useRouteRef(entityScorecardLinkRouteRef);
  return pathOf ? (
    <Text variant="body-small" className={styles.text}>
      <Link to={pathOf()}>{t('scorecard.open')}</Link>
    </Text>
  ) : null;
}
