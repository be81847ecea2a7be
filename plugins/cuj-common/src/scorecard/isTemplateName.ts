/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const MAX_LENGTH = 60;

/** What examples ask an author to put in. A team may well be called `your-health`. */
const nouns = new Set([
  'api',
  'app',
  'application',
  'channel',
  'company',
  'component',
  'domain',
  'endpoint',
  'group',
  'here',
  'host',
  'id',
  'integration',
  'journey',
  'key',
  'monitor',
  'name',
  'org',
  'organisation',
  'organization',
  'owner',
  'path',
  'project',
  'resource',
  'rotation',
  'routing',
  'runbook',
  'schedule',
  'service',
  'slo',
  'slug',
  'squad',
  'stakeholder',
  'stakeholders',
  'system',
  'tag',
  'team',
  'url',
  'value',
]);

/** The channel in the examples of chat tools. */
const sampleChannel = /^c0123456\d{0,4}$/;
/** Nearly all names begin with something else. */
const beginning = /^(?:your|c0)/i;

/**
 * Whether a name is one that an example left open, such as `your-team` or
 * `YOUR_SERVICE_ID`: nothing but such words, so that no real name is taken for one.
 */
export function isTemplateName(text: string): boolean {
  if (text.length > MAX_LENGTH || !beginning.test(text)) {
    return false;
  }
  const name = text.toLowerCase();
  if (sampleChannel.test(name)) {
    return true;
  }
  const [first, ...others] = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return (
    first === 'your' &&
    others.length > 0 &&
    others.every(word => nouns.has(word))
  );
}
