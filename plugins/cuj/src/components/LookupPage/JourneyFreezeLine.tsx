/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyFreeze } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiLockLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Day } from '../Day/Day';
import { usePolicyTexts } from '../ErrorBudgetPolicyPanel/usePolicyTexts';
import { Chip } from '../StateChip/Chip';
import { ClockTime } from './ClockTime';
import styles from './LookupPage.module.css';

/** Whether the error-budget policy freezes releases, since when, and by which condition. */
export function JourneyFreezeLine(props: { freeze: JourneyFreeze }) {
  const { t } = useTexts();
  const { conditionsText } = usePolicyTexts();
  const { frozen, unknownBecause, rules, exception, stale, evaluatedAt } =
    props.freeze;
  const [first] = rules;
  const age = stale && evaluatedAt && (
    <> {t('lookup.breaks.freeze.asOf', { age: <Age of={evaluatedAt} /> })}</>
  );
  const lifted = exception && (
    <>
      {' '}
      {t('policy.service.exception', {
        day: <Day of={exception.until} />,
        reason: exception.reason,
      })}
    </>
  );
  if (!first) {
    // There is no exception without a rule, unless it lifts a doubt.
    const known = exception ? 'doubtLifted' : 'none';
    return (
      <p className={styles.note}>
        {t(`lookup.breaks.freeze.${unknownBecause ?? known}`)}
        {lifted}
        {age}
      </p>
    );
  }
  return (
    <p className={styles.text}>
      <Chip
        tone={frozen && !stale ? 'bad' : 'unsure'}
        icon={<RiLockLine aria-hidden />}
      >
        {frozen
          ? t('lookup.breaks.freeze.frozen')
          : t('lookup.breaks.freeze.lifted')}
      </Chip>{' '}
      {t('lookup.breaks.freeze.since', {
        moment: <ClockTime of={first.since} />,
        age: <Age of={first.since} />,
        conditions: rules.map(conditionsText).join('; '),
      })}
      {lifted}
      {age}
    </p>
  );
}
