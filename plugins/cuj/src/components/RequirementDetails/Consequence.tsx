/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fragment, ReactNode } from 'react';
import { ScorecardResult } from '../../api/ScorecardResult';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Day } from '../Day/Day';
import styles from './RequirementDetails.module.css';

/** Since when a requirement stands as it does, and what follows from that. */
export function Consequence(props: { result: ScorecardResult }) {
  const { t } = useTexts();
  const { verdict, mode, since, failingSince, enforced } = props.result;
  const isMissed = verdict !== 'pass' && failingSince !== undefined;
  const parts: ReactNode[] = [
    since && t('requirement.since', { age: <Age of={since} /> }),
    isMissed &&
      failingSince !== since &&
      t('requirement.failingSince', { age: <Age of={failingSince} /> }),
    enforced?.state === 'blocking' && (
      <strong>
        {enforced.blockedSince
          ? t('requirement.blocking', {
              age: <Age of={enforced.blockedSince} />,
            })
          : t('requirement.blockingNow')}
      </strong>
    ),
    enforced?.state === 'grace' && enforced.graceUntil && (
      <strong>
        {t('requirement.grace', { day: <Day of={enforced.graceUntil} /> })}
      </strong>
    ),
    verdict === 'fail' &&
      mode !== 'inform' &&
      enforced?.state === 'none' &&
      t('requirement.notEnforced'),
  ].filter(Boolean);
  return parts.length > 0 ? (
    <p className={styles.consequence}>
      {parts.map((part, index) => (
        <Fragment key={index}>{part} </Fragment>
      ))}
    </p>
  ) : null;
}
