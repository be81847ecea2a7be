/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nameKey } from '../../../conventions/nameKey';
import { normalizeTag } from '../../../conventions/normalizeTag';
import { tagValues } from '../../../conventions/tagValues';
import { specField } from '../../../entity/entityText';
import { tryParseEntityRef } from '../../../entity/tryParseEntityRef';
import { OwnershipClaim } from '../../facts/OwnerFact';
import { TaggedItem } from '../../facts/ServiceFacts';
import { foldItems } from '../../foldItems';
import { Requirement, RequirementItem } from '../../Requirement';
import { RequirementContext, requireFacts } from '../../requireFacts';
import { Odd, itemsOf, textOf, textsOf } from '../itemsOf';
import { serviceNames } from './serviceNames';

/**
 * What is seen of the service carries the tags that say whose it is.
 *
 * @public
 */
export const tagsRequirement: Requirement = {
  id: 'tags',
  version: 1,
  title: 'Tags',
  why: 'What has no tags is on no dashboard, in no SLO, and on nobody’s list.',
  passes:
    'Its SLOs, monitors and synthetic tests have tags for team, service and environment, and these agree with the catalog.',
  level: 2,
  subject: 'service',
  facts: requireFacts({
    id: 'tags',
    needs: ['taggedItems'],
    oneDecides: 'fail',
    uses: ['ownershipClaims'],
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
        items: items.map(item =>
          judgeItem(item, context, facts.ownershipClaims),
        ),
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
  }),
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
  claims: OwnershipClaim[] | undefined,
): RequirementItem {
  const tags = textsOf(item.tags);
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
  switch (agreement(tagValues(tags, keys.team), context, claims)) {
    case 'disagrees':
      return judged('fail', 'team', 'Its team is not the owner.');
    case 'agrees':
      return judged('pass', 'complete', 'It has all tags.');
    default:
      return judged(
        'unknown',
        'unknown.team',
        'It is not known whether its team is the owner.',
      );
  }
}

function hasValue(tags: string[], keys: string[]): boolean {
  return tagValues(tags, keys).length > 0;
}

/** Undefined where nothing says which team is which owner. */
function agreement(
  teams: string[],
  { entity }: RequirementContext,
  claims: OwnershipClaim[] | undefined,
): 'agrees' | 'disagrees' | undefined {
  const named = itemsOf(claims).filter(({ owner }) =>
    teams.includes(normalizeValue(textOf(owner))),
  );
  if (named.some(({ agrees }) => agrees === false)) {
    return 'disagrees';
  }
  const owner = tryParseEntityRef(specField(entity, 'owner'), {
    defaultKind: 'group',
  });
  return teams.every(
    team =>
      named.some(
        one =>
          one.agrees === true && normalizeValue(textOf(one.owner)) === team,
      ) ||
      (owner !== undefined && nameKey(team) === nameKey(owner.name)),
  )
    ? 'agrees'
    : undefined;
}

/** As the values of tags are. */
function normalizeValue(value: string): string {
  return normalizeTag(`team:${value}`).slice('team:'.length);
}
