/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { SloOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiExternalLinkLine } from '@remixicon/react';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import styles from './JourneySlosCard.module.css';
import { shownStatus } from './shownStatus';
import { SloNameButton } from './SloNameButton';
import { StatusCells } from './StatusCells';

/** One SLO over the chosen timeframe or, where it has no target there, its own. */
export function SloRow(props: {
  slo: SloOverview;
  timeframe: string;
  showPlace?: boolean;
  note?: string;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { slo, timeframe, showPlace, note } = props;
  const status = shownStatus(slo, timeframe);
  const notes = [...(note ? [note] : []), ...slo.matchProblems];

  return (
    <tr>
      <th scope="row">
        {titleOf(slo, showPlace, language)}
        <SloNameButton slo={slo} timeframe={timeframe} />
        {notes.map(text => (
          <span key={text} className={styles.note}>
            {text}
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
        <StatusCells status={status} timeframe={timeframe} />
      ) : (
        <td colSpan={3}>{t('sloTable.noTarget')}</td>
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

/** What an SLO measures or, where that is not said, what it is called. */
function titleOf(
  slo: SloOverview,
  showPlace: boolean = false,
  language: string | undefined,
): string {
  const services = slo.services.map(ref => parseEntityRef(ref).name);
  const parts = [
    slo.indicator,
    ...(showPlace ? services : []),
    ...(showPlace && !slo.isProduction ? slo.environments : []),
  ].filter(Boolean);
  if (!slo.indicator) {
    return showPlace ? parts.join(' · ') : '';
  }
  return capitalize(parts.join(' · '), language);
}

function capitalize(text: string, language: string | undefined): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
