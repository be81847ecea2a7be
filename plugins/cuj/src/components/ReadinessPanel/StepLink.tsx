/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ReadinessStepId } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import styles from './ReadinessPanel.module.css';

/** Leads to another step of the same journey. */
export function StepLink(props: {
  step: ReadinessStepId;
  onGoTo: (step: ReadinessStepId) => void;
  children: ReactNode;
}) {
  const { step, onGoTo, children } = props;
  return (
    <button type="button" className={styles.link} onClick={() => onGoTo(step)}>
      {children}
    </button>
  );
}
