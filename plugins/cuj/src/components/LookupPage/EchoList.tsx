/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupEcho } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { AlertEnd } from './AlertEnd';
import { AlertName } from './AlertName';
import { FoldedList } from './FoldedList';
import { serviceTitleOf } from './serviceTitleOf';
import styles from './LookupPage.module.css';

/** Alerts that the cause explains: how much later, and by which dependency. */
export function EchoList(props: { echoes: LookupEcho[] }) {
  const { t } = useTexts();
  const { echoes } = props;
  if (echoes.length === 0) {
    return null;
  }
  return (
    <>
      <h3 className={styles.subheading}>{t('lookup.cause.echoes')}</h3>
      <FoldedList
        items={echoes.map(echo => (
          <Echo
            key={`${echo.alert.query} ${echo.alert.group} ${echo.alert.startedAt}`}
            echo={echo}
          />
        ))}
      />
    </>
  );
}

function Echo(props: { echo: LookupEcho }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { alert, lagSeconds, path } = props.echo;
  const duration = formatSeconds(Math.abs(lagSeconds ?? 0), language);
  const names = path.map(serviceTitleOf);
  return (
    <>
      <AlertName alert={alert} />{' '}
      {lagSeconds !== undefined && (
        <strong className={styles.nowrap}>
          {t(lagSeconds < 0 ? 'lookup.cause.lagEarlier' : 'lookup.cause.lag', {
            duration,
          })}
        </strong>
      )}{' '}
      {names.length === 2 &&
        t('lookup.cause.needs', { service: names[0], needed: names[1] })}
      {names.length > 2 && t('lookup.cause.path', { path: names.join(' → ') })}
      <AlertEnd alert={alert} />
    </>
  );
}
