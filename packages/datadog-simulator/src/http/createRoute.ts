/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Request, RequestHandler, Response } from 'express';
import { CallLog } from '../control/CallLog';
import { Fault } from '../control/Fault';
import { FaultPlan } from '../control/FaultPlan';
import { sendErrors, sendForbidden } from './errors';

/** What a route answers with, and where in it the items are. */
export interface RouteAnswer {
  status?: number;
  body: unknown;
  items?: Record<string, unknown>[];
  /** The same answer with other items. */
  withItems?: (items: Record<string, unknown>[]) => unknown;
}

/** Counts a call, answers it, and lets the faults that are in force have their way. */
export function createRoute(
  route: string,
  options: { calls: CallLog; faults: FaultPlan },
  answer: (request: Request) => RouteAnswer,
): RequestHandler {
  return async (request, response) => {
    options.calls.record(route);
    const faults = options.faults.next(route);

    for (const fault of faults) {
      if (fault.type === 'delay') {
        await new Promise(resolve => {
          setTimeout(resolve, fault.milliseconds);
        });
      }
    }
    const transport = faults.find(isTransportFault);
    if (
      transport &&
      transport.type !== 'cut-off' &&
      transport.type !== 'reset'
    ) {
      spoil(transport, response);
      return;
    }

    const body = applyItemFaults(answer(request), faults);
    if (transport) {
      cut(transport.type, JSON.stringify(body.body), response);
      return;
    }
    response.status(body.status ?? 200).json(body.body);
  };
}

type TransportFault = Extract<
  Fault,
  { type: 'status' | 'login-page' | 'cut-off' | 'reset' | 'hang' }
>;

function isTransportFault(fault: Fault): fault is TransportFault {
  return ['status', 'login-page', 'cut-off', 'reset', 'hang'].includes(
    fault.type,
  );
}

function spoil(
  fault: Exclude<TransportFault, { type: 'cut-off' | 'reset' }>,
  response: Response,
): void {
  switch (fault.type) {
    case 'status':
      for (const [name, value] of Object.entries(fault.headers ?? {})) {
        response.setHeader(name, value);
      }
      if (fault.status === 403 && !fault.errors) {
        sendForbidden(response);
        return;
      }
      sendErrors(
        response,
        fault.status,
        ...(fault.errors ?? ['Something went wrong']),
      );
      return;
    case 'login-page':
      response
        .status(200)
        .type('html')
        .send(
          '<!doctype html><html><head><title>Log in</title></head><body><form action="/account/login">Log in</form></body></html>',
        );
      return;
    default:
    // Never answers: the client has to give up by itself.
  }
}

function cut(type: 'cut-off' | 'reset', json: string, response: Response) {
  const half = json.slice(0, Math.floor(json.length / 2));
  if (type === 'cut-off') {
    response.status(200).type('json').send(half);
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(json),
  });
  response.write(half, () => response.destroy());
}

function applyItemFaults(answer: RouteAnswer, faults: Fault[]): RouteAnswer {
  const { items, withItems } = answer;
  if (!items || !withItems) {
    return answer;
  }
  let changed = items;
  for (const fault of faults) {
    if (fault.type === 'empty') {
      changed = [];
    } else if (fault.type === 'item') {
      changed = changed.map((item, index) => {
        const isMeant =
          fault.id === undefined ? index === 0 : idOf(item) === fault.id;
        return isMeant ? changeItem(item, fault) : item;
      });
    }
  }
  return changed === items ? answer : { ...answer, body: withItems(changed) };
}

function idOf(item: Record<string, unknown>): unknown {
  const data = item.data as Record<string, unknown> | undefined;
  return item.id ?? data?.id;
}

/** Keys of a search result stand two levels down, in `data.attributes`. */
function changeItem(
  item: Record<string, unknown>,
  fault: Extract<Fault, { type: 'item' }>,
): Record<string, unknown> {
  const changed = structuredClone(item);
  const data = changed.data as Record<string, unknown> | undefined;
  const attributes = data?.attributes as Record<string, unknown> | undefined;
  const holders = [attributes, data, changed].filter(
    (holder): holder is Record<string, unknown> => holder !== undefined,
  );
  for (const key of fault.remove ?? []) {
    for (const holder of holders) {
      delete holder[key];
    }
  }
  for (const [key, value] of Object.entries(fault.set ?? {})) {
    (holders.find(holder => key in holder) ?? holders[0])[key] = value;
  }
  return changed;
}
