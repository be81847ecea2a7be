/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  CujConventions,
  EventRecord,
  JourneyRollUp,
  JourneySlo,
  JourneyStepDependency,
  JourneyTarget,
  JourneyTargetAdvice,
  ReportedSloState,
  SloOverview,
  SloState,
  SloTimeframeOverview,
  TimeInterval,
  correctionIntervalsOf,
  defaultBurnRateAlerts,
  rollUpJourney,
  targetAdvice,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SyncSettings } from '../config/readSyncSettings';
import { stepServiceRef } from '../overview/buildJourneyOverview';
import { buildSloOverview } from '../overview/buildSloOverview';
import { SloRecord } from '../store/SloStore';
import { countUnread } from './countUnread';
import { isCorrectionWithin } from './isCorrectionWithin';
import { JourneyInput, sloKeyOf } from './JourneyInput';
import { SloTimeline, timelineOfSlo } from './timelineOfSlo';

/** An SLO of a journey, and what it says there. */
export interface RolledUpSlo {
  record: SloRecord;
  overview: SloOverview;
  /**
   * The status over the timeframe of the journey; absent where the SLO has neither a
   * target nor a value over that, and counts in no number.
   */
  status: SloTimeframeOverview | undefined;
  told: SloTimeline;
  /** What it counted, and when, as far as that is known. */
  events?: EventRecord;
  /** The names of the steps that it measures; empty where it measures the whole. */
  steps: string[];
}

/** A journey rolled up over one timeframe. */
export interface RolledUpJourney {
  window: TimeInterval;
  target: JourneyTarget | undefined;
  /** Where somebody chose a target that those of the hard steps hardly let be met. */
  targetAdvice?: JourneyTargetAdvice;
  rollUp: JourneyRollUp;
  /** What its state was by values that are too old by now, where that is another one. */
  lastState?: ReportedSloState;
  /** Those of production, which alone count, by `sloKeyOf`. */
  slos: ReadonlyMap<string, RolledUpSlo>;
}

/** How statuses are judged. */
export interface RollUpSettings {
  conventions: CujConventions;
  staleness: SyncSettings['staleness'];
}

/** The state of an SLO that counts. */
type StateOf = (status: SloTimeframeOverview) => SloState;

const DAY_MS = 24 * 3_600_000;

/**
 * Rolls a journey up from its SLOs in production.
 *
 * @remarks
 * An SLO belongs to the steps whose services it measures. One that measures no service
 * measures the journey as a whole; if the journey says that it is measured end to end,
 * such an SLO sees all of its steps, as far as it has a status over the timeframe. One of a
 * service that no step names counts as well, and sees no step.
 *
 * @param days - the length of the timeframe
 */
export function rollUpSlos(
  { journey, slos: records, copies }: JourneyInput,
  options: {
    days: number;
    now: Date;
    settings: RollUpSettings;
    urlOf?: (record: SloRecord) => string | undefined;
  },
): RolledUpJourney {
  const { days, now, settings } = options;
  const timeframe = `${days}d`;
  const endMs = now.getTime();
  const window = { startMs: endMs - days * DAY_MS, endMs };
  const steps = journey.spec.steps.map(step => ({
    name: step.name,
    dependency: step.dependency ?? ('hard' as const),
    ...(step.group && { group: step.group }),
    serviceRef: stepServiceRef(journey, step.service),
  }));

  const slos = new Map<string, RolledUpSlo>();
  for (const record of records) {
    const { slo, source, matching } = record;
    if (!matching.environment.isProduction) {
      continue;
    }
    const key = sloKeyOf({ source, id: slo.id });
    const services = matching.services.map(({ entityRef }) => entityRef);
    const url = options.urlOf?.(record);
    const overview = buildSloOverview(record, {
      ...settings,
      now,
      entityRef: stringifyEntityRef(journey),
      ...(url && { url }),
    });
    const status = record.statuses.find(
      one => one.status.timeframe === timeframe,
    )?.status;
    const events = copies.events.get(key);
    const { intervals, unresolved } = correctionIntervalsOf(
      copies.corrections.get(key) ?? [],
      window,
    );
    const unplaced = copies.unplacedCorrections
      .get(source)
      ?.filter(one => isCorrectionWithin(one, window));
    const unread = countUnread(copies.unreadCorrections.get(source), window);
    slos.set(key, {
      record,
      ...(events && { events }),
      overview,
      status: overview.timeframes.find(one => one.timeframe === timeframe),
      told: timelineOfSlo(slo, {
        window,
        status,
        alerts: copies.alerts.get(source),
        corrections: intervals,
        unplacedCorrections: unresolved + (unplaced?.length ?? 0) + unread,
      }),
      steps: steps
        .filter(({ serviceRef }) => serviceRef && services.includes(serviceRef))
        .map(({ name }) => name),
    });
  }

  const all = [...slos];
  const ofStep = (name: string) =>
    all.filter(([, one]) => one.steps.includes(name));
  const ofNoStep = all.filter(([, one]) => one.steps.length === 0);
  const isOfWhole = ([, { record }]: [string, RolledUpSlo]) =>
    record.matching.services.length === 0;
  const whole = ofNoStep.filter(isOfWhole);
  const seesAllSteps = journey.spec.measurement === 'end-to-end';
  const target = targetOf({
    whole: whole.map(([, one]) => one),
    steps: steps.map(step => ({
      ...step,
      slos: ofStep(step.name).map(([, one]) => one),
    })),
    promise: journey.spec.sla,
    timeframe,
  });
  const rollUpBy = (stateOf: StateOf) =>
    rollUpJourney({
      window,
      ...(target && { targetPercent: target.percent }),
      ...(target?.warningPercent !== undefined && {
        warningPercent: target.warningPercent,
      }),
      steps: steps.map(({ name, dependency, group }) => ({
        ...{ name, dependency, ...(group && { group }) },
        slos: ofStep(name).map(([key, one]) => toJourneySlo(key, one, stateOf)),
      })),
      entryPoint: {
        slos: whole.map(([key, one]) => toJourneySlo(key, one, stateOf)),
        contains: seesAllSteps ? steps.map(({ name }) => name) : [],
      },
      otherSlos: ofNoStep
        .filter(one => !isOfWhole(one))
        .map(([key, one]) => toJourneySlo(key, one, stateOf)),
      burnRateAlerts: defaultBurnRateAlerts[timeframe] ?? [],
    });
  const rollUp = rollUpBy(({ state }) => state);
  const isOld = all.some(([, { status }]) => status?.state === 'stale');
  const { state: lastState } = isOld
    ? rollUpBy(({ reportedState }) => reportedState)
    : rollUp;
  const advice = adviceOn(
    target,
    steps
      .filter(({ dependency }) => dependency === 'hard')
      .map(({ name }) => ofStep(name).map(([, one]) => one)),
  );
  return {
    ...{ window, target, slos, rollUp },
    ...(advice && { targetAdvice: advice }),
    ...(lastState !== 'stale' && lastState !== rollUp.state && { lastState }),
  };
}

/** Ids are unique in one source only. */
function toJourneySlo(
  key: string,
  { record, status, told, events }: RolledUpSlo,
  stateOf: StateOf,
): JourneySlo {
  const { slo, source } = record;
  return {
    ...slo,
    ...{ id: key, source },
    monitorIds: slo.monitorIds.map(id => sloKeyOf({ source, id })),
    ...(status?.targetPercent !== undefined && {
      targetPercent: status.targetPercent,
    }),
    ...(status?.warningPercent !== undefined && {
      warningPercent: status.warningPercent,
    }),
    ...(status?.sliPercent !== undefined && { sliPercent: status.sliPercent }),
    ...(status?.budgetRemainingPercent !== undefined && {
      budgetRemainingPercent: status.budgetRemainingPercent,
    }),
    state: status ? stateOf(status) : 'unknown',
    timeline: told.timeline,
    ...(!status && { isOutsideWindow: true }),
    ...(events && { events }),
  };
}

type KnownTarget = SloTimeframeOverview & { targetPercent: number };

function targetOf(options: {
  whole: RolledUpSlo[];
  steps: Array<{
    dependency: JourneyStepDependency;
    group?: string;
    slos: RolledUpSlo[];
  }>;
  promise: { target: number; timeframe: string } | undefined;
  timeframe: string;
}): JourneyTarget | undefined {
  const { whole, steps, promise, timeframe } = options;
  const toTarget = (
    status: KnownTarget,
    origin: JourneyTarget['origin'],
  ): JourneyTarget => ({
    percent: status.targetPercent,
    ...(isPercent(status.warningPercent) && {
      warningPercent: status.warningPercent,
    }),
    origin,
  });

  const strictest = byTarget(targetsOf(whole)).at(-1);
  if (strictest) {
    return toTarget(strictest, 'journey-slo');
  }
  const hard = steps.filter(({ dependency }) => dependency === 'hard');
  const [lowest] = byTarget(targetsOf(hard.flatMap(({ slos }) => slos)));
  if (lowest) {
    return toTarget(lowest, 'lowest-step');
  }
  const groups = new Map<string, KnownTarget[]>();
  for (const { dependency, group = '', slos } of steps) {
    if (dependency === 'redundant') {
      const [ofStep] = byTarget(targetsOf(slos));
      groups.set(group, [
        ...(groups.get(group) ?? []),
        ...(ofStep ? [ofStep] : []),
      ]);
    }
  }
  // Alternatives are as good as the best of them.
  const [ofAlternatives] = byTarget(
    [...groups.values()].flatMap(targets => byTarget(targets).at(-1) ?? []),
  );
  if (ofAlternatives) {
    return toTarget(ofAlternatives, 'alternatives');
  }
  return promise && promise.timeframe === timeframe && isPercent(promise.target)
    ? { percent: promise.target, origin: 'sla' }
    : undefined;
}

/** The lowest target of steps is nobody's choice. */
function adviceOn(
  target: JourneyTarget | undefined,
  ofHardSteps: RolledUpSlo[][],
): JourneyTargetAdvice | undefined {
  if (target?.origin !== 'journey-slo' && target?.origin !== 'sla') {
    return undefined;
  }
  const { verdict, minimumPercent, productPercent } = targetAdvice(
    target.percent,
    ofHardSteps.flatMap(
      slos => byTarget(targetsOf(slos))[0]?.targetPercent ?? [],
    ),
  );
  return (verdict === 'above-minimum' || verdict === 'above-product') &&
    minimumPercent !== undefined &&
    productPercent !== undefined
    ? {
        ...{ verdict, minimumPercent },
        productPercent: Number(productPercent.toFixed(6)),
      }
    : undefined;
}

function targetsOf(slos: RolledUpSlo[]): KnownTarget[] {
  return slos.flatMap(({ status }) =>
    status && isPercent(status.targetPercent)
      ? [{ ...status, targetPercent: status.targetPercent }]
      : [],
  );
}

/** The lowest first. */
function byTarget(targets: KnownTarget[]): KnownTarget[] {
  return [...targets].sort((a, b) => a.targetPercent - b.targetPercent);
}

function isPercent(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= 100;
}
