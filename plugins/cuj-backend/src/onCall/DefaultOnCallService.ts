/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityOnCall } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { ownerRefOf } from '../overview/buildJourneyOverview';
import { serviceNameOf } from './collectCandidates';
import { OnCallFinder } from './OnCallFinder';
import { OnCallService } from './OnCallService';
import { ServiceTeamStore } from './ServiceTeamStore';

type Options = {
  catalog: CatalogService;
  serviceTeamStore: ServiceTeamStore;
  finder: OnCallFinder;
  sources: SloSource[];
};

/**
 * Finds out which teams may be meant, from what the caller may read of the catalog and
 * from the sources' service definitions, and who of them is on call, there or in another
 * system.
 */
export class DefaultOnCallService implements OnCallService {
  readonly #options: Options;

  static create(options: Options): DefaultOnCallService {
    return new DefaultOnCallService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async getOnCall(
    entityRef: string,
    options: { credentials: BackstageCredentials; signal: AbortSignal },
  ): Promise<EntityOnCall> {
    const { catalog, finder } = this.#options;
    const { credentials, signal } = options;
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${entityRef}, or you may not read it`,
      );
    }
    const [owner, serviceTeams] = await Promise.all([
      this.#readOwner(entity, credentials),
      this.#readServiceTeams(entity),
    ]);
    const { answer, candidates, problems } = await finder.find(
      { entity, ...(owner && { owner }), serviceTeams },
      signal,
    );
    return {
      entityRef: stringifyEntityRef(entity),
      ...{ candidates, ...answer, problems },
    };
  }

  /** A Group that the caller may not read names no team to them. */
  async #readOwner(
    entity: Entity,
    credentials: BackstageCredentials,
  ): Promise<Entity | undefined> {
    const ownerRef = ownerRefOf(entity);
    return ownerRef && parseEntityRef(ownerRef).kind === 'group'
      ? this.#options.catalog.getEntityByRef(ownerRef, { credentials })
      : undefined;
  }

  async #readServiceTeams(entity: Entity) {
    const { serviceTeamStore, sources } = this.#options;
    const name = serviceNameOf(entity);
    return name === undefined
      ? []
      : serviceTeamStore.findTeams({
          name,
          sources: sources.map(source => source.name),
        });
  }
}
