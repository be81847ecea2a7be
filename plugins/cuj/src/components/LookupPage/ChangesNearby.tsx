/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupChange } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { CardFrame } from '../CardFrame/CardFrame';
import { EntityName } from './EntityName';
import { FoldedList } from './FoldedList';
import styles from './LookupPage.module.css';

/** Which verdicts of what is near changed lately; nothing where none did. */
export function ChangesNearby(props: { changes: LookupChange[] }) {
  const { t } = useTexts();
  const { changes } = props;
  return changes.length > 0 ? (
    <CardFrame title={t('lookup.changes.title')}>
      <FoldedList
        items={changes.map(one => (
          <span key={`${one.entityRef} ${one.requirementId} ${one.at}`}>
            <EntityName entityRef={one.entityRef} title={one.entityTitle} />{' '}
            {t('lookup.changes.entry', {
              requirement: one.title,
              previous: t(`verdict.${one.previous}`),
              verdict: t(`verdict.${one.verdict}`),
            })}{' '}
            <span className={styles.quiet}>
              <Age of={one.at} />
            </span>
          </span>
        ))}
      />
    </CardFrame>
  ) : null;
}
