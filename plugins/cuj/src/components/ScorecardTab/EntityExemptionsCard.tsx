/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ExemptionOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import { Day } from '../Day/Day';
import {
  DecisionDialog,
  ExemptionAction,
} from '../ExemptionDialog/DecisionDialog';
import { ExemptionActions } from '../ExemptionDialog/ExemptionActions';
import { PersonName } from '../PersonName/PersonName';
import styles from './ScorecardTab.module.css';

/** All exemptions of an entity, with what the reader may do with each. */
export function EntityExemptionsCard(props: {
  exemptions: ExemptionOverview[];
}) {
  const { t } = useTexts();
  const { exemptions } = props;
  const [deciding, setDeciding] = useState<{
    exemption: ExemptionOverview;
    action: ExemptionAction;
  }>();
  return (
    <CardFrame title={t('scorecardTab.exemptions.title')}>
      {exemptions.length === 0 && (
        <p className={styles.text}>{t('scorecardTab.exemptions.none')}</p>
      )}
      <ul className={styles.plainList}>
        {exemptions.map(exemption => (
          <li key={exemption.id}>
            {t('scorecardTab.exemptions.entry', {
              requirement: exemption.requirementTitle,
              state: t(`scorecards.exemptions.stateText.${exemption.state}`),
              day: <Day of={exemption.until} />,
            })}
            <span className={styles.note}>
              {exemption.reason}{' '}
              {exemption.from === 'config' ? (
                t('scorecards.exemptions.fromConfig')
              ) : (
                <PersonName entityRef={exemption.requestedBy} />
              )}
            </span>
            <ExemptionActions
              exemption={exemption}
              onDecide={action => setDeciding({ exemption, action })}
            />
          </li>
        ))}
      </ul>
      {deciding && (
        <DecisionDialog {...deciding} onClose={() => setDeciding(undefined)} />
      )}
    </CardFrame>
  );
}
