/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { ScorecardResult } from '../../api/ScorecardResult';
import { useTexts } from '../../hooks/useTexts';
import { VerdictMark } from '../VerdictMark/VerdictMark';
import { webAddressOf } from './webAddressOf';
import styles from './RequirementDetails.module.css';

type Items = NonNullable<ScorecardResult['items']>;

const FEW = 5;
const ranks = ['fail', 'unknown', 'pass'];

/** What was found in each of several things, such as the SLOs of a service. */
export function ItemVerdicts(props: {
  title: string;
  items: Items;
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const { title, items, isOutdated } = props;
  const [showsAll, setShowsAll] = useState(false);
  const sorted = [...items].sort(
    (a, b) => ranks.indexOf(a.verdict) - ranks.indexOf(b.verdict),
  );
  const shown = showsAll ? sorted : sorted.slice(0, FEW);
  const countOf = (verdict: Items[number]['verdict']) =>
    String(items.filter(item => item.verdict === verdict).length);

  return (
    <>
      <p className={styles.text}>
        {t('requirement.items.summary', {
          pass: countOf('pass'),
          fail: countOf('fail'),
          unknown: countOf('unknown'),
        })}
      </p>
      <ul
        className={styles.items}
        aria-label={t('requirement.items.label', { title })}
      >
        {shown.map((item, index) => (
          <li key={`${item.id} ${index}`}>
            <VerdictMark verdict={item.verdict} isOutdated={isOutdated} />
            <div>
              <ItemName name={item.name} url={item.url} />
              <span className={styles.itemMessage}>
                <span className={styles.visuallyHidden}>
                  {t(`verdict.${item.verdict}`)}:{' '}
                </span>
                {item.message}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {items.length > FEW && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={showsAll}
          onPress={() => setShowsAll(value => !value)}
        >
          {showsAll
            ? t('requirement.items.hide')
            : t('requirement.items.show', { count: items.length })}
        </Button>
      )}
    </>
  );
}

function ItemName(props: { name: string; url?: string }) {
  const address = webAddressOf(props.url);
  return address ? (
    <Link className={styles.itemName} to={address}>
      {props.name}
    </Link>
  ) : (
    <span className={styles.itemName}>{props.name}</span>
  );
}
