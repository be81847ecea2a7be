/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { Alert } from '@backstage/ui';
import { ScorecardResult } from '../../api/ScorecardResult';
import { useTexts } from '../../hooks/useTexts';
import { Day } from '../Day/Day';
import styles from './EnforcementBanner.module.css';

/** Says that something is not met which is enforced, now or from a day on. */
export function EnforcementBanner(props: {
  results: ScorecardResult[];
  /** Where the whole scorecard is, if not here. */
  to?: string;
}) {
  const { t } = useTexts();
  const { results, to } = props;
  const ofState = (state: 'blocking' | 'grace') =>
    results.filter(({ enforced }) => enforced?.state === state);
  const namesOf = (some: ScorecardResult[]) => ({
    requirements: some.map(({ title }) => title).join(', '),
  });
  const blocking = ofState('blocking');
  const inGrace = ofState('grace');
  const [firstDay] = inGrace
    .flatMap(({ enforced }) => enforced?.graceUntil ?? [])
    .sort();
  const link = to && <Link to={to}>{t('scorecardTab.banner.open')}</Link>;

  return (
    <>
      {blocking.length > 0 && (
        <div className={styles.banner}>
          <Alert
            icon
            status="danger"
            title={t('scorecardTab.banner.blocking', namesOf(blocking))}
            description={
              <>
                {t('scorecardTab.banner.blockingHint')} {link}
              </>
            }
          />
        </div>
      )}
      {inGrace.length > 0 && (
        <div className={styles.banner}>
          <Alert
            icon
            status="warning"
            title={t('scorecardTab.banner.grace', namesOf(inGrace))}
            description={
              <>
                {firstDay &&
                  t('scorecardTab.banner.graceHint', {
                    day: <Day of={firstDay} />,
                  })}{' '}
                {link}
              </>
            }
          />
        </div>
      )}
    </>
  );
}
