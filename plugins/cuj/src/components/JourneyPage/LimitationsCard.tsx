/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import { Chip, ChipTone } from '../StateChip/Chip';
import styles from './JourneyPage.module.css';
import {
  JourneyFacts,
  LimitationFact,
  limitationCategories,
} from './readJourneyFacts';

const tones: Record<LimitationFact['priority'], ChipTone> = {
  high: 'bad',
  medium: 'warn',
  low: 'plain',
  none: 'unsure',
};

/** What the SLOs of a journey can't see, by category, and what is done about it. */
export function LimitationsCard(props: { facts: JourneyFacts }) {
  const { t } = useTexts();
  const { limitations, hasUnreadableLimitations } = props.facts;
  const groups = limitationCategories
    .map(category => ({
      category,
      ofCategory: limitations.filter(one => one.category === category),
    }))
    .filter(({ ofCategory }) => ofCategory.length > 0);
  return (
    <CardFrame title={t('journeyPage.limits.title')}>
      {groups.length === 0 && !hasUnreadableLimitations && (
        <p className={styles.text}>{t('journeyPage.limits.none')}</p>
      )}
      {groups.map(({ category, ofCategory }) => (
        <section key={category} className={styles.group}>
          <h4 className={styles.subtitle}>
            {t(`journeyPage.limits.category.${category}`)}
          </h4>
          <ul className={styles.plainList}>
            {ofCategory.map((limitation, index) => (
              <Limitation key={index} limitation={limitation} />
            ))}
          </ul>
        </section>
      ))}
      {hasUnreadableLimitations && (
        <p className={styles.text}>{t('journeyPage.limits.unreadable')}</p>
      )}
    </CardFrame>
  );
}

function Limitation(props: { limitation: LimitationFact }) {
  const { t } = useTexts();
  const { priority, impact, workaround, recommendation } = props.limitation;
  return (
    <li>
      <Chip tone={tones[priority]}>
        {t(`journeyPage.limits.priority.${priority}`)}
      </Chip>{' '}
      {impact}
      <span className={styles.note}>
        {workaround ? (
          <>
            <strong>{t('journeyPage.limits.workaround')}</strong> {workaround}
          </>
        ) : (
          t('journeyPage.limits.noWorkaround')
        )}
      </span>
      {recommendation && (
        <span className={styles.note}>
          <strong>{t('journeyPage.limits.recommendation')}</strong>{' '}
          {recommendation}
        </span>
      )}
    </li>
  );
}
