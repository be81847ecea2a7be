/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Lookup, LookupGap } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiCheckLine, RiQuestionLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { CardFrame } from '../CardFrame/CardFrame';
import { lookupMessages } from './lookupMessages';
import styles from './LookupPage.module.css';
import { serviceTitleOf } from './serviceTitleOf';

/** What is said where it belongs, and not once more. */
type SaidElsewhere = 'cause' | 'hidden-journeys' | 'on-call-pending';

type ShownCode = Exclude<LookupGap['code'], SaidElsewhere>;

/** What the answer lacks, the same of several things in one line. */
export function UnknownThings(props: { lookup: Lookup }) {
  const { t } = useTexts();
  const { notKnown, services, journeys } = props.lookup;
  const titles = new Map([
    ...services.map(one => [one.service, one.title] as const),
    ...journeys.map(one => [one.entityRef, one.title] as const),
  ]);
  const titleOf = (subject: string) =>
    titles.get(subject) ?? serviceTitleOf(subject);
  const byCode = new Map<ShownCode, LookupGap[]>();
  for (const gap of notKnown.filter(isShown)) {
    byCode.set(gap.code, [...(byCode.get(gap.code) ?? []), gap]);
  }

  return (
    <CardFrame title={t('lookup.gaps.title')}>
      {byCode.size === 0 ? (
        <p className={styles.text}>
          <RiCheckLine size={16} aria-hidden /> {t('lookup.gaps.none')}
        </p>
      ) : (
        <ul className={styles.lines}>
          {[...byCode].map(([code, gaps]) => (
            <li key={code}>
              <RiQuestionLine size={16} aria-hidden />{' '}
              <Gap code={code} gaps={gaps} titleOf={titleOf} />
            </li>
          ))}
        </ul>
      )}
    </CardFrame>
  );
}

function Gap(props: {
  code: ShownCode;
  /** Those of that code. */
  gaps: LookupGap[];
  titleOf: (subject: string) => string;
}) {
  const { t } = useTexts();
  const { code, gaps, titleOf } = props;
  const texts = {
    subjects: joined(
      gaps.map(gap => gap.subject),
      titleOf,
    ),
    details: joined(gaps.map(gap => gap.detail)),
  };
  const [oldest] = gaps.flatMap(({ since }) => since ?? []).sort();
  return (
    <>
      {code === 'kind-stale'
        ? t(`lookup.gaps.${code}`, {
            ...texts,
            age: oldest ? <Age of={oldest} /> : '?',
          })
        : t(`lookup.gaps.${code}`, texts)}
    </>
  );
}

function isShown(gap: LookupGap): gap is LookupGap & { code: ShownCode } {
  return gap.code in lookupMessages.gaps;
}

function joined(
  texts: Array<string | undefined>,
  titleOf: (text: string) => string = text => text,
): string {
  return [...new Set(texts.flatMap(text => (text ? titleOf(text) : [])))].join(
    ', ',
  );
}
