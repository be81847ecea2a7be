/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Button, Text } from '@backstage/ui';
import {
  RequirementResult,
  ScorecardOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useState } from 'react';
import { useEntityOverview } from '../../hooks/useEntityOverview';
import { cujTranslationRef } from '../../translation';
import { OverviewContent } from '../CardContent/OverviewContent';
import { Chip } from '../StateChip/Chip';
import { RequirementItem } from './RequirementItem';
import styles from './ScorecardCard.module.css';

const worstFirst: RequirementResult['verdict'][] = [
  'fail',
  'unknown',
  'waived',
  'pass',
];

/**
 * The verdicts on an entity, with evidence and the lines to paste.
 *
 * @public
 */
export function ScorecardCard() {
  const { t } = useTranslationRef(cujTranslationRef);
  const { entity } = useEntity();
  const state = useEntityOverview(entity);
  const scorecard = state.overview?.scorecard;

  return (
    <EntityInfoCard
      title={t('scorecard.title')}
      headerActions={
        scorecard && (
          <Chip
            tone={scorecard.level === scorecard.highestLevel ? 'good' : 'warn'}
          >
            {t('scorecard.level', {
              level: String(scorecard.level),
              highest: String(scorecard.highestLevel),
            })}
          </Chip>
        )
      }
    >
      <OverviewContent state={state}>
        {overview =>
          overview.scorecard ? (
            <Content scorecard={overview.scorecard} />
          ) : (
            <Text as="p" variant="body-small" color="secondary">
              {t('scorecard.notApplicable')}
            </Text>
          )
        }
      </OverviewContent>
    </EntityInfoCard>
  );
}

function Content(props: { scorecard: ScorecardOverview }) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { scorecard } = props;
  const [showsPassing, setShowsPassing] = useState(false);

  const results = [...scorecard.results].sort(
    (a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict),
  );
  const passing = results.filter(({ verdict }) => verdict === 'pass');
  const others = results.filter(({ verdict }) => verdict !== 'pass');
  const shown = showsPassing ? results : others;

  return (
    <>
      <Summary scorecard={scorecard} />
      <ul className={styles.list}>
        {shown.map(result => (
          <RequirementItem key={result.requirementId} result={result} />
        ))}
      </ul>
      <div className={styles.foot}>
        {passing.length > 0 && (
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={showsPassing}
            iconEnd={showsPassing ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
            onPress={() => setShowsPassing(value => !value)}
          >
            {showsPassing
              ? t('scorecard.hidePassing')
              : t('scorecard.showPassing', { count: passing.length })}
          </Button>
        )}
        <Text variant="body-x-small" color="secondary">
          {t('scorecard.evaluated')}
        </Text>
      </div>
    </>
  );
}

function Summary(props: { scorecard: ScorecardOverview }) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { counts, level, missingForNextLevel, results } = props.scorecard;
  const titles = new Map(
    results.map(({ requirementId, title }) => [requirementId, title]),
  );
  const numbers = (['pass', 'fail', 'unknown', 'waived'] as const)
    .filter(verdict => counts[verdict] > 0)
    .map(verdict =>
      t(`scorecard.counts.${verdict}`, { number: String(counts[verdict]) }),
    );
  return (
    <Text as="p" variant="body-small" color="secondary">
      {missingForNextLevel.length > 0
        ? t('scorecard.missing', {
            level: String(level + 1),
            requirements: missingForNextLevel
              .map(id => titles.get(id) ?? id)
              .join(', '),
          })
        : t('scorecard.complete')}{' '}
      {numbers.join(' · ')}
    </Text>
  );
}
