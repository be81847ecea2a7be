/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { Lookup, LookupSubject } from '@cuj-slo/backstage-plugin-cuj-common';
import { useRef } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { Chip } from '../StateChip/Chip';
import styles from './LookupPage.module.css';
import { serviceTitleOf } from './serviceTitleOf';
import { SubjectState } from './SubjectState';
import { useArrowKeys } from './useArrowKeys';

/** What a text may mean, to choose from. */
export function CandidateList(props: { lookup: Lookup }) {
  const { t } = useTexts();
  const { candidates, moreCandidates } = props.lookup;
  const list = useRef<HTMLUListElement>(null);
  useArrowKeys(list);
  return (
    <section className={styles.candidates}>
      <h2 className={styles.heading}>{t('lookup.candidates.title')}</h2>
      <p className={styles.note}>{t('lookup.candidates.hint')}</p>
      <ul className={styles.plainList} ref={list}>
        {candidates.map(one => (
          <li key={one.query}>
            <Candidate subject={one} />
          </li>
        ))}
      </ul>
      {moreCandidates > 0 && (
        <p className={styles.note}>
          {t('lookup.candidates.more', { count: moreCandidates })}
        </p>
      )}
    </section>
  );
}

function Candidate(props: { subject: LookupSubject }) {
  const { t } = useTexts();
  const { subject } = props;
  const { type, title, query, services, environments, source } = subject;
  const details = [
    subject.publicId ?? subject.id ?? subject.entityRef,
    services.map(serviceTitleOf).join(', '),
    environments.join(', '),
    source && t('lookup.candidates.inSource', { source }),
  ].filter(Boolean);
  return (
    <Link to={addressOf(query)} className={styles.candidate}>
      <Chip tone="plain">{t(`lookup.type.${type}`)}</Chip>
      <strong className={styles.candidateTitle}>{title}</strong>
      <SubjectState subject={subject} />
      <span className={styles.note}>{details.join(' · ')}</span>
    </Link>
  );
}

/** The same page with another question. */
export function addressOf(query: string): string {
  return `?${new URLSearchParams({ q: query })}`;
}
