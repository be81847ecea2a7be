/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert } from '@backstage/ui';
import { Lookup } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import styles from './LookupPage.module.css';

/** A text may be that of a whole alert. */
const SHOWN_CHARACTERS = 80;

/** Says how the text was read, and what to try next. */
export function NothingFound(props: { lookup: Lookup }) {
  const { t } = useTexts();
  const { query, tried } = props.lookup;
  const shown = (text: string) =>
    text.length > SHOWN_CHARACTERS
      ? `${text.slice(0, SHOWN_CHARACTERS)} …`
      : text;
  return (
    <>
      <Alert
        icon
        status="info"
        mb="3"
        title={t('lookup.notFound.title', { query: shown(query) })}
      />
      {tried.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('lookup.notFound.tried')}</h2>
          <ul className={styles.bullets}>
            {tried.map(({ type, value, subjectType }, index) => {
              const clue = t(`lookup.notFound.clue.${type}`, {
                value: shown(value),
              });
              return (
                <li key={index}>
                  {subjectType
                    ? t('lookup.notFound.clueOf', {
                        clue,
                        type: t(`lookup.type.${subjectType}`),
                      })
                    : clue}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <h2 className={styles.heading}>{t('lookup.notFound.whatToTry')}</h2>
      <ul className={styles.bullets}>
        <li>{t('lookup.notFound.tryService')}</li>
        <li>{t('lookup.notFound.tryUrl')}</li>
        <li>{t('lookup.notFound.tryLess')}</li>
        <li>{t('lookup.notFound.tryLater')}</li>
      </ul>
    </>
  );
}
