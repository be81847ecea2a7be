/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ParsedItem } from './ParsedItem';
import { isKey, safeText } from './safeText';

/*
 * Readers of single fields, which say as much as a schema of zod does when an item
 * can't be read, and cost less: with zod, 10,000 statuses took as long again as
 * JSON.parse takes for the whole answers, and definitions twice as long; with these
 * it is a quarter and once.
 *
 * Readers named ...In are for fields that an item can't do without; the others leave
 * absent what is unset, null or of another type than is documented.
 */

/** That an item can't be read; the message is the reason, and quotes no values. */
export class UnreadableItemError extends Error {}

/** An object of JSON. */
export type WireObject = Record<string, unknown>;

/**
 * Reads one item; what is wrong with it becomes the reason for which it is skipped.
 *
 * @param findId - gives the id of an item that can't be read otherwise
 */
export function parseItem<TItem>(
  value: unknown,
  findId: (value: WireObject) => unknown,
  read: (value: WireObject) => TItem,
): ParsedItem<TItem> {
  if (!isObject(value)) {
    return { skipped: { reason: 'the item is not of the type object' } };
  }
  try {
    return { item: read(value) };
  } catch (error) {
    if (error instanceof UnreadableItemError) {
      const id = findId(value);
      const itemId = typeof id === 'number' ? String(id) : id;
      return {
        skipped: { ...(isKey(itemId) && { itemId }), reason: error.message },
      };
    }
    throw error;
  }
}

function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(value: unknown, path: string, type: string): never {
  throw new UnreadableItemError(
    value === undefined
      ? `${path} is missing`
      : `${path} is not of the type ${type}`,
  );
}

/** @param at - the path of the object, with a dot at its end */
export function objectIn(from: WireObject, key: string, at = ''): WireObject {
  const value = from[key];
  return isObject(value) ? value : refuse(value, at + key, 'object');
}

/** As {@link objectIn}. */
export function textIn(from: WireObject, key: string, at = ''): string {
  const value = from[key];
  return typeof value === 'string'
    ? safeText(value)
    : refuse(value, at + key, 'string');
}

/** A text that rows are found by. */
export function keyIn(from: WireObject, key: string, at = ''): string {
  const value = from[key];
  if (isKey(value)) {
    return value;
  }
  if (typeof value === 'string') {
    throw new UnreadableItemError(`${at}${key} can't be read`);
  }
  return refuse(value, at + key, 'string');
}

/** A whole number or a text that rows are found by, as text. */
export function idIn(from: WireObject, key: string, at = ''): string {
  const value = from[key];
  if (typeof value !== 'number') {
    return keyIn(from, key, at);
  }
  if (!Number.isSafeInteger(value)) {
    throw new UnreadableItemError(`${at}${key} can't be read`);
  }
  return String(value);
}

/** As {@link objectIn}. */
export function numberIn(from: WireObject, key: string, at = ''): number {
  const value = from[key];
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : refuse(value, at + key, 'number');
}

/** A number, or absent; another type is refused. */
export function numberOrNullIn(
  from: WireObject,
  key: string,
  at = '',
): number | undefined {
  const value = from[key];
  return value === undefined || value === null
    ? undefined
    : numberIn(from, key, at);
}

/** A list of objects. */
export function objectsIn(
  from: WireObject,
  key: string,
  at = '',
): WireObject[] {
  const value = from[key];
  if (!Array.isArray(value)) {
    return refuse(value, at + key, 'array');
  }
  for (let index = 0; index < value.length; index += 1) {
    if (!isObject(value[index])) {
      refuse(null, `${at}${key}[${index}]`, 'object');
    }
  }
  return value;
}

export function objectOf(value: unknown): WireObject | undefined {
  return isObject(value) ? value : undefined;
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Empty text counts as absent. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== ''
    ? safeText(value)
    : undefined;
}

/** What else is in the list is left out. */
export function textsOf(value: unknown): string[] {
  const texts: string[] = [];
  for (const one of listOf(value)) {
    if (typeof one === 'string') {
      texts.push(safeText(one));
    }
  }
  return texts;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : undefined;
}

export function booleanOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

export function keyOf(value: unknown): string | undefined {
  return isKey(value) ? value : undefined;
}

/** A whole number or a text that rows are found by, as text. */
export function idOf(value: unknown): string | undefined {
  return Number.isSafeInteger(value) ? String(value) : keyOf(value);
}
