/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What the search knows of an SLO besides its tags. */
const attributes = new Set([
  ...['id', 'slo_id', 'name', 'description', 'slo_type', 'type', 'creator'],
  ...['status', 'state', 'target', 'timeframe', 'monitor_id', 'all_tags'],
  'tags',
]);

/**
 * `key:value`, without wildcards, quotes, alternatives, ranges and a minus, nor what joins
 * or ends terms: no tag has such a character, so that one with it would find no SLO.
 */
const tagPattern = /^([a-z_][\w./-]*):([^\s*?"'`()[\]{}<>=\\,;|&!~^]+)$/i;

/**
 * The tags that a search for SLOs asks for, where it asks for nothing else, and for all of
 * them.
 *
 * @returns undefined where it says more than that, which only Datadog can answer
 */
export function tagsOfSearch(search: string): string[] | undefined {
  const terms = search
    .trim()
    .split(/\s+/)
    .filter((term, index) => term !== 'AND' || index === 0);
  const keys = terms.map(term => tagPattern.exec(term)?.[1].toLowerCase());
  const isPlain = keys.every(
    (key, index) =>
      key !== undefined &&
      !attributes.has(key) &&
      // Whether one of two values is enough is not told.
      keys.indexOf(key) === index,
  );
  return isPlain ? terms : undefined;
}
