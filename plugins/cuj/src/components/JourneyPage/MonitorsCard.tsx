/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import {
  JourneyDetail,
  JourneyMonitor,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import { Moment } from '../Moment/Moment';
import { webAddressOf } from '../RequirementDetails/webAddressOf';
import styles from './JourneyPage.module.css';
import { MonitorStateChip } from './MonitorStateChip';
import { SyntheticTests } from './SyntheticTests';
import { useFolded } from './useFolded';

const MOST = 10;

/** The monitors of a journey with their states, and the tests that play it. */
export function MonitorsCard(props: {
  detail: JourneyDetail;
  /** Whether the states are too old to be shown as the present ones. */
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const { detail } = props;
  const isOutdated = (source: string) =>
    props.isOutdated || detail.outdatedMonitors.includes(source);
  const { shown, toggle } = useFolded(detail.monitors, MOST);
  return (
    <CardFrame title={t('journeyPage.monitors.title')}>
      {shown.length > 0 ? (
        <table className={styles.table}>
          <caption className={styles.visuallyHidden}>
            {t('journeyPage.monitors.caption')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('journeyPage.monitors.monitor')}</th>
              <th scope="col">{t('journeyPage.monitors.state')}</th>
              <th scope="col">{t('journeyPage.monitors.steps')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(monitor => (
              <MonitorRow
                key={`${monitor.source} ${monitor.id}`}
                monitor={monitor}
                isOutdated={isOutdated(monitor.source)}
              />
            ))}
          </tbody>
        </table>
      ) : (
        <p className={styles.text}>{t('journeyPage.monitors.none')}</p>
      )}
      {toggle}
      {detail.hiddenMonitors > 0 && (
        <p className={styles.note}>
          {t('journeyPage.monitors.hidden', { count: detail.hiddenMonitors })}
        </p>
      )}
      <SyntheticTests tests={detail.synthetics} isOutdated={isOutdated} />
    </CardFrame>
  );
}

function MonitorRow(props: { monitor: JourneyMonitor; isOutdated: boolean }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { monitor, isOutdated } = props;
  const url = webAddressOf(monitor.url);
  return (
    <tr>
      <th scope="row">
        {url ? <Link to={url}>{monitor.name}</Link> : monitor.name}
      </th>
      <td>
        <MonitorStateChip state={monitor.state} isOutdated={isOutdated} />
        {monitor.stateSince && (
          <span className={styles.note}>
            {t('journeyPage.monitors.since', {
              moment: <Moment of={monitor.stateSince} />,
            })}
          </span>
        )}
        {monitor.openSince && (
          <span className={styles.note}>
            {t('journeyPage.monitors.open', {
              duration: formatSeconds(
                Math.max(0, Date.now() - Date.parse(monitor.openSince)) / 1000,
                language,
              ),
            })}
          </span>
        )}
        {monitor.isMuted && (
          <span className={styles.note}>{t('journeyPage.monitors.muted')}</span>
        )}
      </td>
      <td>{monitor.steps.join(', ') || t('journeyPage.monitors.whole')}</td>
    </tr>
  );
}
