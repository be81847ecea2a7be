/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import { ExemptionOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { ExemptionAction } from './DecisionDialog';
import styles from './ExemptionDialog.module.css';

/** What the reader may do with an exemption. */
export function ExemptionActions(props: {
  exemption: ExemptionOverview;
  onDecide: (action: ExemptionAction) => void;
}) {
  const { t } = useTexts();
  const { exemption, onDecide } = props;
  const { state, mayDecide, mayRevoke } = exemption;
  const actions: ExemptionAction[] = [
    ...(mayDecide ? (['approve', 'reject'] as const) : []),
    // Who may reject it need not take it back.
    ...(mayRevoke && !mayDecide ? (['revoke'] as const) : []),
  ];
  const textOf = (action: ExemptionAction): string =>
    action === 'revoke' && state === 'requested'
      ? t('exemption.decide.takeBack')
      : t(`exemption.decide.${action}`);
  return (
    <>
      {actions.length > 0 && (
        <div className={styles.buttons}>
          {actions.map(action => (
            <Button
              key={action}
              size="small"
              variant={action === 'approve' ? 'primary' : 'secondary'}
              aria-label={t('exemption.decide.label', {
                action: textOf(action),
                requirement: exemption.requirementTitle,
                entity: exemption.entityTitle ?? exemption.entityRef,
              })}
              onPress={() => onDecide(action)}
            >
              {textOf(action)}
            </Button>
          ))}
        </div>
      )}
      {state === 'requested' && !mayDecide && (
        <p className={styles.hint}>{t('exemption.decide.othersDecide')}</p>
      )}
    </>
  );
}
