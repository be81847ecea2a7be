/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import { Lookup, LookupService } from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import styles from './LookupPage.module.css';
import { RunbookLinks } from './RunbookLinks';
import { ServiceHelp } from './ServiceHelp';

/** So many steps fit on a screen; those that the alert is about come first anyway. */
const FEW = 5;

/** Who owns each step and is on call for it, and which runbook helps. */
export function WhoAndWhat(props: { lookup: Lookup }) {
  const { t } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const { services, runbooks } = props.lookup;
  const shown = showsAll ? services : services.slice(0, FEW);
  return (
    <CardFrame title={t('lookup.who.title')}>
      {services.length === 0 && (
        <p className={styles.text}>{t('lookup.who.none')}</p>
      )}
      <ul className={styles.plainList}>
        {shown.map((one: LookupService) => (
          <li key={one.service}>
            <ServiceHelp service={one} />
          </li>
        ))}
      </ul>
      {services.length > shown.length && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setShowsAll(true)}
        >
          {t('lookup.who.showAll', { count: services.length - shown.length })}
        </Button>
      )}
      {runbooks.length > 0 && (
        <>
          <h3 className={styles.subheading}>{t('lookup.who.ownRunbooks')}</h3>
          <RunbookLinks runbooks={runbooks} />
        </>
      )}
    </CardFrame>
  );
}
