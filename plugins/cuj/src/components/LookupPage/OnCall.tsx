/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Skeleton } from '@backstage/ui';
import { LookupOnCall } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiPhoneLine, RiQuestionLine, RiTimeLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import styles from './LookupPage.module.css';
import { OutsideLink } from './OutsideLink';

/** Who is on call now, as of when, and who is called next; or why that is not known. */
export function OnCall(props: { onCall: LookupOnCall }) {
  const { onCall } = props;
  return (
    <>
      <div className={styles.onCall}>
        {onCall.responders ? (
          <People onCall={onCall} people={onCall.responders} />
        ) : (
          <NobodyKnown onCall={onCall} />
        )}
      </div>
      <OtherSystems onCall={onCall} />
    </>
  );
}

/** As they spell themselves. */
const providerNames = new Map([
  ['pagerduty', 'PagerDuty'],
  ['opsgenie', 'Opsgenie'],
]);

type Person = NonNullable<LookupOnCall['responders']>[number];

const namesOf = (people: Person[]) =>
  people.map(({ displayName }) => displayName).join(', ');

function People(props: { onCall: LookupOnCall; people: Person[] }) {
  const { t } = useTexts();
  const { onCall, people } = props;
  const { escalations = [], asOf, stale, state } = onCall;
  const age = asOf && <Age of={asOf} />;
  const isOld = stale || state === 'pending';
  return (
    <>
      {isOld ? (
        <RiTimeLine size={16} aria-hidden />
      ) : (
        <RiPhoneLine size={16} aria-hidden />
      )}{' '}
      <strong>
        {people.length > 0
          ? t('lookup.who.onCall', { people: namesOf(people) })
          : t('lookup.who.nobody')}
      </strong>
      {escalations.length > 0 && (
        <>
          {', '}
          {t('lookup.who.escalation', { people: namesOf(escalations) })}
        </>
      )}{' '}
      {age && (
        <span className={styles.quiet}>
          (
          {isOld
            ? t('lookup.who.lastKnown', { age })
            : t('lookup.who.asOf', { age })}
          )
        </span>
      )}{' '}
      {state === 'pending' && (
        <span className={styles.quiet}>{t('lookup.who.askingAgain')}</span>
      )}
    </>
  );
}

function NobodyKnown(props: { onCall: LookupOnCall }) {
  const { t } = useTexts();
  const { state, unknownBecause, reason } = props.onCall;
  if (state === 'pending') {
    return (
      <>
        <span className={styles.quiet}>{t('lookup.who.asking')}</span>
        <Skeleton width="60%" height={16} />
      </>
    );
  }
  return (
    <span title={reason}>
      <RiQuestionLine size={16} aria-hidden /> {t('lookup.who.onCallUnknown')}
      {unknownBecause && (
        <>: {t(`lookup.who.unknownBecause.${unknownBecause}`)}</>
      )}
    </span>
  );
}

function OtherSystems(props: { onCall: LookupOnCall }) {
  const { t } = useTexts();
  return (
    <>
      {props.onCall.links.map(({ provider: id, title, url }) => {
        const provider = providerNames.get(id.toLowerCase()) ?? id;
        return (
          <div key={url}>
            <OutsideLink url={url}>
              {title.toLowerCase() === provider.toLowerCase()
                ? t('lookup.who.onCallIn', { provider })
                : t('lookup.who.onCallInNamed', {
                    provider,
                    title: withoutName(title, provider),
                  })}
            </OutsideLink>
          </div>
        );
      })}
    </>
  );
}

function withoutName(title: string, provider: string): string {
  return title.toLowerCase().startsWith(`${provider.toLowerCase()} `)
    ? title.slice(provider.length + 1)
    : title;
}
