/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujConventions } from '../../conventions/CujConventions';
import { nameKey } from '../../conventions/nameKey';
import { normalizeTag } from '../../conventions/normalizeTag';
import { tagValues } from '../../conventions/tagValues';
import { isPlaceholder } from '../placeholders';
import { ItemVerdict } from './judgeItems';

/**
 * Whether required tags are there, each with one value that is known.
 *
 * @remarks
 * Tags are compared as the source stores them, whatever case and signs they were
 * written in. Two values of one key are doubled; the same one twice is not, since
 * the source keeps it once.
 *
 * @param options - `services` are the names that a service may have there;
 *   `onlyPresence` is whether any value will do, and any number of them, but for
 *   placeholders
 */
export function judgeTags(options: {
  tags: string[];
  required: string[];
  conventions: CujConventions;
  placeholders: string[];
  services: string[];
  onlyPresence?: boolean;
}): ItemVerdict {
  const { tags, required, conventions, placeholders, onlyPresence } = options;
  const { production, other } = conventions.environments;
  const environments = new Set([...production, ...other].map(nameKey));
  const services = new Set(options.services.map(nameKey));

  const missing: string[] = [];
  const doubled: Array<{ key: string; values: string[] }> = [];
  const unknown: Array<{ key: string; values: string[] }> = [];
  for (const key of required) {
    const alike = keysLike(key, conventions);
    const values = tagValues(tags, alike);
    if (onlyPresence) {
      if (values.every(value => isPlaceholder(value, placeholders))) {
        missing.push(key);
      }
      continue;
    }
    if (values.length === 0) {
      missing.push(key);
      continue;
    }
    if (values.length > 1) {
      doubled.push({ key, values });
    }
    const strange = values.filter(value => {
      if (includesKey(conventions.environmentTagKeys, key)) {
        return !environments.has(nameKey(value));
      }
      return includesKey(conventions.serviceTagKeys, key)
        ? !services.has(nameKey(value))
        : isPlaceholder(value, placeholders);
    });
    if (strange.length > 0) {
      unknown.push({ key, values: strange });
    }
  }

  const say = (describe: (one: { key: string; values: string[] }) => string) =>
    [
      missing.length > 0 && `Missing: ${missing.join(', ')}.`,
      doubled.length > 0 &&
        `More than one value: ${doubled.map(describe).join(', ')}.`,
      unknown.length > 0 && `Not known: ${unknown.map(describe).join(', ')}.`,
    ]
      .filter(Boolean)
      .join(' ');
  const code =
    (missing.length > 0 && 'missing') ||
    (doubled.length > 0 && 'doubled') ||
    (unknown.length > 0 && 'unknown-value');
  if (!code) {
    return {
      verdict: 'pass',
      code: 'complete',
      message: `Every required tag is there${
        onlyPresence ? '' : ' once'
      }: ${required.join(', ')}.`,
    };
  }
  return {
    verdict: 'fail',
    code,
    message: say(({ key, values }) => `${key}:${values.join(`, ${key}:`)}`),
    general: say(({ key }) => key),
  };
}

/** Tags that would do, in the form in which Terraform takes them. */
export function exampleTags(
  required: string[],
  conventions: CujConventions,
  names: { service: string; type: string },
): string {
  const { environments } = conventions;
  const samples: Array<[keys: string[], value: string]> = [
    [conventions.environmentTagKeys, environments.production[0] ?? 'prod'],
    [conventions.serviceTagKeys, names.service],
    [conventions.sloTypeTagKeys, names.type],
    [conventions.monitorTypeTagKeys, names.type],
    [conventions.teamTagKeys, 'your-team'],
  ];
  const tags = required.map(key => {
    const sample = samples.find(([keys]) => includesKey(keys, key));
    return JSON.stringify(
      normalizeTag(`${key}:${sample?.[1] ?? 'your-value'}`),
    );
  });
  return `tags = [${tags.join(', ')}]`;
}

/** All keys that mean the same as one. */
function keysLike(key: string, conventions: CujConventions): string[] {
  const lists = [
    conventions.serviceTagKeys,
    conventions.journeyTagKeys,
    conventions.environmentTagKeys,
    conventions.teamTagKeys,
    conventions.sloTypeTagKeys,
    conventions.monitorTypeTagKeys,
  ];
  return [key, ...lists.filter(keys => includesKey(keys, key)).flat()];
}

function includesKey(keys: string[], key: string): boolean {
  return keys.some(one => normalizeTag(one) === normalizeTag(key));
}
