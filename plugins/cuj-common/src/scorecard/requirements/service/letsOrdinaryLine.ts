/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { normalizeTag } from '../../../conventions/normalizeTag';
import { TagFilter } from '../../../queries/parseTagFilter';
import { Ternary, statusHasTag } from '../slo/expectedErrors/matchesStatus';

const OK = 200;
const severityKey =
  /^(?:.*[._])?(?:status|level|severity|severity_text|loglevel|log_level|levelname)$/;
const ordinarySeverities = [
  'info',
  'information',
  'informational',
  'notice',
  'ok',
];
/** Where lines come from, and not what they say. */
const originKey =
  /^(?:service|env|environment|source|ddsource|sourcecategory|host|hostname|team|version|region|zone|availability-zone|availability_zone|datacenter|site|account|account_id|aws_account|project|project_id|subscription_id|cluster|cluster_name|namespace|index|datadog_index|datadog_is_excluded|cloud_provider|(?:kube|container|pod|image|docker|ecs|deployment)(?:_.*)?)$/;
/** The same, where it is a tag: an attribute of this name is of what the line says. */
const originTag =
  /^(?:app|application|tier|role|stage|dyno|filename|dirname|cluster-name|(?:aws|gcp|azure|eks)_(?!request_).*)$/;
/** What a line says, wherever that stands. */
const contentKey =
  /(?:^|[._])(?:event|events|evt|action|activity|type|kind|category|message|msg|logger|error|exception|url|path|route|endpoint|method|operation|resource|resource_name|job|task|filename)(?:[._]|$)/;

/**
 * Whether a search of logs finds an ordinary line of the service: one that says that
 * something went well, and whose content nobody knows beforehand.
 *
 * @param scopeKeys - keys of tags that say where lines come from, besides well-known ones
 * @returns undefined where it can't be told whether a tag says that
 */
export function letsOrdinaryLine(
  filter: TagFilter,
  scopeKeys: string[],
  isRequired = true,
): Ternary {
  switch (filter.type) {
    case 'tag':
      return lineHas(filter, scopeKeys, isRequired);
    case 'not': {
      const inner = letsOrdinaryLine(filter.of, scopeKeys, !isRequired);
      return inner === undefined ? undefined : !inner;
    }
    default: {
      // One part that is false makes an `and` false, whatever the others are.
      const decisive = filter.type === 'or';
      const parts = filter.of.map(part =>
        letsOrdinaryLine(part, scopeKeys, isRequired),
      );
      if (parts.includes(decisive)) {
        return decisive;
      }
      return parts.includes(undefined) ? undefined : !decisive;
    }
  }
}

function lineHas(
  tag: { key: string; value: string },
  scopeKeys: string[],
  isRequired: boolean,
): Ternary {
  const key = tag.key.toLowerCase();
  const bare = key.replace(/^@/, '');
  if (key === '') {
    return /^\*+$/.test(tag.value);
  }
  if (severityKey.test(bare)) {
    return isOrdinary(tag.value.toLowerCase());
  }
  const isOrigin =
    originKey.test(bare) ||
    originTag.test(key) ||
    scopeKeys.some(one => normalizeTag(one) === normalizeTag(bare));
  if (isOrigin) {
    // It is of this service, and not of what is left out.
    return isRequired;
  }
  if (!isRequired) {
    return statusHasTag(OK, tag) ?? false;
  }
  return key !== bare || contentKey.test(bare) ? false : undefined;
}

function isOrdinary(severity: string): Ternary {
  // Each logger has numbers of its own.
  if (/^\W*\d/.test(severity)) {
    return undefined;
  }
  const start = /^([a-z]*)\*$/.exec(severity)?.[1];
  return start === undefined
    ? ordinarySeverities.includes(severity)
    : ordinarySeverities.some(one => one.startsWith(start));
}
