/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryClaim } from './BoundaryClaim';

const prefix = /^(?:grpcs?|rpc)(?::\s*|\s+)(?:\/\/[^/]*(?=\/))?\/?(?=\S+$)/i;
const inPackage = '(?:[a-z_]\\w*\\.)+[A-Z]\\w*';
/** `orders.v1.OrderService/Place`, or with a star for all methods */
const qualified = new RegExp(`^(${inPackage})/([A-Za-z]\\w*|\\*{1,2})$`);
/** `orders.v1.OrderService.Place`, `OrderService.Place` */
const dotted = new RegExp(
  `^(${inPackage}|[A-Z]\\w*Service)\\.([A-Z]\\w*|\\*)$`,
);
/** `OrderService/Place`, `Acme.Orders.OrderService/Place` */
const named = /^((?:\w+\.)*[A-Z]\w*Service)\/([A-Z]\w*|\*{1,2})$/;
/** `orders.v1.OrderService` */
const whole = /^(?:[a-z_]\w*\.)+[A-Z]\w*(?:Service|Svc|Api|API)$/;
/** Behind `grpc`, anything of this form. */
const anyMethod = /^((?:\w+\.)*\w+)\/(\w+|\*{1,2})$/;
const anyService = /^(?:\w+\.)+[A-Z]\w*$/;

/**
 * The path under which HTTP/2 knows a method of gRPC, or all methods of a service.
 *
 * @returns undefined for what has another form
 */
export function rpcPathOf(text: string): string | undefined {
  return pathOf(text, [qualified, dotted, named], whole);
}

/**
 * Reads `orders.v1.OrderService/Place`, also behind `grpc`: to HTTP, this is a `POST`.
 *
 * @returns undefined for what is no such method
 */
export function parseRpc(text: string): BoundaryClaim | undefined {
  const [before] = text.match(prefix) ?? [];
  const path = before
    ? pathOf(
        text.slice(before.length),
        [qualified, dotted, anyMethod],
        anyService,
      )
    : rpcPathOf(text);
  return path ? { type: 'endpoint', text, methods: ['POST'], path } : undefined;
}

function pathOf(
  name: string,
  methods: RegExp[],
  services: RegExp,
): string | undefined {
  for (const pattern of methods) {
    const match = name.match(pattern);
    if (match) {
      return `/${match[1]}/${match[2]}`;
    }
  }
  return services.test(name) ? `/${name}/*` : undefined;
}
