/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const MAX_NESTED = 5;
const LONGEST = 8000;

/**
 * The addresses that an address leads on to, as mail gateways, chats and logins wrap
 * them: in a parameter, or behind something else in the path.
 */
export function nestedUrls(url: URL): URL[] {
  const values = [...url.searchParams.values(), ...embeddedIn(url)];
  const nested = values
    .filter(value => value.length <= LONGEST)
    .flatMap(value => toUrl(value.trim(), url) ?? []);
  return nested.slice(0, MAX_NESTED);
}

function toUrl(value: string, outer: URL): URL | undefined {
  const text = /^https?-3a__/i.test(value) ? decodeDashes(value) : value;
  // A login comes back to a page of the same host.
  const isPath = /^\/[^/\\]/.test(text);
  if (!isPath && !/^https?:\/\//i.test(text)) {
    return undefined;
  }
  const base = isPath ? outer.origin : undefined;
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}

/** `/v3/__https://example.com/a__;!!b`, as gateways spell it. */
function embeddedIn({ pathname, search }: URL): string[] {
  const at = pathname.slice(1).search(/https?:\/\//i);
  return at < 0
    ? []
    : [`${pathname.slice(at + 1)}${search}`.replace(/__;.*$/, '')];
}

/** `https-3A__example.com_a`, where `-` stands for `%` and `_` for `/`. */
function decodeDashes(value: string): string {
  const encoded = value.replaceAll('_', '/').replace(/-([0-9a-f]{2})/gi, '%$1');
  try {
    return decodeURIComponent(encoded);
  } catch {
    return value;
  }
}
