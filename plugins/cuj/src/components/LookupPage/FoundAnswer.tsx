/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Lookup, LookupSubject } from '@cuj-slo/backstage-plugin-cuj-common';
import { AffectedJourneys } from './AffectedJourneys';
import { ChangesNearby } from './ChangesNearby';
import styles from './LookupPage.module.css';
import { OpenIncidents } from './OpenIncidents';
import { ProbableCause } from './ProbableCause';
import { SubjectHead } from './SubjectHead';
import { UnknownThings } from './UnknownThings';
import { WhoAndWhat } from './WhoAndWhat';

/** All that is known of what was looked up, on one screen, what matters most first. */
export function FoundAnswer(props: { lookup: Lookup; subject: LookupSubject }) {
  const { lookup, subject } = props;
  return (
    <>
      <SubjectHead lookup={lookup} subject={subject} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <AffectedJourneys lookup={lookup} />
          <ProbableCause cause={lookup.cause} />
        </div>
        <div className={`${styles.column} ${styles.side}`}>
          <WhoAndWhat lookup={lookup} />
          <OpenIncidents incidents={lookup.incidents} />
        </div>
        <div className={styles.column}>
          <UnknownThings lookup={lookup} />
          <ChangesNearby changes={lookup.changes} />
        </div>
      </div>
    </>
  );
}
