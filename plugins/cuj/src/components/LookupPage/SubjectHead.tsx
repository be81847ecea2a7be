/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { Lookup, LookupSubject } from '@cuj-slo/backstage-plugin-cuj-common';
import { Fragment } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { addressOf } from './CandidateList';
import { ClockTime } from './ClockTime';
import { CopyLink } from './CopyLink';
import { EntityName } from './EntityName';
import styles from './LookupPage.module.css';
import { OutsideLink } from './OutsideLink';
import { SourceAges } from './SourceAges';
import { SubjectState } from './SubjectState';
import { Chip } from '../StateChip/Chip';

/** The kinds of items that the state of a subject is made of, besides SLOs. */
const tellingKinds: Record<LookupSubject['type'], string[]> = {
  monitor: ['monitors', 'alerts'],
  incident: ['incidents'],
  synthetic: ['synthetics'],
  slo: [],
  service: [],
  journey: [],
};

/** So much else may be meant that it is worth a line. */
const MOST_OTHERS = 3;

/** What was found, in which state, as of when; and what else may have been meant. */
export function SubjectHead(props: { lookup: Lookup; subject: LookupSubject }) {
  const { t } = useTexts();
  const { lookup, subject } = props;
  const { type, title, entityRef, publicId, url, source } = subject;
  const others = lookup.candidates.slice(0, MOST_OTHERS);
  const isOutdated =
    lookup.sources.some(
      one => one.source === source && one.state !== 'current',
    ) ||
    lookup.notKnown.some(
      ({ code, subject: about, detail = '' }) =>
        code === 'kind-stale' &&
        about === source &&
        tellingKinds[type].includes(detail),
    );
  return (
    <div className={styles.subject}>
      <div className={styles.subjectLine}>
        <Chip tone="plain">{t(`lookup.type.${type}`)}</Chip>
        <h2 className={styles.subjectTitle}>
          {publicId && `${publicId} `}
          {entityRef ? (
            <EntityName entityRef={entityRef} title={title} />
          ) : (
            title
          )}
        </h2>
        <SubjectState subject={subject} isOutdated={isOutdated} />
        {subject.stateSince && (
          <span className={styles.note}>
            {t('lookup.since', {
              moment: <ClockTime of={subject.stateSince} />,
            })}
          </span>
        )}
        {url && source && (
          <OutsideLink url={url}>
            {t('lookup.openInSource', { source })}
          </OutsideLink>
        )}
        <CopyLink query={subject.query} />
      </div>
      <SourceAges sources={lookup.sources} />
      {others.length > 0 && (
        <p className={styles.note}>
          {t('lookup.candidates.also')}{' '}
          {others.map((one, index) => (
            <Fragment key={one.query}>
              {index > 0 && ' · '}
              <Link to={addressOf(one.query)}>
                {t(`lookup.type.${one.type}`)} {one.title}
              </Link>
            </Fragment>
          ))}
        </p>
      )}
    </div>
  );
}
