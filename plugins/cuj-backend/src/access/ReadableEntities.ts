/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { chunksOf } from '../store/chunksOf';

/** Which of the entities that have scorecards a caller may read. */
export type ReadableScope =
  | { isAll: true }
  /** Full references, in lower case. */
  | { isAll: false; entityRefs: ReadonlySet<string> };

const PAGE_SIZE = 500;
const MAX_AGE_MS = 60_000;
/** Bounds what is held in memory: about 30 MB. */
const MAX_KEPT_REFS = 300_000;
const MAX_KEPT_SCOPES = 200;

type KeptScope = {
  keptAt: number;
  scope: Promise<ReadonlySet<string>>;
  size: number;
};

/**
 * Tells which entities a caller may read, so that lists and numbers can be made of
 * those alone.
 *
 * @remarks
 * It is the catalog that decides: where the policy answers with conditions, the
 * catalog is asked for all entities with the caller's credentials. That is kept for a
 * minute for each user and policy, so an entity that came or went may be seen, or
 * not, for as long.
 */
export class ReadableEntities {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #kinds: string[] | undefined;
  readonly #now: () => number;
  readonly #kept = new Map<string, KeptScope>();

  /** @param options - `kinds` are those that have scorecards; all where undefined */
  static create(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    kinds: string[] | undefined;
    /** For tests. */
    now?: () => number;
  }): ReadableEntities {
    return new ReadableEntities(options);
  }

  private constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    kinds: string[] | undefined;
    now?: () => number;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#kinds = options.kinds;
    this.#now = options.now ?? Date.now;
  }

  /** For lists: which of the entities that have scorecards the caller may read. */
  async getScope(credentials: BackstageCredentials): Promise<ReadableScope> {
    const decision = await this.#decide(credentials);
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      return decision.result === AuthorizeResult.ALLOW
        ? { isAll: true }
        : { isAll: false, entityRefs: new Set() };
    }
    const { userEntityRef } = credentials.principal as
      | BackstageUserPrincipal
      | { userEntityRef?: undefined };
    const entityRefs = userEntityRef
      ? this.#keep(
          `${userEntityRef} ${JSON.stringify(decision.conditions)}`,
          credentials,
        )
      : this.#read(credentials);
    return { isAll: false, entityRefs: await entityRefs };
  }

  /**
   * Of which of some entities of any kind the caller may know. For who may not read
   * all, what does not exist is as what they may not read.
   */
  async findReadable(
    entityRefs: Iterable<string>,
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const all = new Set(entityRefs);
    if (all.size === 0) {
      return all;
    }
    const { result } = await this.#decide(credentials);
    if (result === AuthorizeResult.ALLOW) {
      return all;
    }
    const readable = new Set<string>();
    for (const chunk of chunksOf([...all], PAGE_SIZE)) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: chunk,
          fields: ['kind', 'metadata.name', 'metadata.namespace'],
        },
        { credentials },
      );
      for (const entity of items) {
        if (entity) {
          readable.add(stringifyEntityRef(entity));
        }
      }
    }
    return readable;
  }

  async #decide(credentials: BackstageCredentials): Promise<PolicyDecision> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    return decision;
  }

  #keep(
    key: string,
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const now = this.#now();
    for (const [other, { keptAt }] of this.#kept) {
      if (now - keptAt >= MAX_AGE_MS) {
        this.#kept.delete(other);
      }
    }
    const known = this.#kept.get(key);
    if (known) {
      return known.scope;
    }

    const kept: KeptScope = {
      keptAt: now,
      scope: this.#read(credentials),
      size: 0,
    };
    this.#kept.set(key, kept);
    kept.scope.then(
      refs => {
        kept.size = refs.size;
        this.#forgetOldest();
      },
      () => {
        if (this.#kept.get(key) === kept) {
          this.#kept.delete(key);
        }
      },
    );
    return kept.scope;
  }

  #forgetOldest() {
    let refs = 0;
    for (const { size } of this.#kept.values()) {
      refs += size;
    }
    for (const [key, { size }] of this.#kept) {
      if (refs <= MAX_KEPT_REFS && this.#kept.size <= MAX_KEPT_SCOPES) {
        return;
      }
      this.#kept.delete(key);
      refs -= size;
    }
  }

  async #read(credentials: BackstageCredentials): Promise<ReadonlySet<string>> {
    const refs = new Set<string>();
    for await (const page of this.#catalog.streamEntities(
      {
        ...(this.#kinds && { filter: { kind: this.#kinds } }),
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        pageSize: PAGE_SIZE,
      },
      { credentials },
    )) {
      for (const entity of page) {
        refs.add(stringifyEntityRef(entity));
      }
    }
    return refs;
  }
}
