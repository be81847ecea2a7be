/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nameKey } from '../../../conventions/nameKey';
import { tagValues } from '../../../conventions/tagValues';
import { specField } from '../../../entity/entityText';
import { tryParseEntityRef } from '../../../entity/tryParseEntityRef';
import { TaggedItem } from '../../facts/ServiceFacts';
import { foldItems } from '../../foldItems';
import { Requirement, RequirementItem } from '../../Requirement';
import {
  FactsPart,
  RequirementContext,
  requireFacts,
} from '../../requireFacts';
import { Odd, itemsOf, textOf, textsOf } from '../itemsOf';
import { serviceNames } from './serviceNames';

const itemsFacts = requireFacts({
  id: 'tags',
  needs: ['taggedItems'],
  reads: [],
  oneDecides: 'fail',
  evaluate({ facts, ...context }) {
    const items = itemsOf(facts.taggedItems);
    if (items.length === 0) {
      return {
        verdict: 'unknown',
        code: 'tags.unknown.nothing',
        message:
          'Nothing of the service was seen in the sources, so nothing is known of its tags.',
        evidence: [],
      };
    }
    const { team, service, environment } = tagKeysOf(context);
    return foldItems({
      id: 'tags',
      noun: ['tagged item', 'tagged items'],
      items: items.map(item => judgeItem(item, context)),
      remediation: {
        text: 'Give each SLO, monitor and synthetic test of the service these tags, with the team that the catalog names as the owner.',
        example: [
          'tags:',
          `  - ${team[0]}:your-team`,
          `  - ${service[0]}:${
            serviceNames(context.entity)[0] ?? 'your-service'
          }`,
          `  - ${environment[0]}:${context.conventions.environments.production[0]}`,
        ].join('\n'),
      },
    });
  },
});

/**
 * What of the service carries which tags.
 *
 * @remarks
 * Synthetic tests that were never read are not looked at, and the message says so.
 */
const tagsFacts: FactsPart = {
  needs: itemsFacts.needs,
  uses: ['syntheticTests'],
  reads: [],
  evaluate(context, all) {
    const finding = itemsFacts.evaluate(context, all);
    const { taggedItems, syntheticTests: tests } = all;
    return tests?.state === 'missing' &&
      taggedItems !== undefined &&
      taggedItems.state !== 'missing'
      ? {
          ...finding,
          message: `${finding.message} Its synthetic tests were not looked at: ${tests.reason}`,
        }
      : finding;
  },
};

/**
 * What is seen of the service carries the tags that say whose it is.
 *
 * @public
 */
export const tagsRequirement: Requirement = {
  id: 'tags',
  version: 2,
  title: 'Tags',
  why: 'What has no tags is on no dashboard, in no SLO, and on nobody’s list.',
  passes:
    'Its SLOs, monitors and synthetic tests have tags for team, service and environment, and these agree with the catalog.',
  level: 2,
  subject: 'service',
  facts: tagsFacts,
};

function tagKeysOf({ conventions }: Pick<RequirementContext, 'conventions'>) {
  return {
    team: conventions.teamTagKeys,
    service: conventions.serviceTagKeys,
    environment: conventions.environmentTagKeys,
  };
}

function judgeItem(
  item: Odd<TaggedItem>,
  context: RequirementContext,
): RequirementItem {
  const tags = textsOf(item.tags);
  const entityRefs = textsOf(item.entityRefs);
  const keys = tagKeysOf(context);
  const judged = (
    verdict: RequirementItem['verdict'],
    code: string,
    message: string,
  ) => ({
    id: `${textOf(item.kind)}:${textOf(item.id)}`,
    name: textOf(item.name),
    verdict,
    code: `tags.${code}`,
    message,
    ...(entityRefs.length > 0 && { entityRefs }),
  });

  const missing = [keys.team, keys.service, keys.environment]
    .filter(([first, ...others]) => !hasValue(tags, [first, ...others]))
    .map(([first]) => first);
  if (missing.length > 0) {
    return judged(
      'fail',
      'missing',
      `It has no tag ${missing.join(' and no tag ')}.`,
    );
  }
  const names = serviceNames(context.entity).map(nameKey);
  if (
    !tagValues(tags, keys.service).some(name => names.includes(nameKey(name)))
  ) {
    return judged('fail', 'service', 'Its service is not this one.');
  }
  if (item.isOfOwner === false) {
    return judged('fail', 'team', 'Its team is not the owner.');
  }
  return item.isOfOwner === true || isNamedLikeOwner(tags, context)
    ? judged('pass', 'complete', 'It has all tags.')
    : judged(
        'unknown',
        'unknown.team',
        'It is not known whether its team is the owner.',
      );
}

function hasValue(tags: string[], keys: string[]): boolean {
  return tagValues(tags, keys).length > 0;
}

/** Whether no other team is named than one that is called as the owner is. */
function isNamedLikeOwner(
  tags: string[],
  context: RequirementContext,
): boolean {
  const owner = tryParseEntityRef(specField(context.entity, 'owner'), {
    defaultKind: 'group',
  });
  return (
    owner !== undefined &&
    tagValues(tags, tagKeysOf(context).team).every(
      team => nameKey(team) === nameKey(owner.name),
    )
  );
}
