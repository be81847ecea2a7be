/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupAddress } from 'node:dns';
import { lookup as lookupInDns } from 'node:dns/promises';
import { isIP } from 'node:net';
import { HostPacer } from './HostPacer';
import { isHostAllowed } from './isHostAllowed';
import { isPublicAddress } from './isPublicAddress';
import { requestStatus } from './requestStatus';

const TIMEOUT_MS = 5000;
const MAX_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
const GONE = [404, 410];
/** Servers that do not know the method HEAD say so, or that there is no such page. */
const HEAD_IS_UNCLEAR = [...GONE, 405, 501];

/** What came of asking for a page. */
export interface LinkAnswer {
  /** `refused` is what was not asked, since it leads where links are not checked. */
  state: 'reachable' | 'broken' | 'unreachable' | 'refused';
  /** HTTP, where an answer came. */
  status?: number;
}

type Options = {
  /** Hosts that may be in a private network; see `isHostAllowed`. */
  allowedHosts: string[];
  pacer: HostPacer;
  /** For tests. */
  lookup?: (host: string) => Promise<LookupAddress[]>;
  /** For tests. */
  timeoutMs?: number;
};

/**
 * Asks whether there is a page behind an address that anybody may have written.
 *
 * @remarks
 * So that nobody reaches through us what they can't reach themselves, each address of
 * each host on the way has to be one of the Internet, unless the operator lists the
 * host; it is asked at the addresses that were looked at. Nothing that is answered is
 * kept but the status.
 */
export class LinkChecker {
  readonly #options: Options;

  static create(options: Options): LinkChecker {
    return new LinkChecker(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** @throws the reason of the signal, and nothing else */
  async check(address: string, signal: AbortSignal): Promise<LinkAnswer> {
    try {
      return await this.#follow(address, signal);
    } catch {
      signal.throwIfAborted();
      return { state: 'unreachable' };
    }
  }

  async #follow(address: string, signal: AbortSignal): Promise<LinkAnswer> {
    let url = new URL(address);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const answer = await this.#ask(url, signal);
      if (answer === 'refused') {
        return { state: 'refused' };
      }
      const { status, location } = answer;
      if (!REDIRECTS.includes(status) || !location) {
        return { state: stateOf(status), status };
      }
      url = new URL(location, url);
    }
    return { state: 'unreachable' };
  }

  async #ask(url: URL, signal: AbortSignal) {
    const answer = await this.#request('HEAD', url, signal);
    return answer !== 'refused' && HEAD_IS_UNCLEAR.includes(answer.status)
      ? this.#request('GET', url, signal)
      : answer;
  }

  async #request(method: 'HEAD' | 'GET', url: URL, signal: AbortSignal) {
    if (
      !['http:', 'https:'].includes(url.protocol) ||
      url.username ||
      url.password
    ) {
      return 'refused';
    }
    const host = url.hostname.replace(/^\[|\]$/g, '');
    await this.#options.pacer.wait(host, signal);

    const limited = AbortSignal.any([
      signal,
      AbortSignal.timeout(this.#options.timeoutMs ?? TIMEOUT_MS),
    ]);
    const addresses = await orAborted(this.#lookUp(host), limited);
    if (addresses.length === 0) {
      throw new Error('The host has no address');
    }
    if (
      !isHostAllowed(host, this.#options.allowedHosts) &&
      !addresses.every(one => isPublicAddress(one.address))
    ) {
      return 'refused';
    }
    return requestStatus({ method, url, addresses, signal: limited });
  }

  async #lookUp(host: string): Promise<LookupAddress[]> {
    const { lookup = inDns } = this.#options;
    const family = isIP(host);
    return family ? [{ address: host, family }] : lookup(host);
  }
}

async function inDns(host: string): Promise<LookupAddress[]> {
  return lookupInDns(host, { all: true });
}

/** Only the answer that there is no page says that there is none. */
function stateOf(status: number): LinkAnswer['state'] {
  if (status >= 200 && status < 300) {
    return 'reachable';
  }
  return GONE.includes(status) ? 'broken' : 'unreachable';
}

async function orAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    promise
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}
