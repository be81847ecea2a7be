/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { trimEndWhile } from '@cuj-slo/backstage-plugin-cuj-common';
import { maskEmails } from './maskEmails';

/** `{{#is_alert}}` and the like: what is between them counts, they don't. */
const condition = /\{\{[#^/][^{}]*\}\}/g;
/**
 * `@slack-team`, `@jane@example.com`, `@webhook-{{team.name}}`; not the domain of an
 * e-mail address that stands in the text.
 */
const handle =
  /(?<![\p{L}\p{N}_.+%@-])@((?:[\p{L}\p{N}]|\{\{[\w. :-]+\}\})(?:[\p{L}\p{N}_.+/#@-]|\{\{[\w. :-]+\}\})*)/gu;

/**
 * Whom the message of a monitor notifies, each once and in the order of the message:
 * handles without their `@`, e-mail addresses masked.
 */
export function recipientsOf(message: string): string[] {
  // Most of the text of most messages names nobody.
  if (!message.includes('@')) {
    return [];
  }
  const recipients = new Set<string>();
  const text = message.includes('{{')
    ? message.replace(condition, ' ')
    : message;
  for (const [, name] of text.matchAll(handle)) {
    // What ends the sentence is no part of the handle.
    recipients.add(
      maskEmails(trimEndWhile(name, char => '.+/#@-'.includes(char))),
    );
  }
  return [...recipients];
}
