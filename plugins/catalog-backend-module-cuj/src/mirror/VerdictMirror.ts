/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import {
  MirroredVerdicts,
  ScorecardMirror,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** After so many failures there is nobody to ask; a backend takes a while to start. */
const LEAST_FAILURES = 3;
const TIMEOUT_MS = 30_000;

/**
 * A copy of what the cuj backend knows of all entities, so that the processor need
 * not ask anybody.
 *
 * @internal
 */
export class VerdictMirror {
  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  #verdicts: Map<string, MirroredVerdicts> | undefined;
  #evaluatedOn: string | undefined;
  #refreshing: Promise<string[]> | undefined;
  #etag: string | undefined;
  #lastProblem: string | undefined;
  #failures = 0;

  static create(options: {
    discovery: DiscoveryService;
    auth: AuthService;
    logger: LoggerService;
  }): VerdictMirror {
    return new VerdictMirror(options);
  }

  private constructor(options: {
    discovery: DiscoveryService;
    auth: AuthService;
    logger: LoggerService;
  }) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
    this.#logger = options.logger;
  }

  /**
   * What is known of an entity, and of which day. Undefined as long as nobody has
   * told; then what was told before still counts, but not for ever.
   */
  get(
    entityRef: string,
  ): { verdicts: MirroredVerdicts; evaluatedOn: string } | undefined {
    const verdicts = this.#verdicts?.get(entityRef);
    return verdicts && this.#evaluatedOn
      ? { verdicts, evaluatedOn: this.#evaluatedOn }
      : undefined;
  }

  /** Whether it was told that the entity is not evaluated, or nobody has told yet. */
  get state(): 'absent' | 'waiting' | 'loaded' {
    if (this.#verdicts) {
      return 'loaded';
    }
    return this.#failures < LEAST_FAILURES ? 'waiting' : 'absent';
  }

  /**
   * Reads what has changed; keeps what it had where that fails.
   *
   * @returns the references of the entities of which something else is known now
   */
  async refresh(): Promise<string[]> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #refresh(): Promise<string[]> {
    const before = this.#verdicts;
    try {
      await this.#read();
      this.#lastProblem = undefined;
      // A replica that has just started finds nothing else than the others did.
      return before && this.#verdicts && before !== this.#verdicts
        ? changed(before, this.#verdicts)
        : [];
    } catch (error) {
      const { message } = toError(error);
      const isAbsent =
        error instanceof ResponseError && error.statusCode === 404;
      this.#failures += isAbsent ? LEAST_FAILURES : 1;
      // Once, as it is asked every minute; the backend may not even be installed.
      if (message !== this.#lastProblem) {
        this.#logger.warn(
          `The catalog can't learn what other facts say of scorecards, and labels entities by what it knows: ${message}`,
        );
        this.#lastProblem = message;
      }
      return [];
    }
  }

  async #read(): Promise<void> {
    const baseUrl = await this.#discovery.getBaseUrl('cuj');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'cuj',
    });
    const response = await fetch(`${baseUrl}/scorecards/mirror`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(this.#etag && { 'if-none-match': this.#etag }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 304) {
      return;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { entities, evaluatedOn } =
      (await response.json()) as ScorecardMirror;
    this.#evaluatedOn = evaluatedOn;
    this.#verdicts = new Map(Object.entries(entities));
    this.#etag = response.headers.get('etag') ?? undefined;
  }
}

function changed(
  before: Map<string, MirroredVerdicts>,
  after: Map<string, MirroredVerdicts>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    ref => JSON.stringify(before.get(ref)) !== JSON.stringify(after.get(ref)),
  );
}
