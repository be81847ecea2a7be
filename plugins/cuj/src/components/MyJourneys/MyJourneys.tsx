/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyList } from '@cuj-slo/backstage-plugin-cuj-common';
import { Owned } from '../../hooks/useAskOwned';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { JourneyItems } from '../JourneysCard/JourneyItems';
import styles from './MyJourneys.module.css';
import { useMyJourneys } from './useMyJourneys';

/**
 * How the journeys stand that the reader and their groups own, the worst first.
 *
 * @public
 */
export function MyJourneys() {
  const { t } = useTexts();
  const state = useMyJourneys();
  return (
    <div className={styles.root}>
      <AnswerContent state={state} notAllowed={t('journeys.notAllowed')}>
        {mine => <Content mine={mine} />}
      </AnswerContent>
    </div>
  );
}

function Content(props: { mine: Owned<JourneyList> }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { owners, isPartial, list } = props.mine;
  if (!list) {
    return <p className={styles.text}>{t('myJourneys.nobody')}</p>;
  }
  return (
    <>
      <JourneyItems
        list={list}
        filter={{ owner: owners }}
        empty={<p className={styles.text}>{t('myJourneys.none')}</p>}
      />
      {isPartial && (
        <p className={styles.text}>
          {t('myJourneys.someOwners', {
            number: owners.length.toLocaleString(language),
          })}
        </p>
      )}
    </>
  );
}
