/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { asObject } from '../../entity/entityText';

/** An object of which only the names of its fields are relied upon. */
export type Odd<T> = { readonly [K in keyof T]?: unknown };

/**
 * The items of a list that are objects at all.
 *
 * @remarks
 * Facts are typed, but come from answers and databases that may hold anything.
 */
export function itemsOf<T extends object>(
  list: readonly T[] | undefined,
): Odd<T>[] {
  return Array.isArray(list)
    ? list.filter(item => asObject(item) !== undefined)
    : [];
}

/** What is known of one object, or nothing where it is none. */
export function fieldsOf<T extends object>(value: T | undefined): Odd<T> {
  return (asObject(value) ?? {}) as Odd<T>;
}

/** A text as it is, and nothing for what is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The texts of a list. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string')
    : [];
}
