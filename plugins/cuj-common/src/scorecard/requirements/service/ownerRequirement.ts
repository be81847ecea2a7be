/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { metadataField, specField } from '../../../entity/entityText';
import { tryParseEntityRef } from '../../../entity/tryParseEntityRef';
import { isPlaceholder } from '../../placeholders';
import { Requirement, RequirementFinding } from '../../Requirement';
import { ScorecardSettings } from '../../ScorecardSettings';
import { failOwner as fail, ownerPath as path } from './failOwner';
import { ownerFacts } from './ownerFacts';

/**
 * `spec.owner` is one reference to a Group that exists and has members, and nothing
 * else names another owner.
 *
 * @public
 */
export const ownerRequirement: Requirement = {
  id: 'owner',
  version: 3,
  title: 'Owner',
  why: 'Somebody has to be responsible when the journey breaks here, and stay so when people move on.',
  passes:
    'The owner is one reference to a Group that exists and has members, and nothing else names another owner.',
  level: 1,
  subject: 'service',
  evaluateText(entity, settings) {
    const owner = specField(entity, 'owner');

    if (Array.isArray(owner)) {
      return fail(
        'several',
        `There are ${owner.length} owners; nobody is responsible when several are.`,
        JSON.stringify(owner),
      );
    }
    if (owner === undefined || owner === null || owner === '') {
      return fail('missing', 'There is no owner.');
    }
    if (typeof owner !== 'string') {
      return fail(
        'malformed',
        'The owner is not the name of a Group.',
        JSON.stringify(owner),
      );
    }
    return evaluateText(
      owner.trim(),
      metadataField(entity, 'namespace'),
      settings,
    );
  },
  facts: ownerFacts,
};

function evaluateText(
  owner: string,
  namespace: unknown,
  settings: ScorecardSettings,
): RequirementFinding {
  if (owner === '') {
    return fail('missing', 'There is no owner.');
  }
  if (isPlaceholder(owner, settings.placeholders)) {
    return fail('placeholder', `The owner '${owner}' is a placeholder.`, owner);
  }
  if (/[,;|&]|\s(and|or|und|et|y)\s/i.test(owner)) {
    return fail(
      'several',
      `The owner '${owner}' names several; nobody is responsible when several are.`,
      owner,
    );
  }
  if (/^(mailto:)?[^@\s]+@[^@\s]+$/.test(owner)) {
    return fail(
      'email',
      'The owner is an e-mail address, which leaves with its person.',
      owner,
    );
  }

  const ref = tryParseEntityRef(owner, {
    defaultKind: 'group',
    defaultNamespace:
      typeof namespace === 'string' && namespace ? namespace : 'default',
  });
  if (
    !ref ||
    !KubernetesValidatorFunctions.isValidNamespace(
      ref.namespace.toLowerCase(),
    ) ||
    !KubernetesValidatorFunctions.isValidObjectName(ref.name)
  ) {
    return fail(
      'malformed',
      `The owner '${owner}' is not a reference that any Group could have.`,
      owner,
    );
  }
  if (isPlaceholder(ref.name, settings.placeholders)) {
    return fail('placeholder', `The owner '${owner}' is a placeholder.`, owner);
  }

  const kind = ref.kind.toLocaleLowerCase('en-US');
  if (kind === 'user' && !settings.owner.allowUsers) {
    return fail(
      'user',
      `The owner '${owner}' is a person; ownership has to outlast one.`,
      owner,
    );
  }
  if (kind !== 'group' && kind !== 'user') {
    return fail(
      'kind',
      `The owner '${owner}' is of the kind ${ref.kind}, which can't own anything.`,
      owner,
    );
  }
  return {
    verdict: 'pass',
    code: 'owner.stated',
    message: `Owned by ${owner}.`,
    evidence: [{ path, value: owner }],
  };
}
