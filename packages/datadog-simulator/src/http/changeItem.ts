/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The id of an item, wherever its listing has it. */
export function idOf(item: Record<string, unknown>): string | undefined {
  const data = item.data as Record<string, unknown> | undefined;
  const id = item.id ?? data?.id ?? item.public_id;
  return id === undefined ? undefined : String(id);
}

/**
 * A copy of an item without some keys, and with others set.
 *
 * @remarks
 * Keys are looked for in the item's attributes first, wherever these are. Dots lead
 * further down: `overall_status.0.state`.
 */
export function changeItem(
  item: Record<string, unknown>,
  change: { remove?: string[]; set?: Record<string, unknown> },
): Record<string, unknown> {
  const changed = structuredClone(item);
  const data = changed.data as Record<string, unknown> | undefined;
  const attributes = (data ?? changed).attributes as
    | Record<string, unknown>
    | undefined;
  const holders = [attributes, data, changed].filter(
    (holder): holder is Record<string, unknown> => holder !== undefined,
  );
  for (const path of change.remove ?? []) {
    for (const holder of holders) {
      const place = descend(holder, path);
      if (place) {
        delete place.holder[place.key];
      }
    }
  }
  for (const [path, value] of Object.entries(change.set ?? {})) {
    const [first] = path.split('.');
    const holder = holders.find(one => first in one) ?? holders[0];
    const place = descend(holder, path);
    if (place) {
      place.holder[place.key] = value;
    }
  }
  return changed;
}

/** The object that holds the last key of a path. */
function descend(
  start: Record<string, unknown>,
  path: string,
): { holder: Record<string, unknown>; key: string } | undefined {
  const keys = path.split('.');
  let holder = start;
  for (const key of keys.slice(0, -1)) {
    const next = holder[key];
    if (typeof next !== 'object' || next === null) {
      return undefined;
    }
    holder = next as Record<string, unknown>;
  }
  return { holder, key: keys[keys.length - 1] };
}
