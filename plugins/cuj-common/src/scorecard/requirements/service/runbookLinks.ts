/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { metadataField } from '../../../entity/entityText';
import { ServiceDefinition } from '../../../services/ServiceDefinition';
import { ScorecardSettings } from '../../ScorecardSettings';
import { itemsOf, textOf } from '../itemsOf';
import { findLinkProblem } from './findLinkProblem';
import { findRunbookLinks } from './findRunbookLinks';

/** A link to a runbook that a browser can open. */
export type RunbookLink = { path: string; url: string };

/** Those that stand in the entity. */
export function runbookLinksOfEntity(
  entity: Entity,
  settings: ScorecardSettings,
): RunbookLink[] {
  return openable(
    metadataField(entity, 'links'),
    index => `metadata.links[${index}].url`,
    settings,
  );
}

/** Those that stand in service definitions. */
export function runbookLinksOfDefinitions(
  definitions: ServiceDefinition[],
  settings: ScorecardSettings,
): RunbookLink[] {
  return itemsOf(definitions).flatMap(definition =>
    openable(
      itemsOf(definition.links as ServiceDefinition['links'])
        // What the source calls a name, the entity calls a title.
        .map(link => ({ ...link, title: link.name })),
      index => `service definition ${textOf(definition.id)}: links[${index}]`,
      settings,
    ),
  );
}

/**
 * The addresses of runbooks that the requirement `runbook` looks at, each once: those
 * in the entity or, where it has none that a browser can open, those in the service
 * definitions.
 *
 * @param definitions - what the service says of itself in the sources' own catalogs
 * @returns addresses as they stand there, without blanks around them
 *
 * @public
 */
export function runbookUrlsOf(
  entity: Entity,
  definitions: ServiceDefinition[],
  settings: ScorecardSettings,
): string[] {
  const own = runbookLinksOfEntity(entity, settings);
  const links =
    own.length > 0 ? own : runbookLinksOfDefinitions(definitions, settings);
  return [...new Set(links.map(({ url }) => url))];
}

function openable(
  links: unknown,
  pathOf: (index: number) => string,
  settings: ScorecardSettings,
): RunbookLink[] {
  return findRunbookLinks(links, settings).flatMap(({ url, index }) =>
    typeof url !== 'string' || findLinkProblem(url, settings)
      ? []
      : { path: pathOf(index), url: url.trim() },
  );
}
