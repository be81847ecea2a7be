/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { GateReason, GateResult } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiCheckLine, RiCloseLine, RiQuestionLine } from '@remixicon/react';
import { ReactElement } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { useScorecardAnswer } from '../../hooks/useScorecardAnswer';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { AnswerContent } from '../CardContent/AnswerContent';
import { CardFrame } from '../CardFrame/CardFrame';
import { Day } from '../Day/Day';
import { ServiceFreeze } from '../ErrorBudgetPolicyPanel/ServiceFreeze';
import { countFreezing } from '../FreezeBanner/countFreezing';
import { Chip, ChipTone } from '../StateChip/Chip';
import { requirementAnchor } from './requirementAnchor';
import styles from './ScorecardTab.module.css';

const looks: Record<
  GateResult['result'],
  { tone: ChipTone; icon: ReactElement }
> = {
  pass: { tone: 'good', icon: <RiCheckLine aria-hidden /> },
  fail: { tone: 'bad', icon: <RiCloseLine aria-hidden /> },
  unknown: { tone: 'unsure', icon: <RiQuestionLine aria-hidden /> },
};

/** What a pipeline would be told that asks whether it may deploy. */
export function GateCard(props: { entityRef: string }) {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const { entityRef } = props;
  const state = useScorecardAnswer('gate', entityRef, () =>
    cujApi.getGate(entityRef),
  );
  return (
    <CardFrame title={t('scorecardTab.gate.title')}>
      <AnswerContent state={state} notAllowed={t('scorecards.notAllowed')}>
        {gate => <Gate gate={gate} isOutdated={state.isOutdated} />}
      </AnswerContent>
    </CardFrame>
  );
}

function Gate(props: { gate: GateResult; isOutdated: boolean }) {
  const { t } = useTexts();
  const { gate, isOutdated } = props;
  const { tone, icon } = looks[gate.result];
  const text = t(`scorecardTab.gate.${gate.result}`);
  const isOld = isOutdated || gate.stale;
  return (
    <>
      <p className={styles.text}>
        {t('scorecardTab.gate.question')}{' '}
        <Chip tone={isOld ? 'unsure' : tone} icon={icon}>
          {isOld ? t('verdict.lastKnown', { verdict: text }) : text}
        </Chip>
      </p>
      <p className={styles.text}>{gate.message}</p>
      {gate.freeze && countFreezing(gate.freeze) > 0 && (
        <ServiceFreeze freeze={gate.freeze} />
      )}
      <Reasons reasons={gate.reasons} />
      <Reasons title={t('scorecardTab.gate.inGrace')} reasons={gate.inGrace} />
      <Reasons
        title={t('scorecardTab.gate.unknownReasons')}
        reasons={gate.unknown}
      />
      <Reasons title={t('scorecardTab.gate.waived')} reasons={gate.waived} />
    </>
  );
}

function Reasons(props: { title?: string; reasons: GateReason[] }) {
  const { t } = useTexts();
  const { title, reasons } = props;
  if (reasons.length === 0) {
    return null;
  }
  return (
    <>
      {title && <h4 className={styles.heading}>{title}</h4>}
      <ul className={styles.plainList}>
        {reasons.map(reason => (
          <li key={reason.requirementId}>
            <a href={`#${requirementAnchor(reason.requirementId)}`}>
              {reason.title}
            </a>{' '}
            {reason.message}
            {reason.blockedFrom && (
              <span className={styles.note}>
                {t('scorecardTab.gate.from', {
                  day: <Day of={reason.blockedFrom} />,
                })}
              </span>
            )}
            {reason.blockedSince && (
              <span className={styles.note}>
                {t('scorecardTab.gate.since', {
                  age: <Age of={reason.blockedSince} />,
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
