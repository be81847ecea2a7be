/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * @returns the entity, read with the caller's credentials
 * @throws `NotFoundError` where there is none or the caller may not read it, which is
 *   the same to them
 */
export async function readEntity(
  catalog: CatalogService,
  entityRef: string,
  options: { credentials: BackstageCredentials },
): Promise<Entity> {
  const entity = await catalog.getEntityByRef(entityRef, options);
  if (!entity) {
    throw new NotFoundError(
      `There is no entity ${entityRef}, or you may not read it`,
    );
  }
  return entity;
}
