/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TextAreaField } from '@backstage/ui';

/** Several lines that somebody writes, with what is wrong with them. */
export function TextBox(props: {
  label: string;
  hint?: string;
  /** How much is written. */
  note?: string;
  problem?: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, hint, note, problem, value, onChange } = props;
  return (
    <TextAreaField
      label={label}
      description={hint}
      secondaryLabel={note}
      value={value}
      onChange={onChange}
      // Problems are shown when they are given, and never before.
      validationBehavior="aria"
      validate={() => problem ?? null}
    />
  );
}
