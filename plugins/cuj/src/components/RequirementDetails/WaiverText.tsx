/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { tryParseEntityRef } from '@cuj-slo/backstage-plugin-cuj-common';
import { ScorecardResult } from '../../api/ScorecardResult';
import { useTexts } from '../../hooks/useTexts';
import styles from './RequirementDetails.module.css';

/** Who let an entity off a requirement and why, and what is the case underneath. */
export function WaiverText(props: {
  result: ScorecardResult;
  waiver: NonNullable<ScorecardResult['waiver']>;
}) {
  const { t } = useTexts();
  const { result, waiver } = props;
  const { reason, approvedBy } = waiver;
  const approver = tryParseEntityRef(approvedBy, { defaultKind: 'group' });
  return (
    <>
      <Text as="p" variant="body-small" className={styles.text}>
        {approvedBy
          ? t('scorecard.waiverApproved', {
              reason,
              approver: approver ? (
                <EntityRefLink entityRef={approver} />
              ) : (
                approvedBy
              ),
            })
          : reason}
      </Text>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.text}
      >
        {t('scorecard.underneath', { message: result.message })}
      </Text>
    </>
  );
}
