/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { Text } from '@backstage/ui';
import { ScorecardResult } from '../../api/ScorecardResult';
import { useDocsUrl } from '../../hooks/useDocsUrl';
import { useTexts } from '../../hooks/useTexts';
import { PasteableCode } from '../PasteableCode/PasteableCode';
import { Consequence } from './Consequence';
import { Evidence } from './Evidence';
import { ItemVerdicts } from './ItemVerdicts';
import { Measured } from './Measured';
import styles from './RequirementDetails.module.css';
import { WaiverText } from './WaiverText';

/** Why the verdict on a requirement is what it is, and the lines that mend it. */
export function RequirementDetails(props: {
  result: ScorecardResult;
  isOutdated: boolean;
  /** Whether there is room for all that is known. */
  isFull?: boolean;
}) {
  const { t } = useTexts();
  const { result, isOutdated, isFull = false } = props;
  const { verdict, waiver, items, measured, remediation } = result;
  const docsUrl = useDocsUrl(result.docsAnchor);
  const isMissed = verdict === 'fail' || (isFull && verdict === 'waived');
  return (
    <>
      {waiver ? (
        <WaiverText result={result} waiver={waiver} />
      ) : (
        <Text as="p" variant="body-small" className={styles.text}>
          {result.message}
        </Text>
      )}
      {isFull && <Consequence result={result} />}
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.text}
      >
        {result.why}
        {isFull && <> {t('requirement.passes', { text: result.passes })}</>}
      </Text>
      {measured && <Measured measured={measured} />}
      {isFull && items && items.length > 0 && (
        <ItemVerdicts
          title={result.title}
          items={items}
          isOutdated={isOutdated}
        />
      )}
      <Evidence result={result} few={isFull ? 5 : 2} />
      {isMissed && remediation && (
        <>
          <Text as="p" variant="body-small" className={styles.text}>
            {remediation.text}
          </Text>
          {remediation.example && <PasteableCode text={remediation.example} />}
        </>
      )}
      {isFull && docsUrl && (
        <p className={styles.text}>
          <Link to={docsUrl}>
            {t('requirement.docs', { title: result.title })}
          </Link>
        </p>
      )}
    </>
  );
}
