/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { asObject, metadataField } from '../entity/entityText';
import { itemsOf } from '../scorecard/requirements/itemsOf';
import { findLinkProblem } from '../scorecard/requirements/service/findLinkProblem';
import { findRunbookLinks } from '../scorecard/requirements/service/findRunbookLinks';
import { runbookAddressesIn } from '../scorecard/requirements/slo/readDescription';
import { ScorecardSettings } from '../scorecard/ScorecardSettings';
import { ServiceDefinition } from '../services/ServiceDefinition';
import { trimEndWhile } from './trimEndWhile';

/**
 * A runbook as something names it.
 *
 * @public
 */
export interface NamedRunbook {
  /** Its title, else its address. */
  title: string;
  /** An address that a browser can open. */
  url: string;
}

/**
 * The runbooks that the links of an entity name, each once.
 *
 * @public
 */
export function runbooksOfEntity(
  entity: Entity,
  settings: ScorecardSettings,
): NamedRunbook[] {
  return once(runbooksIn(metadataField(entity, 'links'), settings));
}

/**
 * The runbooks that service definitions name, each once.
 *
 * @public
 */
export function runbooksOfDefinitions(
  definitions: ServiceDefinition[],
  settings: ScorecardSettings,
): NamedRunbook[] {
  return once(
    itemsOf(definitions).flatMap(({ links }) =>
      runbooksIn(
        itemsOf(links as ServiceDefinition['links'])
          // What the source calls a name, the entity calls a title.
          .map(link => ({ ...link, title: link.name })),
        settings,
      ),
    ),
  );
}

/**
 * The runbooks that a text names, such as the message of a monitor or the description
 * of an SLO, each once: the addresses that stand next to a word for it.
 *
 * @public
 */
export function runbooksInText(
  text: string,
  settings: ScorecardSettings,
): NamedRunbook[] {
  const addresses = runbookAddressesIn(
    text,
    settings.runbook.titleWords,
    settings.placeholders,
  );
  return once(
    addresses.flatMap(written => {
      const url = trimEndWhile(written, char => '.,;:!?*_'.includes(char));
      return findLinkProblem(url, settings) ? [] : [{ title: url, url }];
    }),
  );
}

function runbooksIn(
  links: unknown,
  settings: ScorecardSettings,
): NamedRunbook[] {
  return findRunbookLinks(links, settings).flatMap(({ url, index }) => {
    if (typeof url !== 'string' || findLinkProblem(url, settings)) {
      return [];
    }
    const title = asObject((links as unknown[])[index])?.title;
    return {
      title: (typeof title === 'string' && title.trim()) || url.trim(),
      url: url.trim(),
    };
  });
}

function once(runbooks: NamedRunbook[]): NamedRunbook[] {
  return [...new Map(runbooks.map(one => [one.url, one])).values()];
}
