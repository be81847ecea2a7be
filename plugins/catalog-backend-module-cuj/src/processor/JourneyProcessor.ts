/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Entity,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  isJourneyEntity,
  tryParseEntityRef,
  validateJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * Adds the Journey kind to the catalog: its schema, and its relations to owner,
 * system and the services of its steps.
 *
 * @internal
 */
export class JourneyProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'CujJourneyProcessor';
  }

  /**
   * @throws `InputError` with all problems of a Journey that does not follow the
   *   schema: nobody could read it
   */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    const validation = validateJourneyEntity(entity);
    if (validation.outcome === 'invalid') {
      throw new InputError(
        `The Journey can't be read: ${validation.problems.join('; ')}`,
      );
    }
    return validation.outcome === 'valid';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (!isJourneyEntity(entity)) {
      return entity;
    }
    const self = getCompoundEntityRef(entity);
    const { owner, system, steps } = entity.spec;

    const emitPair = (
      ref: string | undefined,
      defaultKind: string,
      [outgoing, incoming]: [string, string],
    ) => {
      // One that can't be read is a failed requirement, not an unreadable entity.
      const target = tryParseEntityRef(ref, {
        defaultKind,
        defaultNamespace: self.namespace,
      });
      if (!target) {
        return;
      }
      emit(processingResult.relation({ source: self, type: outgoing, target }));
      emit(
        processingResult.relation({
          source: target,
          type: incoming,
          target: self,
        }),
      );
    };

    emitPair(owner, 'Group', [RELATION_OWNED_BY, RELATION_OWNER_OF]);
    emitPair(system, 'System', [RELATION_PART_OF, RELATION_HAS_PART]);
    const services = steps.flatMap(({ service }) => {
      const target = tryParseEntityRef(service, {
        defaultKind: 'Component',
        defaultNamespace: self.namespace,
      });
      return target ? [stringifyEntityRef(target)] : [];
    });
    for (const service of new Set(services)) {
      emitPair(service, 'Component', [
        RELATION_DEPENDS_ON,
        RELATION_DEPENDENCY_OF,
      ]);
    }
    return entity;
  }
}
