/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupRunbook } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiBookOpenLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import styles from './LookupPage.module.css';
import { OutsideLink } from './OutsideLink';

/** Runbooks, one click away, each with what names it. */
export function RunbookLinks(props: {
  runbooks: LookupRunbook[];
  /** What needs not be said once more. */
  of?: string;
}) {
  const { t } = useTexts();
  const nameOf = (title: string) =>
    /runbook/i.test(title) ? title : t('lookup.who.runbook', { title });
  return (
    <ul className={styles.lines}>
      {props.runbooks.map(({ title, url, of }) => (
        <li key={`${url} ${of}`}>
          <OutsideLink
            url={url}
            icon={<RiBookOpenLine size={16} aria-hidden />}
          >
            {nameOf(title)}
          </OutsideLink>{' '}
          {of && of !== props.of && (
            <span className={styles.quiet}>
              {t('lookup.who.runbookOf', { of })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
