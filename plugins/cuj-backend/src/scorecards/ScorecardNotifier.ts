/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  EnforcementOverview,
  ExemptionOverview,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import { ChangeQueue, NewFailure } from '../store/ChangeQueue';
import { ExemptionStore } from '../store/ExemptionStore';
import { enforcementOf } from './enforcementOf';
import { RequirementModes } from './RequirementModes';
import { RequirementTexts } from './RequirementTexts';

const DAY_MS = 24 * 3_600_000;
const REMINDER_DAYS = 7;
const TOPIC = 'scorecard';

type Payload = NotificationSendOptions['payload'];

type Options = {
  notifications: NotificationService;
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
 * coming end of an exemption; and those who asked for one what became of it.
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
  #hasFailed = false;

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
    const { exemptionStore, texts } = this.#options;
    const now = this.#options.now();
    const dayOf = (date: Date) => date.toISOString().slice(0, 10);
    const ending = await exemptionStore.claimEnding({
      today: dayOf(now),
      until: dayOf(new Date(now.getTime() + REMINDER_DAYS * DAY_MS)),
      now: now.toISOString(),
    });
    for (const { requirementId, entityRef, until, ...exemption } of ending) {
      const recipients = [exemption.requestedBy, exemption.ownerRef];
      await this.#send(recipients, entityRef, {
        title: `The exemption of ${
          exemption.entityTitle ?? entityRef
        } from “${texts.titleOf(requirementId)}” ends on ${until}`,
        description:
          'From the next day on the requirement counts again. Mend it, or ask for another exemption.',
        severity: 'normal',
        scope: `exemption:${exemption.id}`,
      });
    }
  }

  /** Tells who asked for an exemption what was decided. */
  async notifyDecision(exemption: ExemptionOverview): Promise<void> {
    const { requirementTitle, entityRef, decisionReason, state } = exemption;
    await this.#send([exemption.requestedBy], entityRef, {
      title: `The exemption of ${
        exemption.entityTitle ?? entityRef
      } from “${requirementTitle}” was ${state}`,
      ...(decisionReason && { description: decisionReason }),
      severity: 'normal',
      scope: `exemption:${exemption.id}`,
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
    await this.#send([failure.ownerRef], entityRef, {
      title: `${title} fails “${texts.titleOf(requirementId)}”`,
      description: `${consequenceOf(enforced)}${
        passes && ` What passes: ${passes}`
      }`,
      severity: enforced.state === 'blocking' ? 'high' : 'normal',
      scope: `scorecard:${entityRef}:${requirementId}`,
    });
  }

  async #send(
    recipients: Array<string | undefined>,
    entityRef: string,
    payload: Payload,
  ): Promise<void> {
    const entityRefs = recipients.flatMap(ref => ref ?? []);
    if (entityRefs.length === 0) {
      return;
    }
    try {
      await this.#options.notifications.send({
        recipients: { type: 'entity', entityRef: [...new Set(entityRefs)] },
        payload: { topic: TOPIC, link: linkTo(entityRef), ...payload },
      });
    } catch (error) {
      if (!this.#hasFailed) {
        this.#hasFailed = true;
        this.#options.logger.warn(
          'Nobody is told of failed requirements and exemptions, since notifications can’t be sent; this is said once',
          toError(error),
        );
      }
    }
  }
}

function consequenceOf(enforced: EnforcementOverview): string {
  return enforced.state === 'grace'
    ? `The gate says no from ${enforced.graceUntil?.slice(0, 10)} on.`
    : 'The gate says no until it is mended.';
}

function linkTo(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `/catalog/${path}`;
}
