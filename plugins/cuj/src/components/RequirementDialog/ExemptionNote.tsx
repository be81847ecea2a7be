/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert } from '@backstage/ui';
import { ExemptionOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { Day } from '../Day/Day';
import { PersonName } from '../PersonName/PersonName';
import styles from './RequirementDialog.module.css';

/**
 * What became of the exemptions that were asked for. Of one that holds the verdict
 * tells.
 *
 * @param props - of one requirement of one entity
 */
export function ExemptionNote(props: { exemptions: ExemptionOverview[] }) {
  const { t } = useTexts();
  const { exemptions } = props;
  const waiting = exemptions.find(({ state }) => state === 'requested');
  if (waiting) {
    return (
      <Note>
        {t('requirement.exemption.requested', {
          day: <Day of={waiting.until} />,
          who: <PersonName entityRef={waiting.requestedBy} />,
          reason: waiting.reason,
        })}
      </Note>
    );
  }
  if (exemptions.some(({ state }) => state === 'approved')) {
    return null;
  }
  const [last] = [...exemptions].sort((a, b) => (a.until < b.until ? 1 : -1));
  if (!last) {
    return null;
  }
  return (
    <Note>
      {last.state === 'rejected'
        ? t('requirement.exemption.rejected', {
            who: <PersonName entityRef={last.requestedBy} />,
            reason: last.decisionReason ?? '',
          })
        : t('requirement.exemption.ended', {
            day: (
              <Day
                of={
                  last.decidedAt && last.state === 'revoked'
                    ? last.decidedAt
                    : last.until
                }
              />
            ),
          })}
    </Note>
  );
}

function Note(props: { children: JSX.Element }) {
  return (
    <div className={styles.note}>
      <Alert icon status="info" title={props.children} />
    </div>
  );
}
