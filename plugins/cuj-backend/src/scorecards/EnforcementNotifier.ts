/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { ScorecardSettings } from '@cuj-slo/backstage-plugin-cuj-common';
import { VerdictReader } from '../store/VerdictReader';
import { NotificationSender, pathOfEntity } from './NotificationSender';
import { PlannedEntity, planDryRun } from './planDryRun';
import { RequirementTexts } from './RequirementTexts';

/** How many entities one notification names. */
const MAX_NAMES = 5;

type Options = {
  sender: NotificationSender;
  verdictReader: VerdictReader;
  settings: ScorecardSettings;
  texts: RequirementTexts;
  logger: LoggerService;
  now: () => Date;
};

/**
 * Tells owners that a requirement that their entities fail is enforced from now on:
 * each owner once, however many entities they have.
 */
export class EnforcementNotifier {
  readonly #options: Options;

  static create(options: Options): EnforcementNotifier {
    return new EnforcementNotifier(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Lets them be told, without waiting until they are. */
  notifySoon(requirementId: string): void {
    this.#notify(requirementId).catch(error => {
      this.#options.logger.warn(
        `Owners were not told that '${requirementId}' is enforced`,
        error,
      );
    });
  }

  async #notify(requirementId: string): Promise<void> {
    const { verdictReader, settings, now } = this.#options;
    const plan = planDryRun(
      // Owners are told of what is theirs, whatever who enforces it may read.
      await verdictReader.listFailing(requirementId, { isAll: true }),
      {
        mode: 'enforce',
        currentMode: 'inform',
        enforcement: settings.enforcement,
        now: now(),
      },
    );
    const byOwner = new Map<
      string,
      { blocked: PlannedEntity[]; inGrace: PlannedEntity[] }
    >();
    for (const state of ['blocked', 'inGrace'] as const) {
      for (const entity of plan[state]) {
        if (entity.ownerRef) {
          const own = byOwner.get(entity.ownerRef) ?? {
            blocked: [],
            inGrace: [],
          };
          own[state].push(entity);
          byOwner.set(entity.ownerRef, own);
        }
      }
    }
    for (const [ownerRef, own] of byOwner) {
      await this.#tell(requirementId, ownerRef, own);
    }
  }

  async #tell(
    requirementId: string,
    ownerRef: string,
    own: { blocked: PlannedEntity[]; inGrace: PlannedEntity[] },
  ): Promise<void> {
    const { sender, texts } = this.#options;
    const all = [...own.blocked, ...own.inGrace];
    const subject =
      all.length === 1
        ? `${all[0].title} fails`
        : `${all.length} entities of yours fail`;
    const query = new URLSearchParams({
      requirement: requirementId,
      owner: ownerRef,
    });
    await sender.send([ownerRef], {
      title: `${subject} “${texts.titleOf(
        requirementId,
      )}”, which is enforced now`,
      description: describe(own),
      severity: own.blocked.length > 0 ? 'high' : 'normal',
      scope: `enforcement:${ownerRef}:${requirementId}`,
      link:
        all.length === 1
          ? pathOfEntity(all[0].entityRef)
          : `/cuj/scorecards?${query}`,
    });
  }
}

function describe(own: {
  blocked: PlannedEntity[];
  inGrace: PlannedEntity[];
}): string {
  const [firstEnd] = own.inGrace
    .flatMap(({ blockedFrom }) => blockedFrom ?? [])
    .sort();
  return [
    own.blocked.length > 0 &&
      `The gate says no until it is mended: ${namesOf(own.blocked)}.`,
    own.inGrace.length > 0 &&
      `The gate says no from ${firstEnd?.slice(
        0,
        10,
      )} on at the earliest: ${namesOf(own.inGrace)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function namesOf(entities: PlannedEntity[]): string {
  const names = entities.slice(0, MAX_NAMES).map(({ title }) => title);
  const rest = entities.length - names.length;
  return [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
