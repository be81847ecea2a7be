/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { JourneySynthetic } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { webAddressOf } from '../RequirementDetails/webAddressOf';
import styles from './JourneyPage.module.css';
import { MonitorStateChip } from './MonitorStateChip';

/** The synthetic tests that play the journey, and how they last went. */
export function SyntheticTests(props: {
  tests: JourneySynthetic[];
  isOutdated: (source: string) => boolean;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { tests, isOutdated } = props;
  const factsOf = ({ type, status, everySeconds }: JourneySynthetic) =>
    [
      type,
      t(`journeyPage.monitors.status.${status}`),
      everySeconds !== undefined &&
        t('journeyPage.monitors.every', {
          duration: formatSeconds(everySeconds, language),
        }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <h4 className={styles.subtitle}>
        {t('journeyPage.monitors.syntheticsTitle')}
      </h4>
      {tests.length === 0 && (
        <p className={styles.text}>{t('journeyPage.monitors.noSynthetics')}</p>
      )}
      <ul className={styles.plainList}>
        {tests.map(test => {
          const url = webAddressOf(test.url);
          return (
            <li key={`${test.source} ${test.id}`}>
              {url ? <Link to={url}>{test.name}</Link> : test.name}{' '}
              {test.monitorState && (
                <MonitorStateChip
                  state={test.monitorState}
                  isOutdated={isOutdated(test.source)}
                />
              )}
              <span className={styles.note}>{factsOf(test)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
