/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import { idOf, objectOf } from '../wire/fields';
import { isoOfSeconds } from '../wire/times';

/** What a webhook tells: a monitor changed its state. */
export interface WebhookDelivery {
  /** Of the event; the same when it is sent again. */
  id: string;
  monitorId: string;
  /** When it happened; ISO 8601. */
  at: string;
}

/**
 * Reads the payload of a webhook, whose template is the customer's: variables that
 * Datadog could not fill in are empty or stand there by their names.
 *
 * @throws `InputError` that names the field, and quotes nothing
 */
export function parseDelivery(body: unknown): WebhookDelivery {
  const payload = objectOf(body);
  if (!payload) {
    throw new InputError('The payload is not a JSON object');
  }
  const id = idOf(payload.id);
  if (id === undefined || id.startsWith('$')) {
    throw wrongField('id', '$ID');
  }
  const at = isoOfSeconds(numberIn(payload.date));
  if (at === undefined) {
    throw wrongField('date', '$DATE');
  }
  const monitorId = idOf(payload.monitorId);
  if (monitorId === undefined || !/^\d+$/.test(monitorId)) {
    throw wrongField('monitorId', '$ALERT_ID');
  }
  return { id, monitorId, at };
}

/** Variables come as text. */
function numberIn(value: unknown): number | undefined {
  const text = idOf(value);
  return text !== undefined && /^\d{1,16}$/.test(text)
    ? Number(text)
    : undefined;
}

function wrongField(name: string, variable: string): InputError {
  return new InputError(
    `The payload has no usable ${name}; its template has to hold "${name}": "${variable}"`,
  );
}
