/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryClaim } from './BoundaryClaim';

const field = /^(query|mutation|subscription)\.([A-Za-z_]\w*) ?(?:[({:].*)?$/i;
const operation =
  /^(graphql:? )?(query|mutation|subscription):? ([A-Za-z_]\w*) ?([({:].*)?$/i;
/** `createOrder`, which is no word */
const camelCase = /^[a-z]+[A-Z]|_/;
/** `(input: X)`, `($id: ID!)`, `{ id }` */
const argumentsHere = /^(?:\(\s*\$?\w+\s*:|\{)/;

/**
 * Reads an operation of GraphQL: `mutation createOrder(input: X)`, `Query.orders`.
 *
 * @returns undefined for what may be words as well (`query optimization`)
 */
export function parseOperation(text: string): BoundaryClaim | undefined {
  const dotted = text.match(field);
  if (dotted) {
    return toClaim(text, dotted[1], dotted[2]);
  }
  const [, prefix, type, name, tail] = text.match(operation) ?? [];
  const isCertain =
    name !== undefined &&
    (prefix !== undefined ||
      camelCase.test(name) ||
      (tail !== undefined && argumentsHere.test(tail)));
  return isCertain ? toClaim(text, type, name) : undefined;
}

/** What words may mean besides: `query orders` is an operation, or two words. */
export function operationKeyOf(text: string): string | undefined {
  const [, , type, name] = text.match(operation) ?? [];
  return name === undefined ? undefined : operationKey(type, name);
}

/** The same for two names of one operation. */
export function operationKey(type: string, name: string): string {
  return `graphql ${type.toLowerCase()} ${name}`;
}

function toClaim(text: string, type: string, name: string): BoundaryClaim {
  return {
    type: 'operation',
    text,
    operation: type.toLowerCase() as 'query' | 'mutation' | 'subscription',
    name,
  };
}
