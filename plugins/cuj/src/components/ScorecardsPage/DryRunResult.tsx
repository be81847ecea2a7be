/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  DryRunEntity,
  RequirementDryRun,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Day } from '../Day/Day';
import styles from '../ListTable/ListTable.module.css';
import { shortRef } from './shortRef';

/** Whom another mode makes a difference for. */
export function DryRunResult(props: { dryRun: RequirementDryRun }) {
  const { t } = useTexts();
  const { dryRun } = props;
  const { mode, blockedTotal, inGraceTotal, releasedTotal } = dryRun;
  const isEnforcing = mode === 'enforce';
  return (
    <>
      {blockedTotal > 0 && (
        <Entities
          lead={t('scorecards.modeDialog.blocked', { count: blockedTotal })}
          entities={dryRun.blocked}
          total={blockedTotal}
        />
      )}
      {inGraceTotal > 0 && (
        <Entities
          lead={t('scorecards.modeDialog.inGrace', { count: inGraceTotal })}
          entities={dryRun.inGrace}
          total={inGraceTotal}
        />
      )}
      {releasedTotal > 0 && (
        <Entities
          lead={t('scorecards.modeDialog.released', { count: releasedTotal })}
          entities={dryRun.released}
          total={releasedTotal}
        />
      )}
      {isEnforcing && blockedTotal + inGraceTotal === 0 && (
        <p>{t('scorecards.modeDialog.nothing')}</p>
      )}
      {!isEnforcing && releasedTotal === 0 && (
        <p>{t('scorecards.modeDialog.nothingReleased')}</p>
      )}
      {isEnforcing && dryRun.otherLifecycles > 0 && (
        <p>
          {t('scorecards.modeDialog.otherLifecycles', {
            count: dryRun.otherLifecycles,
          })}
        </p>
      )}
      {isEnforcing && dryRun.counts.unknown > 0 && (
        <p>
          {t('scorecards.modeDialog.unknown', { count: dryRun.counts.unknown })}
        </p>
      )}
    </>
  );
}

function Entities(props: {
  lead: string;
  entities: DryRunEntity[];
  total: number;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { lead, entities, total } = props;
  const more = total - entities.length;
  return (
    <>
      <p>{lead}</p>
      <ul className={styles.failing}>
        {entities.map(entity => (
          <li key={entity.entityRef}>
            <EntityLine entity={entity} />
          </li>
        ))}
        {more > 0 && (
          <li>
            {t('scorecards.modeDialog.andMore', {
              number: more.toLocaleString(language),
            })}
          </li>
        )}
      </ul>
    </>
  );
}

function EntityLine(props: { entity: DryRunEntity }) {
  const { t } = useTexts();
  const { entityRef, title, ownerRef, blockedFrom, message } = props.entity;
  const isLater =
    blockedFrom !== undefined && new Date(blockedFrom).getTime() > Date.now();
  return (
    <span>
      <EntityRefLink entityRef={entityRef} title={title} /> (
      {ownerRef ? shortRef(ownerRef) : t('scorecards.none.owner')}){' '}
      {isLater && (
        <strong>
          {t('scorecards.modeDialog.from', { day: <Day of={blockedFrom} /> })}:{' '}
        </strong>
      )}
      <span className={styles.message}>{message}</span>
    </span>
  );
}
