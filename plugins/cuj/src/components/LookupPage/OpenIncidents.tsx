/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupIncident } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiAlertLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { CardFrame } from '../CardFrame/CardFrame';
import { Chip } from '../StateChip/Chip';
import { InALine } from './InALine';
import styles from './LookupPage.module.css';
import { OutsideLink } from './OutsideLink';
import { serviceTitleOf } from './serviceTitleOf';

/** Incidents that somebody has declared already. */
export function OpenIncidents(props: { incidents: LookupIncident[] }) {
  const { t } = useTexts();
  const { incidents } = props;
  return (
    <CardFrame title={t('lookup.incidents.title')}>
      {incidents.length === 0 && (
        <p className={styles.text}>{t('lookup.incidents.none')}</p>
      )}
      <ul className={styles.plainList}>
        {incidents.map(one => (
          <li key={`${one.source} ${one.id}`}>
            <div className={styles.head}>
              <OutsideLink url={one.url}>
                {[one.publicId, one.title].filter(Boolean).join(' ')}
              </OutsideLink>
              {one.hasCustomerImpact && (
                <Chip tone="bad" icon={<RiAlertLine aria-hidden />}>
                  {t('lookup.incidents.customerImpact')}
                </Chip>
              )}
            </div>
            <InALine
              parts={[
                one.severity,
                one.state,
                one.declaredAt &&
                  t('lookup.incidents.declared', {
                    age: <Age of={one.declaredAt} />,
                  }),
                one.services.map(serviceTitleOf).join(', '),
              ]}
            />
          </li>
        ))}
      </ul>
    </CardFrame>
  );
}
