/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupService } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiAlertLine, RiCloseLine, RiQuestionLine } from '@remixicon/react';
import { Fragment } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { Chip } from '../StateChip/Chip';
import { EntityName } from './EntityName';
import styles from './LookupPage.module.css';
import { OnCall } from './OnCall';
import { RunbookLinks } from './RunbookLinks';
import { serviceTitleOf } from './serviceTitleOf';
import { TeamContacts } from './TeamContacts';

/** Whom to call about a service, and what to do about it. */
export function ServiceHelp(props: { service: LookupService }) {
  const { t } = useTexts();
  const { service } = props;
  const { exists, isAffected, isCause, runbooks } = service;
  const title = service.title ?? serviceTitleOf(service.service);
  const steps = [...new Set(service.steps.map(({ name }) => name))];
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {steps.length > 0 && `${steps.join(', ')} · `}
          {exists ? (
            <EntityName entityRef={service.service} title={title} />
          ) : (
            title
          )}
        </h3>
        {isCause && (
          <Chip tone="warn" icon={<RiAlertLine aria-hidden />}>
            {t('lookup.cause.chip')}
          </Chip>
        )}
        {isAffected && !isCause && (
          <Chip tone="plain">{t('lookup.who.affected')}</Chip>
        )}
        {!exists && (
          <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
            {t('lookup.who.notInCatalog')}
          </Chip>
        )}
      </div>
      <div className={styles.text}>
        <Owner service={service} />
        <OnCall onCall={service.onCall} />
      </div>
      <TeamContacts service={service} />
      {runbooks.length > 0 ? (
        <RunbookLinks runbooks={runbooks} of={title} />
      ) : (
        <p className={styles.missing}>
          <RiCloseLine size={16} aria-hidden /> {t('lookup.who.noRunbook')}
        </p>
      )}
      <Escalation service={service} />
    </>
  );
}

function Owner(props: { service: LookupService }) {
  const { t } = useTexts();
  const { ownerRef, ownerTitle, ownerExists } = props.service;
  if (!ownerRef) {
    return (
      <span className={styles.missing}>
        <RiCloseLine size={16} aria-hidden /> {t('lookup.who.noOwner')}
      </span>
    );
  }
  if (!ownerExists) {
    return (
      <span className={styles.missing}>
        <RiQuestionLine size={16} aria-hidden />{' '}
        {t('lookup.who.ownerNotVisible', { owner: ownerRef })}
      </span>
    );
  }
  return <EntityName entityRef={ownerRef} title={ownerTitle} />;
}

function Escalation(props: { service: LookupService }) {
  const { t } = useTexts();
  const { escalateTo = [], ownerRef } = props.service;
  const others = escalateTo.filter(({ entityRef }) => entityRef !== ownerRef);
  return others.length > 0 ? (
    <p className={styles.note}>
      {t('lookup.who.escalateTo')}:{' '}
      {others.map(({ entityRef, title, via, email }, index) => (
        <Fragment key={entityRef}>
          {index > 0 && ', '}
          <EntityName entityRef={entityRef} title={title} /> (
          {via === 'journey-owner'
            ? t('lookup.who.ofJourney')
            : t('lookup.who.ofParent')}
          {/* With all of them the line would be too long to be read. */}
          {index === 0 && email && (
            <>
              , <a href={`mailto:${email}`}>{email}</a>
            </>
          )}
          )
        </Fragment>
      ))}
    </p>
  ) : null;
}
