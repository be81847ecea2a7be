/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import styles from './Choice.module.css';

/** One of a few things, all of them visible. */
export function Choice(props: {
  label: string;
  options: Array<{ id: string; text: string }>;
  selected: string;
  onSelect: (id: string) => void;
}) {
  const { label, options, selected, onSelect } = props;
  return (
    <ToggleButtonGroup
      className={styles.choice}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={keys => {
        const [key] = [...keys];
        if (key !== undefined) {
          onSelect(String(key));
        }
      }}
    >
      {options.map(({ id, text }) => (
        <ToggleButton key={id} id={id} size="small">
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
