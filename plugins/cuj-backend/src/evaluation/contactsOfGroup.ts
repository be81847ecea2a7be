/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ContactFact } from '@cuj-slo/backstage-plugin-cuj-common';

/** Hosts and annotations of tools in which people talk. */
const CHAT =
  /(^|[./-])(slack|teams\.microsoft|mattermost|discord|rocket\.chat|zulip|chat\.google|matrix)(\.|$)/i;

/** Ways to reach a Group that its own entity names; it may hold anything. */
export function contactsOfGroup(group: Entity): ContactFact[] {
  const contacts: ContactFact[] = [];
  const profile = asRecord(group.spec?.profile);
  if (typeof profile?.email === 'string' && profile.email.includes('@')) {
    contacts.push({
      type: 'email',
      value: profile.email,
      path: 'spec.profile.email',
    });
  }
  const links: unknown[] = Array.isArray(group.metadata.links)
    ? group.metadata.links
    : [];
  links.forEach((link, index) => {
    const url = asRecord(link)?.url;
    if (typeof url === 'string' && CHAT.test(hostOf(url))) {
      contacts.push({
        type: 'chat',
        value: url,
        path: `metadata.links[${index}].url`,
      });
    }
  });
  for (const [key, value] of Object.entries(group.metadata.annotations ?? {})) {
    if (CHAT.test(key.split('/')[0]) && value) {
      contacts.push({
        type: 'chat',
        value: String(value),
        path: `metadata.annotations['${key}']`,
      });
    }
  }
  return contacts;
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : undefined;
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
