/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SloOverview,
  SloTimeframeOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { RiExternalLinkLine } from '@remixicon/react';
import { formatPercent } from '../../format/formatPercent';
import { cujTranslationRef } from '../../translation';
import { Age } from '../Age/Age';
import { ErrorBudgetGauge } from '../ErrorBudgetGauge/ErrorBudgetGauge';
import { SloStateChip } from '../StateChip/SloStateChip';
import styles from './JourneySlosCard.module.css';

/** One SLO over one timeframe. */
export function SloRow(props: {
  slo: SloOverview;
  timeframe: string;
  showPlace?: boolean;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { slo, timeframe, showPlace } = props;
  const status = slo.timeframes.find(one => one.timeframe === timeframe);

  return (
    <tr>
      <th scope="row">
        {titleOf(slo, showPlace)}
        <span className={styles.name}>{slo.name}</span>
        {slo.matchProblems.map(problem => (
          <span key={problem} className={styles.note}>
            {problem}
          </span>
        ))}
        {slo.missingSince && (
          <span className={styles.note}>
            {t('sloTable.missingSince', {
              age: <Age of={slo.missingSince} />,
            })}
          </span>
        )}
        {slo.skippedBecause && (
          <span className={styles.note}>
            {t('sloTable.skipped', { reason: slo.skippedBecause })}
          </span>
        )}
      </th>
      {status ? (
        <StatusCells status={status} />
      ) : (
        <td colSpan={3}>{t('sloTable.noTarget', { timeframe })}</td>
      )}
      <td className={styles.link}>
        {slo.url && (
          <Link
            to={slo.url}
            aria-label={t('sloTable.openLabel', { name: slo.name })}
          >
            {t('sloTable.openInDatadog')}{' '}
            <RiExternalLinkLine size={14} aria-hidden />
          </Link>
        )}
      </td>
    </tr>
  );
}

function StatusCells(props: { status: SloTimeframeOverview }) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { status } = props;
  const asOf = status.indexedAt ?? status.fetchedAt;
  return (
    <>
      <td>
        <SloStateChip state={status.state} />
        {status.state === 'stale' && (
          <span className={styles.note}>
            {t('sloState.lastKnown', {
              state: t(`sloState.${status.reportedState}`),
            })}
            {asOf && (
              <>
                {' · '}
                <Age of={asOf} />
              </>
            )}
          </span>
        )}
        {status.stateReason && (
          <span className={styles.note}>
            {t(`sloState.reason.${status.stateReason}`)}
          </span>
        )}
        {status.error && <span className={styles.note}>{status.error}</span>}
      </td>
      <td>
        <span className={styles.cellLabel} aria-hidden>
          {t('sloTable.sli')}
        </span>
        <strong className={styles.nowrap}>
          {status.sliPercent === undefined
            ? '–'
            : formatPercent(status.sliPercent, status.sliDecimals)}
        </strong>{' '}
        {status.targetPercent !== undefined && (
          <span className={styles.nowrap}>
            / {formatPercent(status.targetPercent)}
          </span>
        )}
      </td>
      <td>
        <span className={styles.cellLabel} aria-hidden>
          {t('sloTable.budget')}
        </span>
        <ErrorBudgetGauge status={status} />
        {status.budgetOrigin === 'computed' && (
          <span className={styles.note}>{t('sloTable.budgetComputed')}</span>
        )}
      </td>
    </>
  );
}

/** What an SLO measures or, where that is not said, what it is called. */
function titleOf(slo: SloOverview, showPlace: boolean = false): string {
  const services = slo.services.map(ref => parseEntityRef(ref).name);
  const parts = [
    slo.indicator,
    ...(showPlace ? services : []),
    ...(showPlace && !slo.isProduction ? slo.environments : []),
  ].filter(Boolean);
  if (!slo.indicator) {
    return showPlace ? parts.join(' · ') : '';
  }
  return capitalize(parts.join(' · '));
}

function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
