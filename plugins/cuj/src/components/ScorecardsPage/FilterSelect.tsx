/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Select } from '@backstage/ui';
import { useTexts } from '../../hooks/useTexts';
import styles from './ScorecardsPage.module.css';

/** More than these are searched rather than looked through. */
const MANY = 8;

/** A value of a filter. */
export interface FilterOption {
  id: string;
  label: string;
}

/** Chooses any number of the values that a filter may have. */
export function FilterSelect(props: {
  label: string;
  options: FilterOption[];
  value: string[];
  /** What a chosen value is called that is not among the options. */
  labelOf?: (id: string) => string;
  onChange: (value: string[]) => void;
}) {
  const { t } = useTexts();
  const { label, options, value, labelOf = id => id, onChange } = props;
  // What an address asks for is shown, so that it can be taken away.
  const known = options.map(({ id }) => id);
  const others = value
    .filter(id => !known.includes(id))
    .map(id => ({ id, label: labelOf(id) }));
  const all = [...options, ...others];
  return (
    <Select<'multiple'>
      className={styles.filter}
      label={label}
      selectionMode="multiple"
      placeholder={t('scorecards.filter.any')}
      options={all}
      value={value}
      onChange={keys => onChange(keys.map(String))}
      {...(all.length > MANY && {
        search: { placeholder: t('scorecards.filter.search') },
      })}
    />
  );
}
