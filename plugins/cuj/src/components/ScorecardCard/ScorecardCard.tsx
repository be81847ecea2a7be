/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useEntity } from '@backstage/plugin-catalog-react';
import { Button, Text } from '@backstage/ui';
import { ScorecardOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  RiAlertLine,
  RiArrowDownSLine,
  RiArrowUpSLine,
  RiCheckLine,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import { useState } from 'react';
import { useEntityOverview } from '../../hooks/useEntityOverview';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { OverviewContent } from '../CardContent/OverviewContent';
import { CardFrame } from '../CardFrame/CardFrame';
import { EnforcementBanner } from '../EnforcementBanner/EnforcementBanner';
import { FreezeBanner } from '../FreezeBanner/FreezeBanner';
import { Optional } from '../Optional/Optional';
import { Chip } from '../StateChip/Chip';
import { ResultList } from './ResultList';
import styles from './ScorecardCard.module.css';
import { splitResults } from './splitResults';
import { WholeScorecardLink } from './WholeScorecardLink';

/**
 * The verdicts on an entity, with evidence and the lines to paste.
 *
 * @public
 */
export function ScorecardCard() {
  const { t } = useTexts();
  const { entity } = useEntity();
  const state = useEntityOverview(entity);
  const { isOutdated, receivedAt } = state;
  const scorecard = state.answer?.scorecard;

  return (
    <CardFrame
      title={t('scorecard.title')}
      headerActions={
        scorecard && <LevelChip scorecard={scorecard} isOutdated={isOutdated} />
      }
    >
      <OverviewContent state={state}>
        {overview => (
          <>
            <FreezeBanner freeze={overview.freeze} />
            {overview.scorecard ? (
              <Content
                scorecard={overview.scorecard}
                isOutdated={isOutdated}
                receivedAt={receivedAt}
              />
            ) : (
              <Text as="p" variant="body-small" color="secondary">
                {t('scorecard.notApplicable')}
              </Text>
            )}
          </>
        )}
      </OverviewContent>
    </CardFrame>
  );
}

function LevelChip(props: {
  scorecard: ScorecardOverview;
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const { scorecard, isOutdated } = props;
  if (scorecard.results.length === 0) {
    return (
      <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
        {t('scorecard.noRequirements')}
      </Chip>
    );
  }
  const values = {
    level: String(scorecard.level),
    highest: String(scorecard.highestLevel),
  };
  if (isOutdated) {
    return (
      <Chip tone="unsure" icon={<RiTimeLine aria-hidden />}>
        {t('scorecard.levelLastKnown', values)}
      </Chip>
    );
  }
  return isComplete(scorecard) ? (
    <Chip tone="good" icon={<RiCheckLine aria-hidden />}>
      {t('scorecard.level', values)}
    </Chip>
  ) : (
    <Chip tone="warn" icon={<RiAlertLine aria-hidden />}>
      {t('scorecard.level', values)}
    </Chip>
  );
}

function Content(props: {
  scorecard: ScorecardOverview;
  isOutdated: boolean;
  receivedAt?: string;
}) {
  const { t } = useTexts();
  const { scorecard, isOutdated, receivedAt } = props;
  const [showsLater, setShowsLater] = useState(false);
  const [showsPassing, setShowsPassing] = useState(false);
  const { now, later, passing } = splitResults(scorecard);
  const shown = [
    ...now,
    ...(showsLater ? later : []),
    ...(showsPassing ? passing : []),
  ];

  return (
    <>
      <EnforcementBanner results={scorecard.results} />
      <Summary scorecard={scorecard} />
      <ResultList results={shown} isOutdated={isOutdated} />
      <div className={styles.foot}>
        {later.length > 0 && (
          <FoldButton
            isOpen={showsLater}
            text={
              showsLater
                ? t('scorecard.hideLater')
                : t('scorecard.showLater', { count: later.length })
            }
            onToggle={() => setShowsLater(value => !value)}
          />
        )}
        {passing.length > 0 && (
          <FoldButton
            isOpen={showsPassing}
            text={
              showsPassing
                ? t('scorecard.hidePassing')
                : t('scorecard.showPassing', { count: passing.length })
            }
            onToggle={() => setShowsPassing(value => !value)}
          />
        )}
        <EvaluatedAt scorecard={scorecard} receivedAt={receivedAt} />
        <Optional>
          <WholeScorecardLink />
        </Optional>
      </div>
    </>
  );
}

function FoldButton(props: {
  isOpen: boolean;
  text: string;
  onToggle: () => void;
}) {
  const { isOpen, text, onToggle } = props;
  return (
    <Button
      size="small"
      variant="tertiary"
      aria-expanded={isOpen}
      iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
      onPress={onToggle}
    >
      {text}
    </Button>
  );
}

/** Of what time and of what knowledge the verdicts are. */
function EvaluatedAt(props: {
  scorecard: ScorecardOverview;
  receivedAt?: string;
}) {
  const { t } = useTexts();
  const { scorecard, receivedAt } = props;
  if (scorecard.evaluatedFrom === 'facts') {
    return (
      <Text variant="body-small" color="secondary">
        {t('scorecard.evaluatedByFacts', {
          age: <Age of={scorecard.evaluatedAt} />,
        })}
      </Text>
    );
  }
  return receivedAt ? (
    <Text variant="body-small" color="secondary">
      {t('scorecard.evaluated', { age: <Age of={receivedAt} /> })}
    </Text>
  ) : null;
}

function Summary(props: { scorecard: ScorecardOverview }) {
  const { t } = useTexts();
  const { scorecard } = props;
  const { counts, missingForNextLevel, results } = scorecard;
  const missing = results.filter(({ requirementId }) =>
    missingForNextLevel.includes(requirementId),
  );
  const parts = (['pass', 'fail', 'unknown', 'waived'] as const)
    .filter(verdict => counts[verdict] > 0)
    .map(verdict =>
      t(`scorecard.counts.${verdict}`, { number: String(counts[verdict]) }),
    );

  let lead: string = '';
  if (results.length === 0) {
    lead = t('scorecard.noRequirementsHint');
  } else if (missing.length > 0) {
    lead = t('scorecard.missing', {
      // Levels need not follow each other by one.
      level: String(missing[0].level),
      requirements: missing
        .map(({ title, verdict }) =>
          t('scorecard.missingRequirement', {
            title,
            verdict: t(`verdict.${verdict}`),
          }),
        )
        .join(', '),
    });
  } else if (isComplete(scorecard)) {
    lead = t('scorecard.complete');
  }
  return (
    <Text as="p" variant="body-small" color="secondary">
      {lead} {parts.join(' · ')}
    </Text>
  );
}

/** Only what passes is met: to be exempt is something else. */
function isComplete(scorecard: ScorecardOverview): boolean {
  const { level, highestLevel, results } = scorecard;
  return (
    results.length > 0 &&
    level === highestLevel &&
    results.every(({ verdict }) => verdict === 'pass')
  );
}
