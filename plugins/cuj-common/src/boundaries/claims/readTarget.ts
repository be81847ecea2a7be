/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { rpcPathOf } from './parseRpc';
import { removeBlanksInBrackets } from './removeBlanksInBrackets';

/** Where an endpoint is. */
export type Target = {
  /** In small letters; undefined where none is named, or one that varies. */
  host?: string;
  path: string;
  /** Whether the scheme is that of web sockets. */
  isWebSocket?: boolean;
};

/** How sure it is that there is a path. */
export type Expectation =
  /** Methods in capitals stand before it. */
  | 'path'
  /** Something stands before it that may be a method or a word. */
  | 'perhaps'
  /** Nothing stands before it. */
  | 'unknown';

const scheme = /^(?:[\w+.-]|\$?\{\w+\}|<\w+>)+:\/\//;
const authority = /^[^/?#]*/;
/** With a dot, as `api.example` is, or a port. */
const host = /^(?:[a-z\d-]+\.)+[a-z-]+(?::\d+)?$|^[a-z\d.-]+:\d+$/i;
const variableFirst =
  /^(?:\$?\{{1,2}([^{}/]+)\}{1,2}|\$(\w+)|<([^<>/]+)>|\[([^[\]/]+)\])(?=[/?#]|$)/;
const baseName =
  /url|uri|host|base|api|server|gateway|domain|origin|endpoint|address|root/i;
/** `{serverId}`, `{apiVersion}` */
const identifier = /version|ids?$|key$/i;
/** What shows that this is a path, without the slash at its beginning. */
const pathSign = /[{<*]|\/[:[$]|\\|^\^|^(?:api|rest|v\d+)\//;

/**
 * Reads an address: a path, with or without what stands before it.
 *
 * @returns undefined where it does not look like one
 */
export function readTarget(
  text: string,
  expectation: Expectation,
): Target | undefined {
  const [prefix] = text.match(scheme) ?? [];
  if (prefix) {
    return {
      ...splitHost(text.slice(prefix.length)),
      ...(/^wss?:/i.test(prefix) && { isWebSocket: true }),
    };
  }
  if (text.startsWith('//')) {
    const [name] = text.slice(2).match(authority)!;
    const isHost = host.test(name) && text.length > name.length + 2;
    return isHost ? splitHost(text.slice(2)) : { path: text };
  }
  if (/^[/^]/.test(text)) {
    return { path: text };
  }

  const variable = text.match(variableFirst);
  const name = variable?.slice(1).join('') ?? '';
  if (variable && baseName.test(name) && !identifier.test(name)) {
    return { path: text.slice(variable[0].length) || '/' };
  }
  return readBare(text, expectation);
}

/** What begins with neither a slash nor a scheme. */
function readBare(text: string, expectation: Expectation): Target | undefined {
  if (hasBlank(text)) {
    return undefined;
  }
  const rpcPath = rpcPathOf(text);
  if (rpcPath) {
    return { path: rpcPath };
  }
  const [name] = text.match(authority)!;
  const hasMore = text.length > name.length;
  if (
    hasMore &&
    host.test(name) &&
    (expectation === 'path' || name === name.toLowerCase())
  ) {
    return splitHost(text);
  }
  const isPath =
    expectation === 'path' ||
    (expectation === 'perhaps' && text.includes('/')) ||
    (text.includes('/') && pathSign.test(text)) ||
    /^[a-z\d._~-]+(?:\/[a-z\d._~-]+){2,}\/?$/.test(text);
  return isPath ? { path: `/${text}` } : undefined;
}

function splitHost(text: string): Target {
  const [written] = text.match(authority)!;
  const path = text.slice(written.length);
  const name = written
    .slice(written.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/:(?:80|443)$/, '')
    .replace(/\.(?=:|$)/, '');
  return {
    ...(isDefinite(name) && { host: name }),
    path: path.startsWith('/') ? path : `/${path}`,
  };
}

/** Neither with a variable in it, nor the machine of whoever wrote it. */
function isDefinite(name: string): boolean {
  return (
    /^[\p{L}\p{N}._-]+(?::\d+)?$/u.test(name) &&
    !/^(?:localhost|127\.[\d.]+|0\.0\.0\.0)(?::|$)/.test(name)
  );
}

/** Blanks in brackets don't count: `/runs/{ id }` is how some people write. */
function hasBlank(text: string): boolean {
  return removeBlanksInBrackets(text).includes(' ');
}
