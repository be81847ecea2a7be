/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStepDependency } from '../journey/JourneyEntity';
import { Slo } from '../slo/Slo';
import { sloQueryKey } from './sloQueryKey';

/**
 * An SLO in its place in a journey.
 *
 * @public
 */
export interface SloMember {
  /** Its id has to be unique over all sources. */
  slo: Pick<
    Slo,
    'id' | 'type' | 'monitorIds' | 'groups' | 'query' | 'sliSpecification'
  >;
  /** Where it is from: the same query asks two sources for two sets of data. */
  source: string;
  /** The name of the step that it measures; absent where it measures none. */
  step?: string;
  /**
   * Where it measures no step: whether it is one of the journey as a whole, which sees the
   * steps that such SLOs contain.
   */
  isOfWhole?: boolean;
  /** Of the step; without meaning where there is none. */
  dependency: JourneyStepDependency;
  /** 0–100; of two that measure the same, the stricter one counts. */
  targetPercent?: number;
}

/**
 * An SLO that does not count, because another one already sees the same.
 *
 * @public
 */
export interface SloAlias {
  /** The id of the SLO. */
  sloId: string;
  /** The step that it was listed for. */
  step?: string;
  /**
   * `same-slo`: listed twice. `inside-entry-point`: its step is seen by the SLO of the
   * journey as a whole. `shared-monitors`: all of its monitors are also the other's.
   * `same-query`: both ask the same source for the same.
   */
  reason: 'same-slo' | 'inside-entry-point' | 'shared-monitors' | 'same-query';
}

/**
 * An SLO that counts, and those that it stands for.
 *
 * @public
 */
export type CountedSlo<T extends SloMember = SloMember> = T & {
  /** By id and step. */
  aliases: SloAlias[];
};

/**
 * Two SLOs which both count, and have something in common.
 *
 * @public
 */
export interface SloOverlap {
  /** By id and step. */
  between: [{ sloId: string; step?: string }, { sloId: string; step?: string }];
  /** What they have in common. */
  reason: 'same-slo' | 'shared-monitors' | 'same-query';
  /** The monitors that both use. */
  monitorIds: string[];
}

/**
 * Which SLOs of a journey count, and which are others by another name.
 *
 * @public
 */
export interface DeduplicatedSlos<T extends SloMember = SloMember> {
  /** By id and step. */
  counted: CountedSlo<T>[];
  /** By ids and steps. */
  overlaps: SloOverlap[];
}

/**
 * Finds SLOs that measure the same, so that each failure counts once.
 *
 * @remarks
 * An SLO is only left out where another one sees all that it sees, and only among
 * those whose bad time is united: hard steps together with what measures no step, otherwise
 * each step by itself, since leaving out an alternative would change what redundancy
 * means. A soft step therefore never changes what counts among hard ones. SLOs that
 * share a part of their monitors both count, as their union counts what they share
 * once; they are named as overlapping.
 *
 * The result does not depend on the order, and deduplicating what counts again changes
 * nothing.
 *
 * @param members - those that were counted before keep their aliases
 * @param entryPointContains - the steps that the SLOs of the journey as a whole see
 *
 * @public
 */
export function deduplicateSlos<T extends SloMember>(
  members: Iterable<T & { aliases?: SloAlias[] }>,
  entryPointContains: Iterable<string> = [],
): DeduplicatedSlos<T> {
  const all = [...members];
  const contained = new Set(all.some(isOfWhole) ? entryPointContains : []);
  const candidates = all
    .map(member => ({ member, queryKey: queryKeyOf(member) }))
    .sort((a, b) => compareRanks(a.member, b.member));

  const kept: Array<{
    member: CountedSlo<T>;
    queryKey: string | undefined;
    pool: string;
  }> = [];
  for (const { member, queryKey } of candidates) {
    const pool = poolOf(member, contained);
    let reason: SloAlias['reason'] | undefined;
    const same = kept.find(other => {
      reason =
        other.pool === pool
          ? whyCovered({ member, queryKey }, other, contained)
          : undefined;
      return reason !== undefined;
    });
    if (same && reason) {
      same.member.aliases.push(
        { ...placeOf(member), reason },
        ...(member.aliases ?? []),
      );
    } else {
      const aliases = [...(member.aliases ?? [])];
      kept.push({ member: { ...member, aliases }, queryKey, pool });
    }
  }

  for (const { member } of kept) {
    member.aliases.sort(comparePlaces);
  }
  kept.sort((a, b) => comparePlaces(placeOf(a.member), placeOf(b.member)));
  return {
    counted: kept.map(({ member }) => member),
    overlaps: kept.flatMap((one, index) =>
      kept.slice(index + 1).flatMap(other => overlapOf(one, other) ?? []),
    ),
  };
}

interface Keyed {
  member: SloMember;
  queryKey: string | undefined;
}

function queryKeyOf({ source, slo }: SloMember): string | undefined {
  const key = sloQueryKey(slo);
  return key && JSON.stringify([source, key]);
}

function isOfWhole(member: SloMember): boolean {
  return member.step === undefined && Boolean(member.isOfWhole);
}

/** Those of the same pool are united. */
function poolOf(member: SloMember, contained: Set<string>): string {
  const { step, dependency } = member;
  return step === undefined || dependency === 'hard' || contained.has(step)
    ? ''
    : `step ${step}`;
}

/** Why `member` sees nothing that `other` does not see; undefined where it may. */
function whyCovered(
  { member, queryKey }: Keyed,
  other: Keyed,
  contained: Set<string>,
): SloAlias['reason'] | undefined {
  const { slo, step } = member;
  if (slo.id === other.member.slo.id) {
    return 'same-slo';
  }
  if (step !== undefined && isOfWhole(other.member) && contained.has(step)) {
    return 'inside-entry-point';
  }
  if (
    slo.type === 'monitor' &&
    other.member.slo.type === 'monitor' &&
    slo.monitorIds.length > 0 &&
    isSubset(slo.monitorIds, other.member.slo.monitorIds) &&
    seesGroupsOf(other.member.slo, slo)
  ) {
    return 'shared-monitors';
  }
  return queryKey !== undefined && queryKey === other.queryKey
    ? 'same-query'
    : undefined;
}

/** No groups are all groups. */
function seesGroupsOf(all: SloMember['slo'], some: SloMember['slo']): boolean {
  return (
    all.groups.length === 0 ||
    (some.groups.length > 0 && isSubset(some.groups, all.groups))
  );
}

function overlapOf(one: Keyed, other: Keyed): SloOverlap | undefined {
  const a = one.member.slo;
  const b = other.member.slo;
  const monitorIds = [
    ...new Set(a.monitorIds.filter(id => b.monitorIds.includes(id))),
  ].sort();
  let reason: SloOverlap['reason'] | undefined;
  if (a.id === b.id) {
    reason = 'same-slo';
  } else if (monitorIds.length > 0) {
    reason = 'shared-monitors';
  } else if (one.queryKey !== undefined && one.queryKey === other.queryKey) {
    reason = 'same-query';
  }
  return (
    reason && {
      between: [placeOf(one.member), placeOf(other.member)],
      reason,
      monitorIds,
    }
  );
}

/** The one that sees most first, then the strictest: it stands for the others. */
function compareRanks(a: SloMember, b: SloMember): number {
  return (
    Number(isOfWhole(b)) - Number(isOfWhole(a)) ||
    Number(a.step !== undefined) - Number(b.step !== undefined) ||
    new Set(b.slo.monitorIds).size - new Set(a.slo.monitorIds).size ||
    Number(a.slo.groups.length > 0) - Number(b.slo.groups.length > 0) ||
    b.slo.groups.length - a.slo.groups.length ||
    (b.targetPercent ?? -1) - (a.targetPercent ?? -1) ||
    comparePlaces(placeOf(a), placeOf(b))
  );
}

function placeOf({ slo, step }: SloMember): { sloId: string; step?: string } {
  return { sloId: slo.id, ...(step !== undefined && { step }) };
}

function comparePlaces(
  a: { sloId: string; step?: string; reason?: string },
  b: { sloId: string; step?: string; reason?: string },
): number {
  return (
    compareTexts(a.sloId, b.sloId) ||
    compareTexts(a.step ?? '', b.step ?? '') ||
    compareTexts(a.reason ?? '', b.reason ?? '')
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function isSubset(some: string[], all: string[]): boolean {
  return some.every(one => all.includes(one));
}
