/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ErrorBudgetPolicyRuleOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  RiAlertLine,
  RiCheckLine,
  RiLockLine,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Moment } from '../Moment/Moment';
import { Chip } from '../StateChip/Chip';
import styles from './ErrorBudgetPolicyPanel.module.css';
import { usePolicyTexts } from './usePolicyTexts';

/** A rule in words, whether it is in force, since when, and what ends it. */
export function PolicyRuleItem(props: {
  rule: ErrorBudgetPolicyRuleOverview;
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const { ruleText, recoveryText } = usePolicyTexts();
  const { rule, isOutdated } = props;
  const { inForceSince, recoveringSince, leavesAt, isPaused } = rule;
  const isHeld = rule.assessment === 'unknown';
  return (
    <li>
      <div className={styles.ruleHead}>
        <span className={styles.ruleText}>{ruleText(rule)}</span>
        <RuleChip rule={rule} isOutdated={isOutdated} />
      </div>
      {inForceSince ? (
        <>
          <p className={styles.note}>
            {t('policy.inForceSince', {
              moment: <Moment of={Date.parse(inForceSince)} />,
              age: <Age of={inForceSince} />,
            })}{' '}
            {recoveryText(rule)}
          </p>
          {recoveringSince && leavesAt && (
            <p className={styles.note}>
              {t('policy.endsAt', {
                since: <Moment of={Date.parse(recoveringSince)} />,
                moment: <Moment of={Date.parse(leavesAt)} />,
              })}
            </p>
          )}
          {isPaused && <p className={styles.note}>{t('policy.paused')}</p>}
          {isHeld && !isPaused && (
            <p className={styles.note}>{t('policy.held')}</p>
          )}
          {!rule.isInPolicy && (
            <p className={styles.note}>{t('policy.notInPolicy')}</p>
          )}
        </>
      ) : (
        isHeld && <p className={styles.note}>{t('policy.cannotTell')}</p>
      )}
    </li>
  );
}

function RuleChip(props: {
  rule: ErrorBudgetPolicyRuleOverview;
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const { rule, isOutdated } = props;
  const { inForceSince, recoveringSince, assessment, then } = rule;
  if (inForceSince) {
    const text = recoveringSince
      ? t('policy.state.recovering')
      : t('policy.state.inForce');
    const isFreeze = then.includes('freeze');
    const icon = isFreeze ? (
      <RiLockLine aria-hidden />
    ) : (
      <RiAlertLine aria-hidden />
    );
    if (isOutdated) {
      return (
        <Chip tone="unsure" icon={<RiTimeLine aria-hidden />}>
          {t('verdict.lastKnown', { verdict: text })}
        </Chip>
      );
    }
    return (
      <Chip tone={isFreeze && !recoveringSince ? 'bad' : 'warn'} icon={icon}>
        {text}
      </Chip>
    );
  }
  return assessment === 'unknown' || isOutdated ? (
    <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
      {t('policy.state.unknown')}
    </Chip>
  ) : (
    <Chip tone="good" icon={<RiCheckLine aria-hidden />}>
      {t('policy.state.notInForce')}
    </Chip>
  );
}
