/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Lookup,
  LookupJourney,
  errorBudgetRemainingPercent,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { CardFrame } from '../CardFrame/CardFrame';
import { MeasurementChip } from '../JourneyStanding/MeasurementChip';
import { Chip } from '../StateChip/Chip';
import { SloStateChip } from '../StateChip/SloStateChip';
import { EntityName } from './EntityName';
import { InALine } from './InALine';
import { JourneyFreezeLine } from './JourneyFreezeLine';
import styles from './LookupPage.module.css';

/** The journeys that need what was looked up, the worst first, and what is at stake. */
export function AffectedJourneys(props: { lookup: Lookup }) {
  const { t } = useTexts();
  const { journeys, hiddenJourneys, moreJourneys = 0 } = props.lookup;
  return (
    <CardFrame title={t('lookup.breaks.title')}>
      {journeys.length === 0 && hiddenJourneys === 0 && (
        <p className={styles.text}>{t('lookup.breaks.none')}</p>
      )}
      <ul className={styles.plainList}>
        {journeys.map(journey => (
          <li key={journey.entityRef}>
            <AffectedJourney journey={journey} />
          </li>
        ))}
      </ul>
      {moreJourneys > 0 && (
        <p className={styles.note}>
          {t('lookup.breaks.more', { count: moreJourneys })}
        </p>
      )}
      {hiddenJourneys > 0 && (
        <p className={styles.note}>
          {t('lookup.breaks.hidden', { count: hiddenJourneys })}
        </p>
      )}
    </CardFrame>
  );
}

function AffectedJourney(props: { journey: LookupJourney }) {
  const { t } = useTexts();
  const { journey } = props;
  const { criticality, measurement, outcome, asOf, freeze } = journey;
  const { state, lastState } = journey;
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <EntityName entityRef={journey.entityRef} title={journey.title} />
        </h3>
        {criticality && (
          <Chip tone="plain">{t(`journeySlos.${criticality}`)}</Chip>
        )}
        {measurement === 'proxy' && (
          <MeasurementChip measurement={measurement} />
        )}
        <span className={styles.state}>
          <SloStateChip state={state} lastKnown={lastState} />
        </span>
      </div>
      <p className={styles.text}>{t('lookup.breaks.outcome', { outcome })}</p>
      <InALine
        parts={[
          <Via key="via" journey={journey} />,
          asOf && <Budget key="budget" journey={journey} />,
          asOf
            ? t(
                lastState
                  ? 'lookup.breaks.lastKnownAsOf'
                  : 'lookup.breaks.asOf',
                { age: <Age of={asOf} /> },
              )
            : t('lookup.breaks.neverComputed'),
        ]}
      />
      {freeze && <JourneyFreezeLine freeze={freeze} />}
    </>
  );
}

function Via(props: { journey: LookupJourney }) {
  const { t } = useTexts();
  const { via, steps } = props.journey;
  const affected = steps.filter(({ isAffected }) => isAffected);
  if (via === 'itself' || affected.length === 0) {
    return (
      <>
        {via === 'itself'
          ? t('lookup.breaks.via.itself')
          : t('lookup.breaks.via.slo')}
      </>
    );
  }
  const names = affected.map(({ name, dependency }) =>
    t('lookup.breaks.step', {
      name,
      dependency: t(`dependency.${dependency}`),
    }),
  );
  const options = { count: names.length, steps: names.join(', ') };
  return (
    <>
      {via === 'dependency'
        ? t('lookup.breaks.via.dependency', options)
        : t('lookup.breaks.via.step', options)}
    </>
  );
}

function Budget(props: { journey: LookupJourney }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { budgetRemainingPercent, budgetAtMostPercent } = props.journey;
  const { exhaustedInSeconds, timeframe } = props.journey;
  const { state, lastState } = props.journey;
  const isOld = state === 'stale' || lastState !== undefined;
  if (!timeframe) {
    return <>{t('lookup.breaks.budgetUnknown')}</>;
  }
  if (budgetRemainingPercent === undefined) {
    // That nothing is known to be spent is no bound to tell.
    if (budgetAtMostPercent === undefined || budgetAtMostPercent >= 100) {
      return <>{t('lookup.breaks.budgetUnknown')}</>;
    }
    const bound = t('lookup.breaks.budgetAtBest', {
      percent: formatBudgetPercent(budgetAtMostPercent, language),
    });
    return (
      <strong>
        {t('lookup.breaks.budget', {
          timeframe,
          text: isOld ? t('budget.lastKnown', { text: bound }) : bound,
        })}
      </strong>
    );
  }
  const percent = formatBudgetPercent(budgetRemainingPercent, language);
  let text: string = t('budget.left', { percent });
  if (budgetRemainingPercent < 0) {
    text = t('budget.over', { percent });
  } else if (budgetRemainingPercent === 0) {
    text = t('budget.spent', { percent });
  }
  const exhausted =
    budgetRemainingPercent > 0 &&
    exhaustedInSeconds !== undefined &&
    t('lookup.breaks.exhausted', {
      duration: formatSeconds(exhaustedInSeconds, language),
    });
  // Only bounds may be known: the worst of them is no fact.
  const atBest = boundAtBest(props.journey);
  const bounds =
    atBest === undefined
      ? text
      : t('lookup.breaks.budgetBetween', {
          worst: text,
          percent: formatBudgetPercent(atBest, language),
        });
  const all = exhausted ? `${bounds}, ${exhausted}` : bounds;
  return (
    <strong>
      {t('lookup.breaks.budget', {
        timeframe,
        text: isOld ? t('budget.lastKnown', { text: all }) : all,
      })}
    </strong>
  );
}

function boundAtBest({
  availabilityPercent,
  availabilityAtMostPercent,
  targetPercent,
}: LookupJourney): number | undefined {
  return availabilityPercent !== undefined &&
    availabilityAtMostPercent !== undefined &&
    targetPercent !== undefined &&
    availabilityAtMostPercent > availabilityPercent
    ? errorBudgetRemainingPercent(availabilityAtMostPercent, targetPercent)
    : undefined;
}
