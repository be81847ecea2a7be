/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  asObject,
  annotationsOf,
  metadataField,
} from '../../../entity/entityText';
import { isPlaceholder } from '../../placeholders';
import { RequirementEvidence } from '../../Requirement';
import { ScorecardSettings } from '../../ScorecardSettings';
import { textOf } from '../itemsOf';
import { findLinkProblem } from './findLinkProblem';

/** Annotations that name a channel. */
const annotationPattern =
  /^(slack\.com|teams\.microsoft\.com|chat\.google\.com|discord\.com|mattermost\.com|zulip\.com)\/./;
/** What links to a channel say that they are. */
const linkWords = new Set([
  'channel',
  'chat',
  'discord',
  'email',
  'mail',
  'mailto',
  'mattermost',
  'slack',
  'teams',
  'zulip',
]);
/** Kinds of contacts of service definitions that are one or the other, besides those. */
const contactTypes = new Set([
  ...['campfire', 'dingtalk', 'element', 'feishu', 'flock', 'hangouts', 'irc'],
  ...['jabber', 'lark', 'matrix', 'msteams', 'signal', 'skype', 'telegram'],
  ...['twist', 'viber', 'webex', 'whatsapp', 'xmpp'],
]);
/** Hosts that channels are at; `x.slack.com` too. */
const hosts = [
  'slack.com',
  'teams.microsoft.com',
  'chat.google.com',
  'discord.com',
  'discord.gg',
  'zulipchat.com',
];

/** Chat channels and e-mail addresses that an entity itself names. */
export function findContacts(
  entity: Entity,
  settings: ScorecardSettings,
): RequirementEvidence[] {
  const annotations = annotationsOf(entity);
  const links = metadataField(entity, 'links');
  return [
    ...Object.keys(annotations)
      .filter(key => annotationPattern.test(key))
      .sort()
      .map(key => ({
        path: `metadata.annotations['${key}']`,
        value: textOf(annotations[key]),
      })),
    ...(Array.isArray(links) ? links : [])
      .map((value, index) => ({ link: asObject(value), index }))
      .filter(({ link }) => link && isContact(link, settings))
      .map(({ link, index }) => ({
        path: `metadata.links[${index}].url`,
        value: textOf(link?.url),
      })),
  ].filter(({ value }) => !isPlaceholder(value, settings.placeholders));
}

function isContact(
  link: Record<string, unknown>,
  settings: ScorecardSettings,
): boolean {
  const url = textOf(link.url).trim();
  if (/^mailto:[^@\s]+@[^@\s]+$/i.test(url)) {
    return true;
  }
  // `slack://…` opens the app.
  if (/^slack:\/\/./i.test(url)) {
    return true;
  }
  if (findLinkProblem(url, settings)) {
    return false;
  }
  const { hostname } = new URL(url);
  return (
    hosts.some(host => hostname === host || hostname.endsWith(`.${host}`)) ||
    wordsOf(`${textOf(link.type)} ${textOf(link.title)}`).some(word =>
      linkWords.has(word),
    )
  );
}

/**
 * Whether a contact of a service definition is a chat channel or an e-mail address.
 *
 * @param type - what it is called there, such as `email` or `microsoft-teams`
 * @param value - where it leads
 */
export function isChatOrEmail(
  type: string,
  value: string,
  settings: ScorecardSettings,
): boolean {
  return (
    /^(?:mailto:)?[^@\s]+@[^@\s]+$/i.test(value.trim()) ||
    wordsOf(type).some(
      word =>
        // `googlechat`, `rocketchat`, `wechat`
        word.endsWith('chat') || linkWords.has(word) || contactTypes.has(word),
    ) ||
    isContact({ url: value }, settings)
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}
