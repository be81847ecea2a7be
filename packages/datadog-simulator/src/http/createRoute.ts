/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RequestHandler, Response } from 'express';
import { CallLog } from '../control/CallLog';
import { Fault } from '../control/Fault';
import { FaultPlan } from '../control/FaultPlan';
import { createSlo } from '../organisation/createSlo';
import { Organisation } from '../organisation/Organisation';
import { changeItem, idOf } from './changeItem';
import { sendErrors, sendForbidden } from './errors';
import { RouteCall } from './RouteCall';

/** An item as it is on the wire. */
export type WireItem = Record<string, unknown>;

/** What a route answers with. */
export type RouteAnswer = {
  status?: number;
  contentType?: string;
} & (
  | { body: unknown }
  | {
      /** Items, so that faults can change them. */
      items: WireItem[];
      total: number;
      render: (items: WireItem[], total: number) => unknown;
    }
);

/** Counts a call, answers it, and lets the faults that are in force have their way. */
export function createRoute(
  route: string,
  options: { calls: CallLog; faults: FaultPlan; organisation: Organisation },
  answer: (call: RouteCall) => RouteAnswer,
): RequestHandler {
  return async (request, response) => {
    const call = new RouteCall(request);
    options.calls.record(route);
    const faults = options.faults.next(route, call.pageNumber);

    for (const fault of faults) {
      if (fault.type === 'delay') {
        await new Promise(resolve => {
          setTimeout(resolve, fault.milliseconds);
        });
      }
      changeOrganisation(fault, options.organisation);
    }
    const transport = faults.find(isTransportFault);
    if (
      transport &&
      transport.type !== 'cut-off' &&
      transport.type !== 'reset'
    ) {
      if (transport.type === 'status' && transport.status === 429) {
        options.calls.recordRateLimited(route);
      }
      spoil(transport, response);
      return;
    }

    call.paging = pagingFaultsOf(faults);
    const given = answer(call);
    const body = 'body' in given ? given.body : renderItems(given, faults);
    if (given.contentType) {
      response.type(given.contentType);
    }
    if (transport) {
      cut(transport.type, JSON.stringify(body), response);
      return;
    }
    response.status(given.status ?? 200).json(body);
  };
}

/** An SLO comes or goes just before the call is answered, as if between two pages. */
function changeOrganisation(fault: Fault, organisation: Organisation): void {
  if (fault.type === 'delete-slo') {
    const id = fault.id ?? organisation.slos[0]?.id;
    if (id !== undefined) {
      organisation.deleteSlo(id);
    }
  } else if (fault.type === 'create-slo') {
    organisation.addSlo(
      createSlo(organisation, fault.slo ?? {}),
      fault.at ?? 'start',
    );
  }
}

function pagingFaultsOf(faults: Fault[]) {
  const sizes = faults.flatMap(fault =>
    fault.type === 'capped-page-size' ? [fault.size] : [],
  );
  return {
    ...(sizes.length > 0 && { maxSize: Math.min(...sizes) }),
    isFirstPageRepeated: faults.some(({ type }) => type === 'repeat-page'),
  };
}

function renderItems(
  answer: Extract<RouteAnswer, { items: WireItem[] }>,
  faults: Fault[],
): unknown {
  let { items, total } = answer;
  for (const fault of faults) {
    switch (fault.type) {
      case 'empty':
        items = [];
        break;
      case 'item':
        items = items.map((item, index) => {
          const isMeant =
            fault.id === undefined
              ? index === 0
              : fault.id === '*' || idOf(item) === String(fault.id);
          return isMeant ? changeItem(item, fault) : item;
        });
        break;
      case 'duplicate-items': {
        const again = items.slice(0, fault.count ?? 1);
        items = fault.replace
          ? [...items.slice(0, items.length - again.length), ...again]
          : [...items, ...again];
        break;
      }
      case 'wrong-totals':
        total = Math.max(0, (fault.total ?? total) + (fault.add ?? 0));
        break;
      default:
    }
  }
  return answer.render(items, total);
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
      if (fault.status === 429) {
        response.setHeader('x-ratelimit-remaining', 0);
      }
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
        ...(fault.errors ?? [
          fault.status === 429
            ? 'Rate limit reached. Please try again later.'
            : 'Something went wrong',
        ]),
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
