/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { metadataField, specField } from '../../../entity/entityText';
import { tryParseEntityRef } from '../../../entity/tryParseEntityRef';
import { ServiceDefinition } from '../../../services/ServiceDefinition';
import { OwnerFact } from '../../facts/OwnerFact';
import { LinkCheck } from '../../facts/ServiceFacts';
import { RequirementFinding } from '../../Requirement';
import { FactsPart, requireFacts } from '../../requireFacts';
import { ScorecardSettings } from '../../ScorecardSettings';
import { fieldsOf, itemsOf, textOf, textsOf } from '../itemsOf';
import { findLinkProblem } from './findLinkProblem';
import { findRunbookLinks } from './findRunbookLinks';
import { isEverRead } from './isEverRead';
import { judgeRunbookAddress } from './judgeRunbookAddress';

type Link = { path: string; url: string };

const nothing: RequirementFinding = {
  verdict: 'not_applicable',
  code: 'runbook.unasked',
  message: 'Nothing is known of the address.',
  evidence: [],
};

const ofEntity = requireFacts({
  id: 'runbook',
  needs: [],
  uses: ['linkChecks', 'owner'],
  evaluate({ entity, settings, facts }) {
    const findings = judgeLinks(
      linksOfEntity(entity, settings),
      entity,
      settings,
      facts,
    );
    // Then the text has said it all.
    return findings.every(({ code }) => code === 'runbook.found')
      ? nothing
      : choose(findings);
  },
});

const ofDefinitions = requireFacts({
  id: 'runbook',
  needs: ['serviceDefinitions'],
  uses: ['linkChecks', 'owner'],
  evaluate({ entity, settings, facts }) {
    const links = itemsOf(facts.serviceDefinitions).flatMap(definition =>
      openable(
        itemsOf(definition.links as ServiceDefinition['links'])
          // What the source calls a name, the entity calls a title.
          .map(link => ({ ...link, title: link.name })),
        index => `service definition ${textOf(definition.id)}: links[${index}]`,
        settings,
      ),
    );
    return choose(judgeLinks(links, entity, settings, facts));
  },
});

/**
 * What is known of the addresses of runbooks: of those in the entity or, where it has
 * none that can be opened, of those in the service definitions.
 */
export const runbookFacts: FactsPart = {
  needs: [],
  uses: ['linkChecks', 'owner', 'serviceDefinitions'],
  evaluate(context, all) {
    const hasOwn = linksOfEntity(context.entity, context.settings).length > 0;
    return hasOwn || !isEverRead(all.serviceDefinitions)
      ? ofEntity.evaluate(context, all)
      : ofDefinitions.evaluate(context, all);
  },
};

function linksOfEntity(entity: Entity, settings: ScorecardSettings): Link[] {
  return openable(
    metadataField(entity, 'links'),
    index => `metadata.links[${index}].url`,
    settings,
  );
}

function openable(
  links: unknown,
  pathOf: (index: number) => string,
  settings: ScorecardSettings,
): Link[] {
  return findRunbookLinks(links, settings).flatMap(({ url, index }) =>
    typeof url !== 'string' || findLinkProblem(url, settings)
      ? []
      : { path: pathOf(index), url: url.trim() },
  );
}

function judgeLinks(
  links: Link[],
  entity: Entity,
  settings: ScorecardSettings,
  facts: { linkChecks?: LinkCheck[]; owner?: OwnerFact },
): RequirementFinding[] {
  const owner = ownerOf(entity, settings, facts.owner);
  const checks = itemsOf(facts.linkChecks);
  return links.map(({ path, url }) =>
    judgeRunbookAddress({
      path,
      url,
      owner,
      prefixes: settings.runbook.ownerPrefixes,
      check: checks.find(check => textOf(check.url).trim() === url),
    }),
  );
}

/** One that can be relied upon is enough. */
function choose(findings: RequirementFinding[]): RequirementFinding {
  return (
    findings.find(({ verdict }) => verdict === 'pass') ??
    findings.find(({ verdict }) => verdict === 'unknown') ??
    findings[0] ??
    nothing
  );
}

/** The owner as the catalog knows it, or else as the entity names it. */
function ownerOf(
  entity: Entity,
  settings: ScorecardSettings,
  fact: OwnerFact | undefined,
): { entityRef?: string; prefixes: string[] } {
  const { entityRef, documentationPrefixes } = fieldsOf(fact);
  if (typeof entityRef === 'string') {
    return { entityRef, prefixes: textsOf(documentationPrefixes) };
  }
  const namespace = metadataField(entity, 'namespace');
  const ref = tryParseEntityRef(specField(entity, 'owner'), {
    defaultKind: 'group',
    defaultNamespace: textOf(namespace) || 'default',
  });
  if (!ref) {
    return { prefixes: [] };
  }
  const stated = `${ref.kind}:${ref.namespace}/${ref.name}`.toLocaleLowerCase(
    'en-US',
  );
  return {
    entityRef: stated,
    prefixes: Object.hasOwn(settings.runbook.ownerPrefixes, stated)
      ? settings.runbook.ownerPrefixes[stated]
      : [],
  };
}
