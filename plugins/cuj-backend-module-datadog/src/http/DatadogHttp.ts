/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceCall, SourceQuota } from '@cuj-slo/backstage-plugin-cuj-node';
import { setTimeout } from 'node:timers/promises';
import { DatadogRequestSettings } from '../config/DatadogOrganization';
import { DatadogRequestError } from './DatadogRequestError';
import { RateLimits, numberOf } from './RateLimits';
import { BodyTooLargeError, readBody } from './readBody';

/** A response that is larger than this is not what we asked for. */
const MAX_BODY_BYTES = 128 * 1024 * 1024;

/** 512 is undocumented, and was seen while paging deeply. */
const RETRIED_STATUSES = new Set([500, 502, 503, 504, 512]);

/** A request for JSON. */
export interface DatadogRequest {
  method: 'GET' | 'POST';
  url: string;
  /**
   * The path with its parameters as names, such as `/api/v1/slo/{slo_id}/history`:
   * what errors and rate limits know the request by. The path of `url` where absent.
   */
  route?: string;
  headers: Record<string, string>;
  /** JSON, of a POST. */
  body?: string;
  /**
   * Whether a POST only reads, as a search does, and may be repeated. Another POST
   * never is: it may have been carried out although no answer came.
   */
  isRead?: boolean;
}

export interface DatadogRequestOptions {
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
    this.#random = options.random ?? Math.random;
    this.#rateLimits = new RateLimits({
      now: options.now ?? Date.now,
      random: this.#random,
    });
    this.#sleep = options.sleep ?? sleep;
  }

  /**
   * @throws {@link DatadogRequestError} where no attempt gave JSON; the reason of
   *   the signal where that ended it
   */
  async requestJson(
    request: DatadogRequest,
    options: DatadogRequestOptions,
  ): Promise<unknown> {
    const { firstPauseMs, longestWaitMs } = this.#settings;
    const { method, url, isRead } = request;
    const attempts = method === 'GET' || isRead ? this.#settings.attempts : 1;
    const route = `${method} ${request.route ?? new URL(url).pathname}`;
    const { signal } = options;

    let waitedMs = 0;
    for (let attempt = 1; ; attempt += 1) {
      waitedMs += await this.#waitForTurn(route, signal);

      const outcome = await this.#attempt(request, route, options, {
        rateLimited: false,
        retry: attempt > 1,
        ...(waitedMs > 0 && { waitedMs }),
      });
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
      waitedMs = Math.round(pauseMs + jitterMs);
      await this.#sleep(pauseMs + jitterMs, signal);
    }
  }

  /** Resolves to how long it took, in milliseconds. */
  async #waitForTurn(route: string, signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    const pauseMs = this.#rateLimits.takeTurn(route);
    // A second more, for the jitter.
    if (pauseMs > this.#settings.longestWaitMs + 1000) {
      throw new DatadogRequestError(
        `The rate limit of ${route} is used up for another ${Math.ceil(
          pauseMs / 1000,
        )} seconds`,
        429,
      );
    }
    if (pauseMs > 0) {
      await this.#sleep(pauseMs, signal);
    }
    return Math.round(pauseMs);
  }

  async #attempt(
    request: DatadogRequest,
    route: string,
    options: DatadogRequestOptions,
    call: SourceCall,
  ): Promise<Outcome> {
    const { signal, onCall } = options;
    const { method, url, headers, body } = request;
    const timeout = AbortSignal.timeout(this.#settings.timeoutMs);

    let response: Response;
    let text: string;
    let quota: SourceQuota | undefined;
    const tell = (rateLimited: boolean) =>
      onCall?.({ ...call, rateLimited, ...(quota && { quota }) });
    try {
      response = await fetch(url, {
        method,
        headers,
        ...(body !== undefined && { body }),
        // A redirect leads to a login page, and would take the keys along.
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
      });
      quota = this.#rateLimits.read(route, response.headers, {
        isRefusal: response.status === 429,
      });
      text = await readBody(response, MAX_BODY_BYTES);
    } catch (error) {
      signal.throwIfAborted();
      tell(false);
      if (error instanceof BodyTooLargeError) {
        return {
          type: 'failure',
          error: new DatadogRequestError(
            `${route} answered with more than ${MAX_BODY_BYTES} bytes`,
          ),
        };
      }
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

    tell(response.status === 429);
    return this.#judge(request, route, response, text);
  }

  #judge(
    request: DatadogRequest,
    route: string,
    response: Response,
    text: string,
  ): Outcome {
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
      withoutSecrets(
        `${route} answered ${status}${explain(status, isJson ? text : '')}`,
        request.headers,
      ),
      status,
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
      429,
    );
    // What is too long to wait for is not remembered either: the next run may ask
    // once whether it is over.
    if (
      resetSeconds !== undefined &&
      resetSeconds * 1000 <= this.#settings.longestWaitMs
    ) {
      this.#rateLimits.refuse(route, resetSeconds * 1000);
    }
    return {
      type: 'retry',
      error,
      ...(resetSeconds !== undefined && { pauseMs: resetSeconds * 1000 }),
    };
  }
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

/** The first error in Datadog's form, as it was sent. */
function firstErrorOf(json: string): string | undefined {
  try {
    const errors: unknown = JSON.parse(json)?.errors;
    const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
    const text =
      typeof first === 'string'
        ? first
        : (first as { title?: unknown } | undefined)?.title;
    return typeof text === 'string' ? text.slice(0, 1000) : undefined;
  } catch {
    return undefined;
  }
}

/** What is answered may repeat what was sent, keys and addresses included. */
function withoutSecrets(text: string, headers: Record<string, string>): string {
  return Object.values(headers)
    .filter(value => value.length >= 6 && !value.startsWith('application/'))
    .reduce((masked, value) => masked.replaceAll(value, '…'), text)
    .replace(/[^\s@]+@[^\s@]+/g, '…')
    .slice(0, 300);
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
