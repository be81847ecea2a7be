/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { useLanguage } from '../../hooks/useLanguage';
import { useScorecardAnswer } from '../../hooks/useScorecardAnswer';
import { useTexts } from '../../hooks/useTexts';
import { ExemptionsTab } from './ExemptionsTab';
import { MatrixTab } from './MatrixTab';
import { RequirementsTab } from './RequirementsTab';
import { RollUpTab } from './RollUpTab';
import styles from './ScorecardsPage.module.css';
import {
  ScorecardsView,
  useScorecardsAddress,
  views,
} from './useScorecardsAddress';

/** The scorecards of all entities, from several sides. */
export function ScorecardsContent() {
  const { t } = useTexts();
  const language = useLanguage();
  const { view, openView } = useScorecardsAddress();
  const waiting = useWaitingExemptions();
  const tabs = useRef<HTMLDivElement>(null);

  // Where not all tabs fit, the chosen one is to be seen.
  useEffect(() => {
    tabs.current
      ?.querySelector(`[data-key="${view}"]`)
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [view, waiting]);

  const titleOf = (one: ScorecardsView): string =>
    one === 'exemptions' && waiting
      ? t('scorecards.tabs.exemptionsWaiting', {
          number: waiting.toLocaleString(language),
        })
      : t(`scorecards.tabs.${one}`);
  return (
    <div className={styles.page}>
      <Tabs
        selectedKey={view}
        onSelectionChange={key => {
          const chosen = views.find(one => one === key);
          if (chosen && chosen !== view) {
            openView(chosen);
          }
        }}
      >
        <div className={styles.tabs} ref={tabs}>
          <TabList aria-label={t('scorecards.tabs.label')}>
            {views.map(one => (
              <Tab key={one} id={one}>
                {titleOf(one)}
              </Tab>
            ))}
          </TabList>
        </div>
        {views.map(one => (
          <TabPanel key={one} id={one} className={styles.panel}>
            {one === view && <View view={one} />}
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

function View(props: { view: ScorecardsView }) {
  switch (props.view) {
    case 'teams':
      return <RollUpTab by="owner" />;
    case 'systems':
      return <RollUpTab by="system" />;
    case 'requirements':
      return <RequirementsTab />;
    case 'exemptions':
      return <ExemptionsTab />;
    default:
      return <MatrixTab />;
  }
}

/** How many exemptions wait for a decision; nobody misses the number where it fails. */
function useWaitingExemptions(): number | undefined {
  const cujApi = useApi(cujApiRef);
  const { answer } = useScorecardAnswer('exemptions-waiting', {}, () =>
    cujApi.getExemptions({ state: ['requested'], limit: 1 }),
  );
  return answer?.counts.requested;
}
