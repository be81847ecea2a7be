/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  RequirementResult,
  tryParseEntityRef,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  RiCheckLine,
  RiCloseLine,
  RiQuestionLine,
  RiSubtractLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { cujTranslationRef } from '../../translation';
import { PasteableCode } from '../PasteableCode/PasteableCode';
import { VerdictChip } from '../StateChip/VerdictChip';
import styles from './ScorecardCard.module.css';

const icons: Record<RequirementResult['verdict'], ReactElement> = {
  pass: <RiCheckLine size={16} aria-hidden />,
  fail: <RiCloseLine size={16} aria-hidden />,
  unknown: <RiQuestionLine size={16} aria-hidden />,
  waived: <RiSubtractLine size={16} aria-hidden />,
};

/** The verdict on one requirement: what was looked at, and the lines to paste. */
export function RequirementItem(props: {
  result: RequirementResult;
  isOutdated: boolean;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { result, isOutdated } = props;
  return (
    <li className={styles.result}>
      <div className={styles.head}>
        <h4 className={styles.title}>
          {icons[result.verdict]}
          {result.title}
        </h4>
        <VerdictChip result={result} isOutdated={isOutdated} />
      </div>
      {result.waiver ? (
        <Waiver result={result} waiver={result.waiver} />
      ) : (
        <Text as="p" variant="body-small" className={styles.text}>
          {result.message}
        </Text>
      )}
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.text}
      >
        {result.why}
      </Text>
      {result.evidence.map(({ path, value }) => (
        <Text
          key={path}
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.text}
        >
          {t('scorecard.evidence')}{' '}
          <span className={styles.evidence}>
            {path}: {value}
          </span>
        </Text>
      ))}
      {result.verdict === 'fail' && result.remediation && (
        <>
          <Text as="p" variant="body-small" className={styles.text}>
            {result.remediation.text}
          </Text>
          {result.remediation.example && (
            <PasteableCode text={result.remediation.example} />
          )}
        </>
      )}
    </li>
  );
}

function Waiver(props: {
  result: RequirementResult;
  waiver: NonNullable<RequirementResult['waiver']>;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
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
