/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { OnCallTeam } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  OnCallProvider,
  OnCallRotation,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { CachedAnswer, CachedReads } from '../onDemand/CachedReads';
import { opsgenieProvider } from './opsgenieProvider';
import { pagerDutyProvider } from './pagerDutyProvider';

/** As for the sources of SLOs. */
const FRESH_MS = 60_000;
const KEEP_MS = 24 * 3_600_000;
const TIMEOUT_MS = 10_000;
/** More rotations of one entity than these are not looked at. */
const MAX_ROTATIONS = 10;

/** A rotation, and who knows it. */
export interface ProvidedRotation extends OnCallRotation {
  provider: OnCallProvider;
  /** What names it. */
  of: 'entity' | 'owner';
}

/** Asks systems besides the sources who is on call. */
export class OnCallProviders {
  readonly #providers: OnCallProvider[];
  readonly #logger: LoggerService;
  readonly #reads: CachedReads<OnCallTeam | null>;

  /** @param options - `added` take the place of built-in ones of the same name */
  static create(options: {
    config: Config;
    cache: CacheService;
    logger: LoggerService;
    added: OnCallProvider[];
  }): OnCallProviders {
    return new OnCallProviders(options);
  }

  private constructor(options: {
    config: Config;
    cache: CacheService;
    logger: LoggerService;
    added: OnCallProvider[];
  }) {
    const { config, added } = options;
    const builtIn = [
      pagerDutyProvider(
        baseUrl(
          config.getOptionalString('cuj.onCall.pagerDutyUrl') ??
            'https://app.pagerduty.com',
        ),
      ),
      opsgenieProvider(
        baseUrl(
          config.getOptionalString('cuj.onCall.opsgenieUrl') ??
            'https://app.opsgenie.com',
        ),
      ),
    ];
    this.#providers = [
      ...added,
      ...builtIn.filter(({ name }) => added.every(one => one.name !== name)),
    ];
    this.#logger = options.logger;
    this.#reads = CachedReads.create<OnCallTeam | null>({
      ...options,
      name: 'who is on call elsewhere',
      freshMs: FRESH_MS,
      keepMs: KEEP_MS,
      timeoutMs: TIMEOUT_MS,
    });
  }

  /** Those of the entity or, for a provider that finds none there, of its owner. */
  rotationsOf(entity: Entity, owner: Entity | undefined): ProvidedRotation[] {
    return this.#providers.flatMap(provider => {
      const own = this.#find(provider, entity, 'entity');
      return own.length > 0 || !owner
        ? own
        : this.#find(provider, owner, 'owner');
    });
  }

  /** @returns undefined where its provider leads there only */
  async read(
    { provider, of: _, ...rotation }: ProvidedRotation,
    signal: AbortSignal,
  ): Promise<CachedAnswer<OnCallTeam | null> | undefined> {
    return provider.readOnCall
      ? this.#reads.read(
          [provider.name, rotation.id],
          { signal },
          async shared =>
            (await provider.readOnCall!(rotation, { signal: shared })) ?? null,
        )
      : undefined;
  }

  /** A provider that fails for one entity does so for that one only. */
  #find(
    provider: OnCallProvider,
    entity: Entity,
    of: ProvidedRotation['of'],
  ): ProvidedRotation[] {
    try {
      return provider
        .findRotations(entity)
        .slice(0, MAX_ROTATIONS)
        .map(rotation => ({
          id: rotation.id,
          title: rotation.title,
          ...(isWebAddress(rotation.url) && { url: rotation.url }),
          provider,
          of,
        }));
    } catch (error) {
      this.#logger.warn(
        `The on-call provider '${provider.name}' failed to read an entity: ${error}`,
      );
      return [];
    }
  }
}

function isWebAddress(url: string | undefined): boolean {
  return (
    url !== undefined &&
    URL.canParse(url) &&
    /^https?:$/.test(new URL(url).protocol)
  );
}

function baseUrl(url: string): string {
  return url.replace(/\/+$/, '');
}
