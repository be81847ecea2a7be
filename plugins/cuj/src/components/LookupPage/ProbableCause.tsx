/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  LookupCause,
  LookupCauseCandidate,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { RiQuestionLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { CardFrame } from '../CardFrame/CardFrame';
import { Chip } from '../StateChip/Chip';
import { AlertEnd } from './AlertEnd';
import { AlertName } from './AlertName';
import { ClockTime } from './ClockTime';
import { EchoList } from './EchoList';
import { EntityName } from './EntityName';
import { FiringChip } from './FiringChip';
import { InALine } from './InALine';
import styles from './LookupPage.module.css';
import { UnexplainedList } from './UnexplainedList';
import { useEvidenceText } from './useEvidenceText';

/** So many are worth a look where none stands out. */
const MOST_CANDIDATES = 3;

/** What probably caused the alerts and why, what only echoes it, and what is left over. */
export function ProbableCause(props: { cause: LookupCause }) {
  const { t } = useTexts();
  const { cause } = props;
  const { state, reason, candidates, asOf, overSince } = cause;
  // Alerts that were not read lately may be over by now.
  const isOutdated = cause.stale === true;
  const isKnown = state === 'known';
  const [first] = candidates;
  return (
    <CardFrame title={t('lookup.cause.title')}>
      {state === 'nothing-fires' && (
        <p className={styles.text}>{t('lookup.cause.nothingFires')}</p>
      )}
      {state === 'not-known' && (
        <p className={styles.text}>
          <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
            {t('lookup.cause.notKnown')}
          </Chip>{' '}
          {reason && t(`lookup.cause.reason.${reason}`)}
        </p>
      )}
      {overSince && (
        <p className={styles.text}>
          {t('lookup.cause.isOver', {
            moment: <ClockTime of={overSince} />,
            age: <Age of={overSince} />,
          })}
        </p>
      )}
      {isKnown && first && (
        <CauseCandidate
          candidate={first}
          isOutdated={isOutdated}
          isFirst={first.evidence.some(({ kind }) => kind === 'started-first')}
        />
      )}
      {state === 'not-known' && candidates.length > 0 && (
        <>
          <p className={styles.note}>{t('lookup.cause.mayBe')}</p>
          <ol className={styles.plainList}>
            {candidates.slice(0, MOST_CANDIDATES).map(candidate => (
              <li key={candidate.service}>
                <CauseCandidate
                  candidate={candidate}
                  isOutdated={isOutdated}
                  isFirst={false}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {isKnown && <EchoList echoes={cause.echoes} />}
      <UnexplainedList unexplained={cause.unexplained} />
      {asOf && (
        <InALine parts={[t('lookup.cause.asOf', { age: <Age of={asOf} /> })]} />
      )}
    </CardFrame>
  );
}

function CauseCandidate(props: {
  candidate: LookupCauseCandidate;
  isOutdated: boolean;
  /** Whether it fired before all else. */
  isFirst: boolean;
}) {
  const { t } = useTexts();
  const textOf = useEvidenceText();
  const { candidate, isOutdated, isFirst } = props;
  const { service, title, state, alerts, evidence } = candidate;
  const [alert] = alerts;
  return (
    <>
      <p className={styles.text}>
        <strong className={styles.name}>
          <EntityName entityRef={service} title={title} />
        </strong>
        {state !== 'unwatched' && (
          <>
            {' '}
            <FiringChip candidate={candidate} isOutdated={isOutdated} />
          </>
        )}
        {alert && (
          <>
            {' '}
            <AlertName alert={alert} />{' '}
            {t(isFirst ? 'lookup.cause.firedFirst' : 'lookup.cause.fired', {
              moment: <ClockTime of={alert.startedAt} />,
            })}
            <AlertEnd alert={alert} />
          </>
        )}
        {state === 'unwatched' && ` · ${t('lookup.cause.unwatched')}`}
      </p>
      {evidence.length > 0 && (
        <ul className={styles.evidence}>
          {evidence.map((one, index) => (
            <li key={index}>{textOf(one)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
