/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  EnforcementOverview,
  ExemptionOverview,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ChangeQueue, NewFailure } from '../store/ChangeQueue';
import { ExemptionStore } from '../store/ExemptionStore';
import { enforcementOf } from './enforcementOf';
import { NotificationSender, pathOfEntity } from './NotificationSender';
import { RequirementModes } from './RequirementModes';
import { RequirementTexts } from './RequirementTexts';

const DAY_MS = 24 * 3_600_000;
const REMINDER_DAYS = 7;

type Options = {
  sender: NotificationSender;
  /** Who is told of requests for exemptions; full references. */
  exemptionApprovers: string[];
  changeQueue: ChangeQueue;
  exemptionStore: ExemptionStore;
  modes: RequirementModes;
  settings: ScorecardSettings;
  texts: RequirementTexts;
  logger: LoggerService;
  now: () => Date;
};

/**
 * Tells owners what they have to act on: a new failure of what is enforced, and the
 * coming end of an exemption; approvers that one is asked for, and who asked what became
 * of it.
 *
 * @remarks
 * What there is to tell is taken out of the database before it is told, so that it is
 * told once, whatever restarts and however many replicas there are. It is not told
 * again where that fails: a portal need not have notifications.
 */
export class ScorecardNotifier {
  readonly #options: Options;
  #telling?: Promise<void>;
  #isAskedAgain = false;

  static create(options: Options): ScorecardNotifier {
    return new ScorecardNotifier(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Lets owners be told of new failures, without waiting until they are. */
  notifySoon(): void {
    this.notifyNewFailures().catch(error => {
      this.#options.logger.warn(
        'Owners were not told of new failures, and will be within the hour',
        error,
      );
    });
  }

  /** Tells the owners of entities about the failures that are new by now. */
  async notifyNewFailures(): Promise<void> {
    this.#isAskedAgain = true;
    this.#telling ??= this.#tell().finally(() => {
      this.#telling = undefined;
    });
    return this.#telling;
  }

  /** Tells of the exemptions that end within a week. */
  async notifyEndingExemptions(): Promise<void> {
    const { exemptionStore, texts, sender } = this.#options;
    const now = this.#options.now();
    const dayOf = (date: Date) => date.toISOString().slice(0, 10);
    const ending = await exemptionStore.claimEnding({
      today: dayOf(now),
      until: dayOf(new Date(now.getTime() + REMINDER_DAYS * DAY_MS)),
      now: now.toISOString(),
    });
    for (const { requirementId, entityRef, until, ...exemption } of ending) {
      const recipients = [exemption.requestedBy, exemption.ownerRef];
      await sender.send(recipients, {
        title: `The exemption of ${
          exemption.entityTitle ?? entityRef
        } from “${texts.titleOf(requirementId)}” ends on ${until}`,
        description:
          'From the next day on the requirement counts again. Mend it, or ask for another exemption.',
        severity: 'normal',
        scope: `exemption:${exemption.id}`,
        link: pathOfEntity(entityRef),
      });
    }
  }

  /** Tells those who approve exemptions that somebody asks for one. */
  async notifyRequest(exemption: ExemptionOverview): Promise<void> {
    const { sender, exemptionApprovers } = this.#options;
    const { requirementTitle, entityRef, reason, until } = exemption;
    const { requestedBy } = exemption;
    await sender.send(
      exemptionApprovers,
      {
        title: `An exemption of ${
          exemption.entityTitle ?? entityRef
        } from “${requirementTitle}” until ${until} waits for a decision`,
        description: reason,
        severity: 'normal',
        scope: `exemption-request:${exemption.id}`,
        link: '/cuj/scorecards?view=exemptions',
      },
      // Nobody decides on their own request.
      { ...(requestedBy && { except: requestedBy }) },
    );
  }

  /** Tells who asked for an exemption what was decided. */
  async notifyDecision(exemption: ExemptionOverview): Promise<void> {
    const { requirementTitle, entityRef, decisionReason, state } = exemption;
    await this.#options.sender.send([exemption.requestedBy], {
      title: `The exemption of ${
        exemption.entityTitle ?? entityRef
      } from “${requirementTitle}” was ${state}`,
      ...(decisionReason && { description: decisionReason }),
      severity: 'normal',
      scope: `exemption:${exemption.id}`,
      link: pathOfEntity(entityRef),
    });
  }

  async #tell(): Promise<void> {
    const { changeQueue, now } = this.#options;
    while (this.#isAskedAgain) {
      this.#isAskedAgain = false;
      for (
        let failures = await changeQueue.claim({ now: now() });
        failures;
        failures = await changeQueue.claim({ now: now() })
      ) {
        for (const failure of failures) {
          await this.#notifyFailure(failure);
        }
      }
    }
  }

  async #notifyFailure(failure: NewFailure): Promise<void> {
    const { modes, settings, texts, now } = this.#options;
    const { entityRef, requirementId, title } = failure;
    const mode = (await modes.getModes()).get(requirementId)?.mode ?? 'inform';
    const enforced = enforcementOf({
      verdict: 'fail',
      mode,
      failingSince: failure.failingSince,
      lifecycle: failure.lifecycle,
      enforcement: settings.enforcement,
      now: now(),
    });
    if (enforced.state === 'none') {
      return;
    }
    const { passes } = texts.of(requirementId);
    await this.#options.sender.send([failure.ownerRef], {
      title: `${title} fails “${texts.titleOf(requirementId)}”`,
      description: `${consequenceOf(enforced)}${
        passes && ` What passes: ${passes}`
      }`,
      severity: enforced.state === 'blocking' ? 'high' : 'normal',
      scope: `scorecard:${entityRef}:${requirementId}`,
      link: pathOfEntity(entityRef),
    });
  }
}

function consequenceOf(enforced: EnforcementOverview): string {
  return enforced.state === 'grace'
    ? `The gate says no from ${enforced.graceUntil?.slice(0, 10)} on.`
    : 'The gate says no until it is mended.';
}
