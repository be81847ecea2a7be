/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import { Day } from '../Day/Day';
import styles from './JourneyPage.module.css';
import { JourneyFacts } from './readJourneyFacts';

/** Who confirmed that the journey is what matters to customers, and when. */
export function ValidationCard(props: { facts: JourneyFacts }) {
  const { t } = useTexts();
  const { validations } = props.facts;
  return (
    <CardFrame title={t('journeyPage.validation.title')}>
      {validations.length === 0 && (
        <p className={styles.text}>{t('journeyPage.validation.none')}</p>
      )}
      <ul className={styles.plainList}>
        {validations.map(({ ref, isRef, on }, index) => (
          <li key={index}>
            {isRef ? (
              <EntityRefLink
                entityRef={parseEntityRef(ref, { defaultKind: 'group' })}
              />
            ) : (
              ref
            )}{' '}
            {on
              ? t('journeyPage.validation.confirmed', { day: <Day of={on} /> })
              : t('journeyPage.validation.noDay')}
          </li>
        ))}
      </ul>
    </CardFrame>
  );
}
