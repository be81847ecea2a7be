/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isTemplateName } from './isTemplateName';

/** No placeholder is longer, so that whatever is says something. */
const MAX_LENGTH = 200;
/** Nor a name that stands for nobody. */
const MAX_NAME_LENGTH = 60;

const letterOrDigit = /[\p{L}\p{N}]/u;
/** What was never filled in; only for texts that are short. */
const template = /\$\{.*\}|\{\{.*\}\}|^<[^>]*>$/;
const separators = /[\s._/-]+/;
const opening = new Set('<[{("\'');
const closing = new Set('>]})"\'');

/** Words next to which a placeholder still is one: `team-tbd`. */
const holders = new Set(['group', 'owner', 'squad', 'team', 'tribe']);
/** Those that are no part of a name: there may be a team for guests, and one for to-dos. */
const neverNames = new Set([
  'change-me',
  'changeme',
  'fixme',
  'not-assigned',
  'placeholder',
  'tba',
  'tbc',
  'tbd',
  'to-be-announced',
  'to-be-confirmed',
  'to-be-decided',
  'to-be-defined',
  'to-be-determined',
  'unassigned',
  'undefined',
  'unknown',
  'unowned',
]);

/** The placeholders in the form in which texts are compared, by the list of them. */
const folded = new WeakMap<string[], Set<string>>();

/**
 * Whether a text only stands for a value that nobody has filled in yet.
 *
 * @remarks
 * Takes time linear in the text, which may be of any length and hold anything: no
 * expression that looks at a character twice sees a long one.
 *
 * @param value - the text as it was written
 * @param placeholders - lower case
 */
export function isPlaceholder(value: string, placeholders: string[]): boolean {
  // Nothing but punctuation, however much of it.
  if (!letterOrDigit.test(value)) {
    return true;
  }
  const text = value.trim().toLowerCase();
  if (text.length > MAX_LENGTH) {
    return false;
  }
  const bare = withoutMarks(text);
  return (
    placeholders.includes(text) ||
    template.test(text) ||
    (bare.length <= MAX_NAME_LENGTH &&
      (isTemplateName(bare) || namesNobody(bare, placeholders)))
  );
}

/** Without the brackets, quotation marks and blanks around it. */
function withoutMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (opening.has(text[start]) || isBlank(text[start]))) {
    start += 1;
  }
  while (
    start < end &&
    (closing.has(text[end - 1]) || isBlank(text[end - 1]))
  ) {
    end -= 1;
  }
  return text.slice(start, end);
}

function isBlank(character: string): boolean {
  return character.trim() === '';
}

/** `TBD`, `n.a.`, `to be determined`, `team-tbd` */
function namesNobody(text: string, placeholders: string[]): boolean {
  const words = wordsOf(text);
  const known = foldedOf(placeholders);
  if (known.has(words.join('-'))) {
    return true;
  }
  const others = words.filter(word => !holders.has(word));
  const name = others.join('-');
  return (
    others.length < words.length && neverNames.has(name) && known.has(name)
  );
}

function foldedOf(placeholders: string[]): Set<string> {
  let known = folded.get(placeholders);
  if (!known) {
    known = new Set(
      placeholders.map(one => wordsOf(one).join('-')).filter(Boolean),
    );
    folded.set(placeholders, known);
  }
  return known;
}

function wordsOf(text: string): string[] {
  return text.split(separators).filter(Boolean);
}
