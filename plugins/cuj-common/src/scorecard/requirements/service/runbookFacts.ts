/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { metadataField, specField } from '../../../entity/entityText';
import { tryParseEntityRef } from '../../../entity/tryParseEntityRef';
import { OwnerFact } from '../../facts/OwnerFact';
import { LinkCheck } from '../../facts/ServiceFacts';
import { RequirementFinding } from '../../Requirement';
import { FactsPart, requireFacts } from '../../requireFacts';
import { ScorecardSettings } from '../../ScorecardSettings';
import { fieldsOf, itemsOf, textOf, textsOf } from '../itemsOf';
import { isEverRead } from './isEverRead';
import { judgeRunbookAddress } from './judgeRunbookAddress';
import {
  RunbookLink,
  runbookLinksOfDefinitions,
  runbookLinksOfEntity,
} from './runbookLinks';

const nothing: RequirementFinding = {
  verdict: 'not_applicable',
  code: 'runbook.unasked',
  message: 'Nothing is known of the address.',
  evidence: [],
};

type Links = 'linkChecks' | 'owner';

/** @param needed - what was found out too long ago to be relied upon */
function ofEntity(needed: Links[]): FactsPart {
  return requireFacts<Links, Links>({
    id: 'runbook',
    needs: needed,
    uses: ['linkChecks', 'owner'],
    evaluate({ entity, settings, facts }) {
      const findings = judgeLinks(
        runbookLinksOfEntity(entity, settings),
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
}

/** @param needed - what was found out too long ago to be relied upon */
function ofDefinitions(needed: Links[]): FactsPart {
  return requireFacts<Links | 'serviceDefinitions', Links>({
    id: 'runbook',
    needs: ['serviceDefinitions', ...needed],
    uses: ['linkChecks', 'owner'],
    evaluate({ entity, settings, facts }) {
      const links = runbookLinksOfDefinitions(
        facts.serviceDefinitions,
        settings,
      );
      return choose(judgeLinks(links, entity, settings, facts));
    },
  });
}

/**
 * What is known of the addresses of runbooks: of those in the entity or, where it has
 * none that can be opened, of those in the service definitions.
 *
 * @remarks
 * Links that were never checked are taken to lead somewhere. Those that were checked
 * too long ago are not: one that was broken has not become whole by not being looked at.
 */
export const runbookFacts: FactsPart = {
  needs: [],
  uses: ['linkChecks', 'owner', 'serviceDefinitions'],
  reads: [],
  evaluate(context, all) {
    const hasOwn =
      runbookLinksOfEntity(context.entity, context.settings).length > 0;
    const partOf =
      hasOwn || !isEverRead(all.serviceDefinitions) ? ofEntity : ofDefinitions;
    const finding = partOf([]).evaluate(context, all);
    return finding.verdict === 'fail' || all.linkChecks?.state !== 'stale'
      ? finding
      : partOf(['linkChecks']).evaluate(context, all);
  },
};

function judgeLinks(
  links: RunbookLink[],
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
