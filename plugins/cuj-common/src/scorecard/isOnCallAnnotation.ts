/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Where a tool is, and how it is asked: `incident.io/api-host`, `opsgenie.com/base-url`. */
const setsUpPlugin =
  /\/(?:on-?call-)?api(?:-|$)|[/-](?:url|uri|host|hostname|site|region)$/i;

type Known = { exact: Set<string>; prefixes: string[] };

/** By the list, since the catalog asks for every annotation of every entity. */
const compiled = new WeakMap<string[], Known>();

/**
 * Whether an annotation refers to an on-call rotation.
 *
 * @param known - keys of annotations; `*` at the end stands for any rest that does not
 *   only set a plugin up
 */
export function isOnCallAnnotation(key: string, known: string[]): boolean {
  const { exact, prefixes } = compiledOf(known);
  return (
    exact.has(key) ||
    (prefixes.some(prefix => key.startsWith(prefix)) && !setsUpPlugin.test(key))
  );
}

function compiledOf(known: string[]): Known {
  let result = compiled.get(known);
  if (!result) {
    result = {
      exact: new Set(known.filter(one => !one.endsWith('*'))),
      prefixes: known
        .filter(one => one.endsWith('*'))
        .map(one => one.slice(0, -1)),
    };
    compiled.set(known, result);
  }
  return result;
}
