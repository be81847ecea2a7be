/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Box } from '@backstage/ui';
import { ExemptionOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Day } from '../Day/Day';
import { ExemptionAction } from '../ExemptionDialog/DecisionDialog';
import { ExemptionActions } from '../ExemptionDialog/ExemptionActions';
import { PersonName } from '../PersonName/PersonName';
import { daysLeft } from './daysLeft';
import styles from '../ListTable/ListTable.module.css';
import { shortRef } from './shortRef';

/** One line for each exemption, with what the reader may do with it. */
export function ExemptionTable(props: {
  exemptions: ExemptionOverview[];
  onDecide: (exemption: ExemptionOverview, action: ExemptionAction) => void;
}) {
  const { t } = useTexts();
  const { exemptions, onDecide } = props;
  const mayAny = exemptions.some(one => one.mayDecide || one.mayRevoke);
  return (
    <Box bg="neutral" className={styles.box}>
      <table className={styles.table}>
        <caption className={styles.visuallyHidden}>
          {t('scorecards.exemptions.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('scorecards.exemptions.entity')}</th>
            <th scope="col">{t('scorecards.exemptions.requirement')}</th>
            <th scope="col">{t('scorecards.exemptions.until')}</th>
            <th scope="col">{t('scorecards.exemptions.reason')}</th>
            <th scope="col">{t('scorecards.exemptions.people')}</th>
            {mayAny && (
              <th scope="col">
                <span className={styles.visuallyHidden}>
                  {t('scorecards.exemptions.actions')}
                </span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {exemptions.map(exemption => (
            <tr key={exemption.id}>
              <th scope="row">
                <EntityRefLink
                  entityRef={exemption.entityRef}
                  title={exemption.entityTitle ?? shortRef(exemption.entityRef)}
                />
                <span className={styles.note}>
                  {exemption.ownerRef
                    ? shortRef(exemption.ownerRef)
                    : t('scorecards.none.owner')}
                </span>
              </th>
              <td data-label={t('scorecards.exemptions.requirement')}>
                {exemption.requirementTitle}
              </td>
              <td
                className={styles.nowrap}
                data-label={t('scorecards.exemptions.until')}
              >
                <Day of={exemption.until} />
                <TimeLeft exemption={exemption} />
              </td>
              <td
                className={styles.wide}
                data-label={t('scorecards.exemptions.reason')}
              >
                {exemption.reason}
              </td>
              <td data-label={t('scorecards.exemptions.people')}>
                <People exemption={exemption} />
              </td>
              {mayAny && (
                <td>
                  <ExemptionActions
                    exemption={exemption}
                    onDecide={action => onDecide(exemption, action)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

function TimeLeft(props: { exemption: ExemptionOverview }) {
  const { t } = useTexts();
  const { state, until } = props.exemption;
  if (state !== 'requested' && state !== 'approved') {
    return null;
  }
  const days = daysLeft(until, Date.now());
  return (
    <span className={styles.note}>
      {days > 0
        ? t('scorecards.exemptions.daysLeft', { count: days })
        : t('scorecards.exemptions.lastDay')}
    </span>
  );
}

/** Who asked and who decided, and why. */
function People(props: { exemption: ExemptionOverview }) {
  const { t } = useTexts();
  const { from, state, requestedBy, requestedAt, decidedBy, decidedAt } =
    props.exemption;
  return (
    <>
      {t(`scorecards.exemptions.stateText.${state}`)}
      {from === 'config' && (
        <span className={styles.note}>
          {t('scorecards.exemptions.fromConfig')}
        </span>
      )}
      {requestedAt && (
        <span className={styles.note}>
          {t('scorecards.exemptions.asked', {
            who: <PersonName entityRef={requestedBy} />,
            age: <Age of={requestedAt} />,
          })}
        </span>
      )}
      {decidedBy && (
        <span className={styles.note}>
          {decidedAt
            ? t('scorecards.exemptions.decided', {
                state: t(`scorecards.exemptions.stateText.${state}`),
                who: <PersonName entityRef={decidedBy} />,
                age: <Age of={decidedAt} />,
              })
            : t('scorecards.exemptions.approvedBy', {
                who: <PersonName entityRef={decidedBy} />,
              })}
        </span>
      )}
      {props.exemption.decisionReason && (
        <span className={styles.note}>{props.exemption.decisionReason}</span>
      )}
    </>
  );
}
