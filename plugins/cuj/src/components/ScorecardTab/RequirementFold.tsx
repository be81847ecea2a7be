/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import { EntityScorecard } from '@cuj-slo/backstage-plugin-cuj-common';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { ScorecardResult } from '../../api/ScorecardResult';
import { useTexts } from '../../hooks/useTexts';
import { ExemptionSubject } from '../ExemptionDialog/ExemptionDialog';
import { RequirementDetails } from '../RequirementDetails/RequirementDetails';
import { ExemptionNote } from '../RequirementDialog/ExemptionNote';
import { mayAskExemption } from '../RequirementDialog/mayAskExemption';
import { VerdictChip } from '../StateChip/VerdictChip';
import { VerdictMark } from '../VerdictMark/VerdictMark';
import { requirementAnchor } from './requirementAnchor';
import styles from './ScorecardTab.module.css';

/** A requirement that can be unfolded. */
export function RequirementFold(props: {
  result: ScorecardResult;
  answer: EntityScorecard;
  isOpenAtFirst: boolean;
  isOutdated: boolean;
  onAsk: (subject: ExemptionSubject) => void;
}) {
  const { t } = useTexts();
  const { result, answer, isOpenAtFirst, isOutdated, onAsk } = props;
  const { requirementId, title, verdict, enforced } = result;
  const anchor = requirementAnchor(requirementId);
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const item = useRef<HTMLLIElement>(null);
  const { hash } = useLocation();

  // Where an address leads to it, it is to be seen.
  useEffect(() => {
    if (hash === `#${anchor}`) {
      setIsOpen(true);
      item.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [hash, anchor]);

  const mark = enforced?.state === 'none' ? undefined : enforced?.state;
  return (
    <li id={anchor} ref={item} className={styles.result}>
      <details
        open={isOpen}
        onToggle={event => setIsOpen(event.currentTarget.open)}
      >
        <summary className={styles.resultHead}>
          <VerdictMark
            verdict={verdict}
            enforced={mark}
            isOutdated={isOutdated}
          />
          <span className={styles.resultTitle}>{title}</span>
          <VerdictChip result={result} isOutdated={isOutdated} />
        </summary>
        <div className={styles.resultBody}>
          <RequirementDetails result={result} isOutdated={isOutdated} isFull />
          <ExemptionNote
            exemptions={answer.exemptions.filter(
              one => one.requirementId === requirementId,
            )}
          />
          {mayAskExemption(answer, requirementId) && (
            <Button
              size="small"
              variant="secondary"
              onPress={() =>
                onAsk({
                  entityRef: answer.entityRef,
                  entityTitle: answer.title,
                  requirementId,
                  requirementTitle: title,
                })
              }
            >
              {t('exemption.ask')}
            </Button>
          )}
        </div>
      </details>
    </li>
  );
}
