/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';

const TOPIC = 'scorecard';

/** Sends what there is to tell, where the portal has notifications. */
export class NotificationSender {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  #hasFailed = false;

  static create(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }): NotificationSender {
    return new NotificationSender(options);
  }

  private constructor(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  /**
   * Never throws: that nobody could be told is said in the log, once.
   *
   * @param recipients - full entity references; nobody is told where none is left
   */
  async send(
    recipients: Array<string | undefined>,
    payload: NotificationSendOptions['payload'],
    options: { except?: string } = {},
  ): Promise<void> {
    const entityRef = [...new Set(recipients.flatMap(ref => ref ?? []))];
    if (entityRef.length === 0) {
      return;
    }
    try {
      await this.#notifications.send({
        recipients: {
          type: 'entity',
          entityRef,
          ...(options.except && { excludeEntityRef: options.except }),
        },
        payload: { topic: TOPIC, ...payload },
      });
    } catch (error) {
      if (!this.#hasFailed) {
        this.#hasFailed = true;
        this.#logger.warn(
          'Nobody is told of failed requirements and exemptions, since notifications can’t be sent; this is said once',
          toError(error),
        );
      }
    }
  }
}

/** The path of an entity's page. */
export function pathOfEntity(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `/catalog/${path}`;
}
