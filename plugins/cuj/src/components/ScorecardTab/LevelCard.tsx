/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityScorecard } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiCheckLine } from '@remixicon/react';
import { ScorecardResult } from '../../api/ScorecardResult';
import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import { ExemptionSubject } from '../ExemptionDialog/ExemptionDialog';
import { Chip } from '../StateChip/Chip';
import { RequirementFold } from './RequirementFold';
import styles from './ScorecardTab.module.css';

const ranks = ['fail', 'unknown', 'waived', 'pass'];

/** The requirements of one level; what fails comes first, and what is next is open. */
export function LevelCard(props: {
  level: number;
  results: ScorecardResult[];
  answer: EntityScorecard;
  isOutdated: boolean;
  onAsk: (subject: ExemptionSubject) => void;
}) {
  const { t } = useTexts();
  const { level, results, answer, isOutdated, onAsk } = props;
  const next = answer.scorecard?.missingForNextLevel ?? [];
  const missing = results.filter(({ verdict }) => verdict !== 'pass').length;
  const sorted = [...results].sort(
    (a, b) => ranks.indexOf(a.verdict) - ranks.indexOf(b.verdict),
  );
  return (
    <CardFrame
      title={t('scorecardTab.level.title', { level: String(level) })}
      headerActions={
        missing === 0 ? (
          <Chip
            tone={isOutdated ? 'unsure' : 'good'}
            icon={<RiCheckLine aria-hidden />}
          >
            {t('scorecardTab.level.met')}
          </Chip>
        ) : (
          <Chip tone="plain">
            {t('scorecardTab.level.missing', { count: missing })}
          </Chip>
        )
      }
    >
      <ul className={styles.results}>
        {sorted.map(result => (
          <RequirementFold
            key={result.requirementId}
            result={result}
            answer={answer}
            isOpenAtFirst={
              result.verdict === 'fail' && next.includes(result.requirementId)
            }
            isOutdated={isOutdated}
            onAsk={onAsk}
          />
        ))}
      </ul>
    </CardFrame>
  );
}
