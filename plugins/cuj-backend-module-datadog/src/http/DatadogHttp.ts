/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceCall } from '@cuj-slo/backstage-plugin-cuj-node';
import { setTimeout } from 'node:timers/promises';
import { DatadogRequestSettings } from '../config/DatadogOrganization';
import { DatadogRequestError } from './DatadogRequestError';
import { RateLimits, numberOf } from './RateLimits';

/** A response that is larger than this is not what we asked for. */
const MAX_BODY_BYTES = 128 * 1024 * 1024;

/** 512 is undocumented, and was seen while paging deeply. */
const RETRIED_STATUSES = new Set([500, 502, 503, 504, 512]);

export interface DatadogGetOptions {
  headers: Record<string, string>;
  signal: AbortSignal;
  onCall?: (call: SourceCall) => void;
}

type Outcome =
  | { type: 'answer'; body: unknown }
  | { type: 'retry'; error: DatadogRequestError; pauseMs?: number }
  | { type: 'failure'; error: DatadogRequestError };

/**
 * Requests JSON from Datadog at a pace that the rate limits allow, repeats what
 * is safe to repeat, and takes nothing for an answer that is not one.
 *
 * @remarks
 * The client's own retry has no upper bound, no jitter and no timeout, and takes
 * a login page with the status 200 for an empty answer. So it is left off, and
 * this stands in its place.
 */
export class DatadogHttp {
  readonly #settings: DatadogRequestSettings;
  readonly #rateLimits: RateLimits;
  readonly #sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly #random: () => number;

  static create(options: {
    settings: DatadogRequestSettings;
    /** For tests. */
    sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
    /** For tests. */
    now?: () => number;
    /** For tests; 0 to 1. */
    random?: () => number;
  }): DatadogHttp {
    return new DatadogHttp(options);
  }

  private constructor(options: {
    settings: DatadogRequestSettings;
    sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
    now?: () => number;
    random?: () => number;
  }) {
    this.#settings = options.settings;
    this.#rateLimits = new RateLimits({ now: options.now ?? Date.now });
    this.#sleep = options.sleep ?? sleep;
    this.#random = options.random ?? Math.random;
  }

  /**
   * @throws {@link DatadogRequestError} where no attempt gave JSON; the reason of
   *   the signal where that ended it
   */
  async getJson(url: string, options: DatadogGetOptions): Promise<unknown> {
    const { attempts, firstPauseMs, longestWaitMs } = this.#settings;
    const route = `GET ${new URL(url).pathname}`;
    const { signal } = options;

    for (let attempt = 1; ; attempt += 1) {
      await this.#waitForTurn(route, signal);

      const outcome = await this.#attempt(url, route, options, attempt > 1);
      if (outcome.type === 'answer') {
        return outcome.body;
      }
      if (outcome.type === 'failure' || attempt >= attempts) {
        throw outcome.error;
      }

      const pauseMs = outcome.pauseMs ?? firstPauseMs * 2 ** (attempt - 1);
      if (pauseMs > longestWaitMs) {
        throw outcome.error;
      }
      // All who were refused at the same time must not come back at the same time.
      const jitterMs =
        this.#random() * (outcome.pauseMs === undefined ? pauseMs / 4 : 1000);
      await this.#sleep(pauseMs + jitterMs, signal);
    }
  }

  async #waitForTurn(route: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const pauseMs = this.#rateLimits.pauseBefore(route);
    if (pauseMs > this.#settings.longestWaitMs) {
      throw new DatadogRequestError(
        `The rate limit of ${route} is used up for another ${Math.ceil(
          pauseMs / 1000,
        )} seconds`,
      );
    }
    if (pauseMs > 0) {
      await this.#sleep(pauseMs, signal);
    }
  }

  async #attempt(
    url: string,
    route: string,
    options: DatadogGetOptions,
    retry: boolean,
  ): Promise<Outcome> {
    const { signal, onCall, headers } = options;
    const timeout = AbortSignal.timeout(this.#settings.timeoutMs);

    let response: Response;
    let text: string;
    try {
      response = await fetch(url, {
        headers,
        // A redirect leads to a login page, and would take the keys along.
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
      });
      this.#rateLimits.read(route, response.headers);
      const tooLarge = tooLargeError(route, response);
      if (tooLarge) {
        await response.body?.cancel();
        onCall?.({ rateLimited: false, retry });
        return { type: 'failure', error: tooLarge };
      }
      text = await response.text();
    } catch (error) {
      signal.throwIfAborted();
      onCall?.({ rateLimited: false, retry });
      return {
        type: 'retry',
        error: new DatadogRequestError(
          timeout.aborted
            ? `${route} gave no answer within ${
                this.#settings.timeoutMs / 1000
              } seconds`
            : `${route} failed: ${networkReason(error)}`,
        ),
      };
    }

    onCall?.({ rateLimited: response.status === 429, retry });
    return this.#judge(route, response, text);
  }

  #judge(route: string, response: Response, text: string): Outcome {
    const { status } = response;
    const contentType = response.headers.get('content-type') ?? '';
    const isJson = /\bjson\b/i.test(contentType);

    if (status === 429) {
      return this.#judgeRateLimited(route, response);
    }
    if (status >= 200 && status < 300) {
      if (!isJson) {
        return {
          type: 'failure',
          error: new DatadogRequestError(
            `${route} answered ${status} with ${
              contentType || 'no content type'
            } instead of JSON: a login page or a proxy stands in between`,
          ),
        };
      }
      try {
        return { type: 'answer', body: JSON.parse(text) };
      } catch {
        return {
          type: 'retry',
          error: new DatadogRequestError(
            `${route} answered ${status} with JSON that is cut off or broken`,
          ),
        };
      }
    }

    const error = new DatadogRequestError(
      `${route} answered ${status}${explain(status, isJson ? text : '')}`,
    );
    return { type: RETRIED_STATUSES.has(status) ? 'retry' : 'failure', error };
  }

  #judgeRateLimited(route: string, response: Response): Outcome {
    const resetSeconds =
      numberOf(response.headers.get('x-ratelimit-reset')) ??
      numberOf(response.headers.get('retry-after'));
    const error = new DatadogRequestError(
      `${route} answered 429: the rate limit is reached${
        resetSeconds === undefined ? '' : ` for ${resetSeconds} seconds`
      }`,
    );
    return {
      type: 'retry',
      error,
      ...(resetSeconds !== undefined && { pauseMs: resetSeconds * 1000 }),
    };
  }
}

function tooLargeError(
  route: string,
  response: Response,
): DatadogRequestError | undefined {
  const length = numberOf(response.headers.get('content-length')) ?? 0;
  return length > MAX_BODY_BYTES
    ? new DatadogRequestError(`${route} answered with ${length} bytes`)
    : undefined;
}

function explain(status: number, json: string): string {
  const said = firstErrorOf(json);
  switch (status) {
    case 401:
    case 403:
      return ': the keys are wrong or lack a permission';
    default:
      return said ? `: ${said}` : '';
  }
}

/** The first error in Datadog's form, without what may be personal. */
function firstErrorOf(json: string): string | undefined {
  try {
    const errors: unknown = JSON.parse(json)?.errors;
    const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
    const text =
      typeof first === 'string'
        ? first
        : (first as { title?: unknown } | undefined)?.title;
    return typeof text === 'string'
      ? text.replace(/[^\s@]+@[^\s@]+/g, '…').slice(0, 200)
      : undefined;
  } catch {
    return undefined;
  }
}

function networkReason(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string'
    ? `the connection broke (${cause.code})`
    : 'the connection broke';
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
